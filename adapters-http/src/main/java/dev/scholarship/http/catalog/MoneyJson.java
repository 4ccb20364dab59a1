package dev.scholarship.http.catalog;

import dev.scholarship.domain.catalog.Money;

/** Money in JSON: whole minor units and an ISO 4217 code. */
record MoneyJson(long minor, String currency) {

    static MoneyJson from(Money money) {
        return new MoneyJson(money.minor(), money.currency().getCurrencyCode());
    }
}
