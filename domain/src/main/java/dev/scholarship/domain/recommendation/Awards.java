package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the awards of a catalogue are worth, currency by currency, so that an amount has a place without a rate of
 * exchange. Immutable; 8 bytes for each amount of money.
 */
public final class Awards {

    /** The greatest amounts in minor units, in ascending order. */
    private final Map<Currency, long[]> amounts;

    private Awards(Map<Currency, long[]> amounts) {
        this.amounts = amounts;
    }

    /** Of these amounts; those that are not stated in money have no place. */
    public static Awards of(Stream<Amount> amounts) {
        return ofMost(amounts.flatMap(amount -> amount.greatest().stream()));
    }

    /** Of the amounts that one person can get at most. */
    public static Awards ofMost(Stream<Money> most) {
        return new Awards(most.collect(Collectors.groupingBy(
                Money::currency, Collectors.collectingAndThen(Collectors.toList(), Awards::sorted))));
    }

    /** Where an amount stands; one that is not among the awards stands where it would. */
    Contribution.Worth worth(Amount amount) {
        return worth(amount.greatest());
    }

    Contribution.Worth worth(Optional<Money> most) {
        return most.map(this::worth).orElseGet(() -> new Contribution.Worth(Optional.empty(), 0, 0));
    }

    private Contribution.Worth worth(Money most) {
        var all = amounts.getOrDefault(most.currency(), new long[] {most.minor()});
        return new Contribution.Worth(Optional.of(most), smaller(all, most.minor()), all.length);
    }

    private static int smaller(long[] all, long minor) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle] < minor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long[] sorted(List<Money> amounts) {
        var minors = amounts.stream().mapToLong(Money::minor).toArray();
        Arrays.sort(minors);
        return minors;
    }
}
