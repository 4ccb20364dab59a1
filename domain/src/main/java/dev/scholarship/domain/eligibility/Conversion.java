package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A way to read the marks of one grading scale as marks of another. Where practices differ, a mark may be any that one of
 * them gives, or any between: the result is a range, never a number that is guessed.
 *
 * <p>The practices are the usual ones, each a straight line between its points: the same share of the best mark, and the
 * same letter. A provider may count otherwise, so whoever shows a result names the conversion. {@code docs/scales.md} has
 * the points. A conversion never changes: another one has another name.
 *
 * @param name such as {@code kr45-us4/1}: the two units and a version
 * @param practices at least one; both scales begin at 0 in each
 */
public record Conversion(String name, Unit from, Unit to, List<Practice> practices) {

    private static final Conversion KR45_US4 =
            of(1, Scales.KR45, Scales.US4, "0=0 4.5=4", "0=0 1=1 1.5=1.3 2=2 2.5=2.3 3=3 3.5=3.3 4=4 4.5=4");
    private static final Conversion KR43_US4 = of(1, Scales.KR43, Scales.US4, "0=0 4.3=4", "0=0 4=4 4.3=4");
    private static final Conversion US4_KR45 = of(
            1,
            Scales.US4,
            Scales.KR45,
            "0=0 4=4.5",
            "0=0 1=1 1.3=1.5 2=2 2.3=2.5 3=3 3.3=3.5 4=4",
            "0=0 1=1 1.3=1.5 2=2 2.3=2.5 3=3 3.3=3.5 3.7=4 4=4.5");
    private static final Conversion US4_KR43 = of(1, Scales.US4, Scales.KR43, "0=0 4=4.3", "0=0 4=4");
    private static final Conversion KR45_KR43 =
            of(1, Scales.KR45, Scales.KR43, "0=0 4.5=4.3", "0=0 1=1 1.5=1.3 2=2 2.5=2.3 3=3 3.5=3.3 4=4 4.5=4.3");
    private static final Conversion KR43_KR45 =
            of(1, Scales.KR43, Scales.KR45, "0=0 4.3=4.5", "0=0 1=1 1.3=1.5 2=2 2.3=2.5 3=3 3.3=3.5 4=4 4.3=4.5");

    private static final List<Conversion> ALL = List.of(KR45_US4, KR43_US4, US4_KR45, US4_KR43, KR45_KR43, KR43_KR45);

    public Conversion {
        practices = List.copyOf(practices);
        if (practices.isEmpty()) {
            throw new IllegalArgumentException("a conversion follows at least one practice");
        }
        for (var practice : practices) {
            requireWhole(practice, from);
        }
    }

    private static void requireWhole(Practice practice, Unit from) {
        var points = practice.points();
        boolean whole = points.get(0).mark().signum() == 0
                && points.get(0).gives().signum() == 0
                && points.get(points.size() - 1).mark().compareTo(from.highest()) == 0;
        if (!whole) {
            throw new IllegalArgumentException("a practice goes from 0, which gives 0, to " + from.highest());
        }
    }

    private static Conversion of(int version, Unit from, Unit to, String... practices) {
        return new Conversion(
                from.id() + "-" + to.id() + "/" + version,
                from,
                to,
                Arrays.stream(practices).map(Practice::parse).toList());
    }

    /** All that are known. */
    public static List<Conversion> all() {
        return ALL;
    }

    /** The one from a unit to another; empty where no practice is known. */
    public static Optional<Conversion> between(Unit from, Unit to) {
        return ALL.stream()
                .filter(conversion -> conversion.from.equals(from) && conversion.to.equals(to))
                .findFirst();
    }

    /**
     * What a mark may be on the other scale, to four decimals, the range rounded outwards.
     *
     * @param mark on the scale {@code from}
     */
    public Range of(BigDecimal mark) {
        var results =
                practices.stream().map(practice -> practice.of(mark)).sorted().toList();
        return Range.between(
                results.get(0).setScale(Measure.MOST_DECIMALS, RoundingMode.FLOOR),
                results.get(results.size() - 1)
                        .setScale(Measure.MOST_DECIMALS, RoundingMode.CEILING)
                        .min(to.highest()));
    }

    /** What a mark in a range may be on the other scale. */
    public Range of(Range marks) {
        return Range.between(
                of(marks.low().orElse(BigDecimal.ZERO)).low().orElseThrow(),
                of(marks.high().orElse(from.highest())).high().orElseThrow());
    }

    /** The lowest mark that certainly is a mark of the other scale or a better one; empty where none is. */
    Optional<BigDecimal> reaching(BigDecimal mark) {
        var least = firstStep(step -> of(step).low().orElseThrow().compareTo(mark) >= 0);
        return least.compareTo(from.highest()) > 0 ? Optional.empty() : Optional.of(least);
    }

    /** The highest mark that certainly is a mark of the other scale or a worse one. */
    BigDecimal staying(BigDecimal mark) {
        return firstStep(step -> of(step).high().orElseThrow().compareTo(mark) > 0)
                .subtract(Measure.LEAST_STEP);
    }

    /** The first mark of which something is so that is so of all better ones; above all where it is of none. */
    private BigDecimal firstStep(Predicate<BigDecimal> isSo) {
        long low = 0;
        long high = from.highest().movePointRight(Measure.MOST_DECIMALS).longValueExact() + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (isSo.test(BigDecimal.valueOf(middle, Measure.MOST_DECIMALS))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return BigDecimal.valueOf(low, Measure.MOST_DECIMALS);
    }

    /** One way to convert, rising from point to point. */
    public record Practice(List<Point> points) {

        public Practice {
            points = List.copyOf(points);
            for (int i = 1; i < points.size(); i++) {
                if (points.get(i).mark().compareTo(points.get(i - 1).mark()) <= 0
                        || points.get(i).gives().compareTo(points.get(i - 1).gives()) < 0) {
                    throw new IllegalArgumentException("a better mark never gives a worse one");
                }
            }
            if (points.size() < 2) {
                throw new IllegalArgumentException("a line has two ends");
            }
        }

        static Practice parse(String points) {
            return new Practice(
                    Arrays.stream(points.split(" ")).map(Point::parse).toList());
        }

        private BigDecimal of(BigDecimal mark) {
            int end = 1;
            while (points.get(end).mark().compareTo(mark) < 0) {
                end++;
            }
            var below = points.get(end - 1);
            var above = points.get(end);
            return mark.subtract(below.mark())
                    .multiply(above.gives().subtract(below.gives()))
                    .divide(above.mark().subtract(below.mark()), MathContext.DECIMAL128)
                    .add(below.gives());
        }
    }

    /** A mark and what it gives. */
    public record Point(BigDecimal mark, BigDecimal gives) {

        private static Point parse(String text) {
            int sign = text.indexOf('=');
            return new Point(new BigDecimal(text.substring(0, sign)), new BigDecimal(text.substring(sign + 1)));
        }
    }
}
