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
     * Whether an award may pay something in the range. What pays up to an amount may pay less; what states no amount in
     * this currency is not known to pay anything in it.
     */
    public boolean mayPay(Amount amount) {
        var greatest = amount.greatest().filter(money -> money.currency().equals(currency));
        return greatest.isPresent()
                && least.map(money -> money.minor() <= greatest.get().minor()).orElse(true)
                && most.map(money -> money.minor() >= leastMinor(amount)).orElse(true);
    }

    private static long leastMinor(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(var money) -> money.minor();
            case Amount.Range(var least, var greatest) -> least.minor();
            case Amount.UpTo upTo -> 0;
            case Amount.ShareOfCost share -> 0;
            case Amount.InKind kind -> 0;
            case Amount.Unstated unstated -> 0;
        };
    }
}
