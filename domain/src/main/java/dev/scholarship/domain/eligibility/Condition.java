package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of values: what a criterion demands, and also what a partial answer leaves possible.
 *
 * @param <V> the values' type
 */
public sealed interface Condition<V> {

    /** Whether the value is in the set; UNKNOWN where the value is too coarse or on another scale. */
    Truth holdsFor(V value);

    /** TRUE if every value of {@code other} is in the set, FALSE if none is, UNKNOWN if some may be. */
    Truth holdsForAllOf(Condition<V> other);

    /**
     * The condition with its days as dates, as far as the listing states what they count from; empty where that leaves
     * nothing of it.
     */
    default Optional<Condition<V>> on(Dates dates) {
        return Optional.of(this);
    }

    /** The anchors that it counts from and that the listing does not state. */
    default Set<Anchor> unstated(Dates dates) {
        return Set.of();
    }

    /** Whether it certainly holds for no value at all. */
    default boolean isEmpty() {
        return false;
    }

    /**
     * One of these codes or anything below one.
     *
     * @param roots at least one, none twice, in the author's order
     */
    record Under(Vocabulary vocabulary, List<Code> roots) implements Condition<Code> {

        public Under {
            roots = List.copyOf(roots);
            if (roots.isEmpty() || new LinkedHashSet<>(roots).size() != roots.size()) {
                throw new BadTextException("each " + vocabulary.noun() + " may stand in a list once");
            }
            for (var root : roots) {
                if (!vocabulary.contains(root)) {
                    throw new BadTextException("unknown " + vocabulary.noun() + " \"" + root + "\"");
                }
            }
        }

        /**
         * TRUE if a root covers the value; UNKNOWN if the value covers a root, since "US" may or may not be "US-NV";
         * otherwise FALSE.
         */
        @Override
        public Truth holdsFor(Code value) {
            var line = vocabulary.withAncestors(value);
            for (var root : roots) {
                if (line.contains(root)) {
                    return Truth.TRUE;
                }
            }
            return vocabulary.isDivided(value) && coversOne(value) ? Truth.UNKNOWN : Truth.FALSE;
        }

        private boolean coversOne(Code value) {
            for (var root : roots) {
                if (vocabulary.covers(value, root)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Truth holdsForAllOf(Condition<Code> other) {
            return switch (other) {
                case Under answer -> Truth.commonTo(answer.roots.stream().map(this::holdsFor));
            };
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Under other && roots.equals(other.roots) && vocabulary == other.vocabulary;
        }

        @Override
        public int hashCode() {
            return roots.hashCode();
        }
    }

    /**
     * Some or every of these codes, each itself or as something below it.
     *
     * @param codes at least one, none twice, in the author's order
     * @param every whether all of them are meant; false for one alone
     */
    record Includes(Vocabulary vocabulary, List<Code> codes, boolean every) implements Condition<Codes> {

        public Includes {
            codes = new Under(vocabulary, codes).roots();
            every = every && codes.size() > 1;
        }

        /** UNKNOWN where the set has a code that only covers one of these. */
        @Override
        public Truth holdsFor(Codes value) {
            return combined(code -> includes(value.codes(), code));
        }

        /** A set of which only a part is known may always have more. */
        @Override
        public Truth holdsForAllOf(Condition<Codes> other) {
            return switch (other) {
                case Includes known
                when known.every || known.codes.size() == 1 ->
                    combined(code -> includes(known.codes, code) == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN);
                case Includes known ->
                    Truth.of(known.codes.stream().allMatch(this::admits)).orUnknown();
            };
        }

        /** Whether the set is met by whoever has this code. */
        private boolean admits(Code code) {
            return combined(wanted -> Truth.of(vocabulary.covers(wanted, code))) == Truth.TRUE;
        }

        private Truth combined(Function<Code, Truth> each) {
            var combined = Truth.of(every);
            for (var code : codes) {
                combined = every ? combined.and(each.apply(code)) : combined.or(each.apply(code));
            }
            return combined;
        }

        private Truth includes(Collection<Code> has, Code wanted) {
            var includes = Truth.FALSE;
            for (var code : has) {
                if (vocabulary.covers(wanted, code)) {
                    return Truth.TRUE;
                }
                if (vocabulary.isDivided(code) && vocabulary.covers(code, wanted)) {
                    includes = Truth.UNKNOWN;
                }
            }
            return includes;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Includes other
                    && codes.equals(other.codes)
                    && every == other.every
                    && vocabulary == other.vocabulary;
        }

        @Override
        public int hashCode() {
            return codes.hashCode();
        }
    }

    /**
     * The days between two bounds, one of which may be absent; none where the bounds are in the wrong order. Holds for a
     * date once its days are dates, see {@link #on}; until then nothing is known.
     */
    record Days(Optional<Bound> from, Optional<Bound> to) implements Condition<LocalDate> {

        /** The days of four years, since months and years are not equally long. */
        private static final List<LocalDate> ANY_DAYS =
                LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).toList();

        public Days {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("a range of days needs a bound");
            }
        }

        /** That day or an earlier one. */
        public static Days until(Day day) {
            return until(new Bound(day, true));
        }

        static Days until(Bound last) {
            return new Days(Optional.empty(), Optional.of(last));
        }

        static Days since(Bound first) {
            return new Days(Optional.of(first), Optional.empty());
        }

        /** Both days and all between them. */
        public static Days between(Day from, Day to) {
            return new Days(Optional.of(new Bound(from, true)), Optional.of(new Bound(to, true)));
        }

        @Override
        public Truth holdsFor(LocalDate value) {
            return isFixed() ? Truth.of(holds(value)) : Truth.UNKNOWN;
        }

        @Override
        public Truth holdsForAllOf(Condition<LocalDate> other) {
            return switch (other) {
                case Days answer when isFixed() && answer.isFixed() -> holdsForAllOf(answer);
                case Days answer -> Truth.UNKNOWN;
            };
        }

        /** Whether no day that can be written lies between the bounds, whatever day they count from. */
        @Override
        public boolean isEmpty() {
            return !isFixed() && hasOneAnchor()
                    ? ANY_DAYS.stream().allMatch(date -> from(date).isEmpty())
                    : first().isAfter(last()) || first().isAfter(Anchor.On.LAST) || last().isBefore(Anchor.On.FIRST);
        }

        private boolean hasOneAnchor() {
            return from.isPresent() && to.isPresent() && anchors().distinct().count() == 1;
        }

        private Days from(LocalDate anchor) {
            return new Days(from.map(bound -> bound.from(anchor)), to.map(bound -> bound.from(anchor)));
        }

        @Override
        public Optional<Condition<LocalDate>> on(Dates dates) {
            if (isDate(from) && isDate(to)) {
                return Optional.of(this);
            }
            var first = from.flatMap(bound -> bound.on(dates));
            var last = to.flatMap(bound -> bound.on(dates));
            return first.isEmpty() && last.isEmpty() ? Optional.empty() : Optional.of(new Days(first, last));
        }

        @Override
        public Set<Anchor> unstated(Dates dates) {
            return isStated(from, dates) && isStated(to, dates)
                    ? Set.of()
                    : anchors()
                            .filter(anchor -> anchor.in(dates).isEmpty())
                            .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private static boolean isStated(Optional<Bound> bound, Dates dates) {
            return bound.isEmpty() || bound.get().day().anchor().in(dates).isPresent();
        }

        Stream<Anchor> anchors() {
            return bounds().map(bound -> bound.day().anchor());
        }

        Stream<Bound> bounds() {
            return Stream.concat(from.stream(), to.stream());
        }

        boolean isFixed() {
            return isFixed(from) && isFixed(to);
        }

        private static boolean isFixed(Optional<Bound> bound) {
            return bound.isEmpty() || bound.get().day().anchor() instanceof Anchor.On;
        }

        private static boolean isDate(Optional<Bound> bound) {
            return isFixed(bound)
                    && (bound.isEmpty() || bound.get().day().span().isNone());
        }

        /** The first and the last day, and the days beside them. */
        Stream<LocalDate> edges() {
            return Stream.concat(
                    from.flatMap(Bound::first).stream().flatMap(day -> Stream.of(day.minusDays(1), day)),
                    to.flatMap(Bound::last).stream().flatMap(day -> Stream.of(day, day.plusDays(1))));
        }

        /** The earliest day that is in, as far as the bounds are dates; {@link LocalDate#MIN} where there is none. */
        public LocalDate first() {
            return from.flatMap(Bound::first).orElse(LocalDate.MIN);
        }

        /** The latest day that is in, as far as the bounds are dates; {@link LocalDate#MAX} where there is none. */
        public LocalDate last() {
            return to.flatMap(Bound::last).orElse(LocalDate.MAX);
        }

        private boolean holds(LocalDate date) {
            return !date.isBefore(first()) && !date.isAfter(last());
        }

        private Truth holdsForAllOf(Days answer) {
            if (isEmpty() || answer.first().isAfter(last()) || answer.last().isBefore(first())) {
                return Truth.FALSE;
            }
            return holds(answer.first()) && holds(answer.last()) ? Truth.TRUE : Truth.UNKNOWN;
        }

        /** The first or last day of a range, or the day beside it. */
        public record Bound(Day day, boolean included) {

            private Optional<LocalDate> first() {
                return day.fixed().map(date -> included ? date : date.plusDays(1));
            }

            private Optional<LocalDate> last() {
                return day.fixed().map(date -> included ? date : date.minusDays(1));
            }

            private Bound from(LocalDate anchor) {
                return new Bound(new Day(new Anchor.On(anchor), day.span(), day.after()), included);
            }

            private Optional<Bound> on(Dates dates) {
                return day.in(dates).map(date -> new Bound(Day.on(date), included));
            }
        }
    }

    /** Yes. */
    record Yes() implements Condition<Boolean> {

        @Override
        public Truth holdsFor(Boolean value) {
            return Truth.of(value);
        }

        @Override
        public Truth holdsForAllOf(Condition<Boolean> other) {
            return Truth.TRUE;
        }
    }

    /**
     * A range of numbers of each unit that is named; numbers of another unit are compared by a {@link Conversion}, if there is one.
     *
     * @param ranges at least one unit; all of one shape, such as "at least", and one unit only for "from … to …"
     */
    record Within(Map<Unit, Range> ranges) implements Condition<Measure> {

        public Within {
            ranges = Map.copyOf(ranges);
            if (ranges.isEmpty()) {
                throw new IllegalArgumentException("a range of numbers needs a unit");
            }
            ranges.forEach(Within::requireOnScale);
            var shapes = ranges.values().stream().map(Range::shape).distinct().toList();
            if (shapes.size() > 1 || shapes.contains(Range.Shape.FROM_TO) && ranges.size() > 1) {
                throw new IllegalArgumentException("numbers of several units share one comparison");
            }
        }

        public static Within of(Unit unit, Range range) {
            return new Within(Map.of(unit, range));
        }

        boolean isOneClosedRange() {
            return ranges.size() == 1
                    && ranges.values().stream()
                            .allMatch(range ->
                                    range.low().isPresent() && range.high().isPresent());
        }

        @Override
        public Truth holdsFor(Measure measure) {
            var range = ranges.get(measure.unit());
            return range == null
                    ? converted(measure.unit(), Range.between(measure.number(), measure.number()))
                    : Truth.of(range.contains(measure.number()));
        }

        @Override
        public Truth holdsForAllOf(Condition<Measure> other) {
            return switch (other) {
                case Within answer ->
                    Truth.commonTo(answer.ranges.entrySet().stream().map(entry -> {
                        var range = ranges.get(entry.getKey());
                        return range == null
                                ? converted(entry.getKey(), entry.getValue())
                                : range.containsAllOf(entry.getValue());
                    }));
            };
        }

        /** What is found for each conversion by which numbers of a unit are compared, with the range they are compared with. */
        <T> Stream<T> conversions(Unit unit, BiFunction<Conversion, Range, T> found) {
            return ranges.containsKey(unit)
                    ? Stream.empty()
                    : ranges.entrySet().stream()
                            .flatMap(named -> Conversion.between(unit, named.getKey()).stream()
                                    .map(conversion -> found.apply(conversion, named.getValue())));
        }

        /** What an answer counts as by each conversion that it is compared by, in the order of their names. */
        List<Finding.Converted> converted(Answer<?> answer) {
            return switch (answer) {
                case Answer.Known<?>(Measure(var number, var unit)) ->
                    converted(Map.of(unit, Range.between(number, number)));
                case Answer.Partial<?>(Within within) -> converted(within.ranges);
                case Answer.Known<?> other -> List.of();
                case Answer.Partial<?> other -> List.of();
                case Answer.Unknown<?> unknown -> List.of();
                case Answer.Declined<?> declined -> List.of();
                case Answer.NotApplicable<?> none -> List.of();
            };
        }

        private List<Finding.Converted> converted(Map<Unit, Range> answer) {
            return answer.entrySet().stream()
                    .flatMap(entry -> conversions(
                            entry.getKey(),
                            (conversion, range) -> new Finding.Converted(conversion, conversion.of(entry.getValue()))))
                    .sorted(Comparator.comparing(
                            converted -> converted.conversion().name()))
                    .toList();
        }

        /** What all conversions to a unit that is named agree on. */
        private Truth converted(Unit unit, Range numbers) {
            return conversions(unit, (conversion, range) -> range.containsAllOf(conversion.of(numbers)))
                    .reduce((one, other) -> one == other ? one : Truth.UNKNOWN)
                    .orElse(Truth.UNKNOWN);
        }

        private static void requireOnScale(Unit unit, Range range) {
            range.low().ifPresent(low -> new Measure(low, unit));
            range.high().ifPresent(high -> new Measure(high, unit));
            boolean belowAll = !range.highIncluded() && range.bound().signum() == 0;
            boolean aboveAll = !range.lowIncluded() && unit.highest().compareTo(range.bound()) == 0;
            if (belowAll || aboveAll) {
                throw new BadTextException("no number of " + unit.id() + " is "
                        + range.shape().words() + " " + unit.print(range.bound()) + ", so nobody could meet this");
            }
        }
    }
}
