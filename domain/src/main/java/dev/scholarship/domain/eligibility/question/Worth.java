package dev.scholarship.domain.eligibility.question;

import java.util.Currency;

/**
 * What one award is worth in money.
 *
 * @param minor whole minor units, not negative
 */
public record Worth(long minor, Currency currency) {

    public Worth {
        if (minor < 0) {
            throw new IllegalArgumentException("an award is not worth less than nothing");
        }
    }
}
