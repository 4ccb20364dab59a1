package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The numbers between two bounds, one of which may be absent; with two bounds both are included.
 *
 * @param low lowest number, absent where there is no lower bound
 * @param lowIncluded whether {@code low} itself is in; true where it is absent
 * @param high highest number, absent where there is no upper bound
 * @param highIncluded whether {@code high} itself is in; true where it is absent
 */
public record Range(Optional<BigDecimal> low, boolean lowIncluded, Optional<BigDecimal> high, boolean highIncluded) {

    public Range {
        low = low.map(Decimals::canonical);
        high = high.map(Decimals::canonical);
        lowIncluded = lowIncluded || low.isEmpty();
        highIncluded = highIncluded || high.isEmpty();
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("a range needs a bound");
        }
        if (low.isPresent() && high.isPresent()) {
            requireBoundsInOrder(low.get(), high.get());
            if (!lowIncluded || !highIncluded) {
                throw new IllegalArgumentException("a range with two bounds includes both");
            }
        }
    }

    public static Range atLeast(BigDecimal low) {
        return new Range(Optional.of(low), true, Optional.empty(), true);
    }

    public static Range moreThan(BigDecimal low) {
        return new Range(Optional.of(low), false, Optional.empty(), true);
    }

    public static Range atMost(BigDecimal high) {
        return new Range(Optional.empty(), true, Optional.of(high), true);
    }

    public static Range lessThan(BigDecimal high) {
        return new Range(Optional.empty(), true, Optional.of(high), false);
    }

    /** Both bounds included; equal bounds mean exactly that number. */
    public static Range between(BigDecimal low, BigDecimal high) {
        return new Range(Optional.of(low), true, Optional.of(high), true);
    }

    /** How a comparison with this range is worded. */
    Shape shape() {
        if (low.isPresent() && high.isPresent()) {
            return low.equals(high) ? Shape.EXACTLY : Shape.FROM_TO;
        }
        if (low.isPresent()) {
            return lowIncluded ? Shape.AT_LEAST : Shape.MORE_THAN;
        }
        return highIncluded ? Shape.AT_MOST : Shape.LESS_THAN;
    }

    /** The only bound, or the lower of two. */
    BigDecimal bound() {
        return low.or(() -> high).orElseThrow();
    }

    public boolean contains(BigDecimal number) {
        return aboveLow(number) && belowHigh(number);
    }

    /** TRUE if every number of {@code other} is in this range, FALSE if none is, UNKNOWN if some are. */
    public Truth containsAllOf(Range other) {
        if (entirelyBelow(other, this) || entirelyBelow(this, other)) {
            return Truth.FALSE;
        }
        return startsWithin(other) && endsWithin(other) ? Truth.TRUE : Truth.UNKNOWN;
    }

    private boolean aboveLow(BigDecimal number) {
        return low.map(bound -> number.compareTo(bound) >= (lowIncluded ? 0 : 1))
                .orElse(true);
    }

    private boolean belowHigh(BigDecimal number) {
        return high.map(bound -> number.compareTo(bound) <= (highIncluded ? 0 : -1))
                .orElse(true);
    }

    private boolean startsWithin(Range other) {
        if (low.isEmpty() || other.low.isEmpty()) {
            return low.isEmpty();
        }
        int order = other.low.get().compareTo(low.get());
        return order > 0 || order == 0 && (lowIncluded || !other.lowIncluded);
    }

    private boolean endsWithin(Range other) {
        if (high.isEmpty() || other.high.isEmpty()) {
            return high.isEmpty();
        }
        int order = other.high.get().compareTo(high.get());
        return order < 0 || order == 0 && (highIncluded || !other.highIncluded);
    }

    private static boolean entirelyBelow(Range lower, Range upper) {
        if (lower.high.isEmpty() || upper.low.isEmpty()) {
            return false;
        }
        int order = lower.high.get().compareTo(upper.low.get());
        return order < 0 || order == 0 && !(lower.highIncluded && upper.lowIncluded);
    }

    private static void requireBoundsInOrder(BigDecimal low, BigDecimal high) {
        if (low.compareTo(high) > 0) {
            throw new BadTextException("nothing lies between " + low.toPlainString() + " and " + high.toPlainString()
                    + "; write the lower number first");
        }
    }

    enum Shape {
        AT_LEAST("at least"),
        MORE_THAN("more than"),
        AT_MOST("at most"),
        LESS_THAN("less than"),
        EXACTLY("exactly"),
        FROM_TO("from");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Reads the words of a comparison with one number. */
        static Shape next(Words words) {
            for (var shape : List.of(EXACTLY, AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN)) {
                if (words.accept(shape.words.split(" "))) {
                    return shape;
                }
            }
            throw words.error(
                    words.column(),
                    "a number is compared with \"at least\", \"at most\", \"more than\", \"less than\", \"exactly\" or \"from … to …\"");
        }
    }
}
