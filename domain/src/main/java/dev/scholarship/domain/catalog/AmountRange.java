package dev.scholarship.domain.catalog;

import dev.scholarship.domain.text.BadTextException;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Amounts of one currency from {@code least} to {@code most}, both included; an empty end is open.
 */
public record AmountRange(Currency currency, Optional<Money> least, Optional<Money> most) {

    public AmountRange {
        if (Stream.of(least, most)
                .flatMap(Optional::stream)
                .anyMatch(money -> !money.currency().equals(currency))) {
            throw new BadTextException("a range of amounts has one currency, " + currency.getCurrencyCode());
        }
        if (least.isPresent()
                && most.isPresent()
                && most.get().minor() < least.get().minor()) {
            throw new BadTextException(
                    "no amount is from " + least.get() + " to " + most.get() + "; the lower one comes first");
        }
    }

    /** Every amount of a currency. */
    public static AmountRange in(Currency currency) {
        return new AmountRange(currency, Optional.empty(), Optional.empty());
    }

    /**
     * Whether the most that one person can get lies in the range; what states none in this currency is not known to.
     */
    public boolean includes(Amount amount) {
        var greatest = amount.greatest().filter(money -> money.currency().equals(currency));
        return greatest.isPresent()
                && least.map(money -> money.minor() <= greatest.get().minor()).orElse(true)
                && most.map(money -> money.minor() >= greatest.get().minor()).orElse(true);
    }
}
