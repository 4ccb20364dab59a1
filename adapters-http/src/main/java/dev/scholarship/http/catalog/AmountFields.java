package dev.scholarship.http.catalog;

import dev.scholarship.domain.catalog.AmountRange;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.http.request.Field;
import dev.scholarship.http.request.Fields;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of an amount that is looked for; each names the same currency. */
final class AmountFields {

    private static final String LEAST = "amount_min";
    private static final String MOST = "amount_max";
    private static final String CURRENCY = "currency";

    private final Field<Money> least;
    private final Field<Money> most;
    private final Field<Currency> currency;

    private AmountFields(Fields fields) {
        currency = fields.value(CURRENCY, Money::currency);
        least = fields.value(LEAST, this::money);
        most = fields.value(MOST, this::money);
        refuseOtherCurrencies(fields);
    }

    static AmountFields in(Fields fields) {
        return new AmountFields(fields);
    }

    /** Whether some field was sent, well or not. */
    static boolean given(Fields fields) {
        return Stream.of(LEAST, MOST, CURRENCY).anyMatch(fields::given);
    }

    Optional<AmountRange> range() {
        return currencies().stream().findFirst().map(one -> new AmountRange(one, least.optional(), most.optional()));
    }

    private Money money(String text) {
        return currency.optional().map(one -> Money.parse(text, one)).orElseGet(() -> Money.parse(text));
    }

    private List<Currency> currencies() {
        return Stream.of(
                        currency.optional(),
                        least.optional().map(Money::currency),
                        most.optional().map(Money::currency))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private void refuseOtherCurrencies(Fields fields) {
        if (currencies().size() > 1) {
            var field = most.optional().isPresent() ? MOST : LEAST;
            fields.refuseField(
                    field, "other_currency", "The fields amount_min, amount_max and currency must name one currency.");
        } else if (isBelow(most, least)) {
            fields.refuseField(MOST, "below_amount_min", "Must not be below amount_min.");
        }
    }

    private static boolean isBelow(Field<Money> one, Field<Money> other) {
        return one.optional()
                .flatMap(money -> other.optional().map(more -> money.minor() < more.minor()))
                .orElse(false);
    }
}
