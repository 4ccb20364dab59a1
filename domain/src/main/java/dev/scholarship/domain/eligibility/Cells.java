package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The finitely many ways in which one fact can turn out, as far as some conditions on it can tell them apart. A cell says
 * for each condition what becomes of it; all values of a cell are alike to the conditions.
 *
 * <p>Vocabularies are not taken to be exhaustive: below a code there may be something that no code names.
 */
final class Cells {

    /** More codes than this in the conditions on one set are not tried in all combinations. */
    private static final int MOST_CODES_OF_A_SET = 10;

    private static final Condition.Days ANY_DAY =
            Condition.Days.between(Day.on(Anchor.On.FIRST), Day.on(Anchor.On.LAST));

    private Cells() {}

    /**
     * The cells that an answer leaves possible, without repetition; empty where there are too many to list.
     *
     * @param conditions on values of the kind, which count from stated days only
     * @param dates what the conditions' days are counted from
     */
    static <V> Optional<Set<Map<Condition<?>, Truth>>> of(
            Kind<V> kind, Answer<V> answer, Collection<Condition<V>> conditions, Dates dates) {
        var cells = new LinkedHashSet<Map<Condition<?>, Truth>>();
        var read = switch (kind) {
            case CodeKind codes -> codes(new Codewise(codes.vocabulary(), cast(conditions)), cast(answer));
            case CodeSetKind codes -> sets(codes.vocabulary(), cast(conditions), cast(answer));
            case MeasureKind measures -> measures(measures, cast(conditions), cast(answer));
            case DayKind days -> days(cast(conditions), cast(answer), dates);
            case YesNoKind yesNo -> yesNo(cast(conditions), cast(answer));
        };
        if (read.isEmpty()) {
            return Optional.empty();
        }
        cells.addAll(read.get());
        if (answer instanceof Answer.Unknown<V> || answer instanceof Answer.Declined<V>) {
            cells.add(all(conditions, condition -> Truth.FALSE));
        }
        return Optional.of(cells);
    }

    private static <C extends Condition<?>> Map<Condition<?>, Truth> all(
            Collection<C> conditions, Function<C, Truth> truth) {
        var cell = new LinkedHashMap<Condition<?>, Truth>();
        conditions.forEach(condition -> cell.put(condition, truth.apply(condition)));
        return cell;
    }

    private static Optional<List<Map<Condition<?>, Truth>>> codes(Codewise codes, Answer<Code> answer) {
        var candidates = new LinkedHashSet<Code>();
        codes.conditions.forEach(condition -> candidates.addAll(condition.roots()));
        var left = left(answer);
        left.ifPresent(candidates::addAll);
        var cells = new ArrayList<Map<Condition<?>, Truth>>();
        candidates.stream()
                .filter(code ->
                        left.isEmpty() || left.get().stream().anyMatch(root -> codes.vocabulary.covers(root, code)))
                .forEach(code -> cells.add(codes.cell(List.of(code))));
        if (left.isEmpty()) {
            cells.add(codes.cell(List.of()));
        }
        return Optional.of(cells);
    }

    /** What is still possible of a code, empty where everything is. */
    static Optional<List<Code>> left(Answer<Code> answer) {
        return switch (answer) {
            case Answer.Known<Code>(var code) -> Optional.of(List.of(code));
            case Answer.Partial<Code>(var within) ->
                switch (within) {
                    case Condition.Under under -> Optional.of(under.roots());
                };
            case Answer.Unknown<Code> unknown -> Optional.empty();
            case Answer.Declined<Code> declined -> Optional.empty();
            case Answer.NotApplicable<Code> none -> Optional.of(List.of());
        };
    }

    /** Values that are exactly what they say, so that "US" is no state. */
    private record Codewise(Vocabulary vocabulary, List<Condition.Under> conditions) {

        Map<Condition<?>, Truth> cell(List<Code> code) {
            return all(
                    conditions,
                    condition -> Truth.of(condition.roots().stream()
                            .anyMatch(root -> code.stream().anyMatch(one -> vocabulary.covers(root, one)))));
        }
    }

    private static Optional<List<Map<Condition<?>, Truth>>> sets(
            Vocabulary vocabulary, List<Condition.Includes> conditions, Answer<Codes> answer) {
        var candidates = new LinkedHashSet<Code>();
        conditions.forEach(condition -> candidates.addAll(condition.codes()));
        said(answer).ifPresent(candidates::addAll);
        if (candidates.size() > MOST_CODES_OF_A_SET) {
            return Optional.empty();
        }
        var codes = List.copyOf(candidates);
        var cells = new ArrayList<Map<Condition<?>, Truth>>();
        for (int chosen = 0; chosen < 1 << codes.size(); chosen++) {
            var set = new ArrayList<Code>();
            for (int i = 0; i < codes.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    set.add(codes.get(i));
                }
            }
            if (isPossible(vocabulary, set, answer)) {
                cells.add(all(conditions, condition -> Truth.of(includes(vocabulary, set, condition))));
            }
        }
        return Optional.of(cells);
    }

    static Optional<Collection<Code>> said(Answer<Codes> answer) {
        return switch (answer) {
            case Answer.Known<Codes>(var known) -> Optional.of(known.codes());
            case Answer.Partial<Codes>(var within) ->
                switch (within) {
                    case Condition.Includes includes -> Optional.of(includes.codes());
                };
            case Answer.Unknown<Codes> unknown -> Optional.empty();
            case Answer.Declined<Codes> declined -> Optional.empty();
            case Answer.NotApplicable<Codes> none -> Optional.empty();
        };
    }

    /** A known set is complete: each of its codes stands for itself or something below it, and there is nothing else. */
    static boolean isPossible(Vocabulary vocabulary, List<Code> set, Answer<Codes> answer) {
        return switch (answer) {
            case Answer.Known<Codes>(var known) ->
                known.codes().stream().allMatch(said -> has(vocabulary, set, said))
                        && set.stream()
                                .allMatch(one -> known.codes().stream().anyMatch(said -> vocabulary.covers(said, one)));
            case Answer.Partial<Codes>(var within) ->
                switch (within) {
                    case Condition.Includes includes -> includes(vocabulary, set, includes);
                };
            case Answer.Unknown<Codes> unknown -> true;
            case Answer.Declined<Codes> declined -> true;
            case Answer.NotApplicable<Codes> none -> set.isEmpty();
        };
    }

    private static boolean includes(Vocabulary vocabulary, List<Code> set, Condition.Includes condition) {
        return condition.every()
                ? condition.codes().stream().allMatch(code -> has(vocabulary, set, code))
                : condition.codes().stream().anyMatch(code -> has(vocabulary, set, code));
    }

    private static boolean has(Vocabulary vocabulary, List<Code> set, Code wanted) {
        return set.stream().anyMatch(code -> vocabulary.covers(wanted, code));
    }

    private static Optional<List<Map<Condition<?>, Truth>>> measures(
            MeasureKind kind, List<Condition.Within> conditions, Answer<Measure> answer) {
        var cells = new ArrayList<Map<Condition<?>, Truth>>();
        for (var unit : kind.units()) {
            var numbers = left(unit, answer).map(left -> measures(unit, left, conditions));
            if (numbers.isPresent() && numbers.get().isEmpty()) {
                return Optional.empty();
            }
            numbers.ifPresent(cells::addAll);
        }
        return Optional.of(cells);
    }

    /** Of the numbers of one unit that are left; none where they are compared by conversions that cannot vary freely. */
    private static List<Map<Condition<?>, Truth>> measures(Unit unit, Range left, List<Condition.Within> conditions) {
        var conversions = conditions.stream()
                .flatMap(condition -> condition.conversions(unit, (conversion, range) -> conversion))
                .distinct()
                .toList();
        if (conversions.isEmpty()) {
            return cells(unit, left, conditions);
        }
        if (conditions.size() == 1) {
            return eitherWay(conditions.get(0), conditions.get(0).holdsForAllOf(Condition.Within.of(unit, left)));
        }
        boolean alike = conversions.size() == 1
                && conditions.stream()
                        .allMatch(condition -> condition
                                .ranges()
                                .keySet()
                                .equals(Set.of(conversions.get(0).to())));
        return alike ? cells(conversions.get(0).to(), conversions.get(0).of(left), conditions) : List.of();
    }

    private static List<Map<Condition<?>, Truth>> cells(Unit unit, Range left, List<Condition.Within> conditions) {
        return numbers(unit, conditions, left).stream()
                .map(number -> all(conditions, condition -> condition.holdsFor(new Measure(number, unit))))
                .toList();
    }

    private static List<Map<Condition<?>, Truth>> eitherWay(Condition.Within condition, Truth truth) {
        return truth == Truth.UNKNOWN
                ? List.of(Map.of(condition, Truth.TRUE), Map.of(condition, Truth.FALSE))
                : List.of(Map.of(condition, truth));
    }

    /** The numbers of a unit that an answer leaves possible, empty where none is. */
    private static Optional<Range> left(Unit unit, Answer<Measure> answer) {
        return switch (answer) {
            case Answer.Known<Measure>(var known) ->
                known.unit().equals(unit)
                        ? Optional.of(Range.between(known.number(), known.number()))
                        : Optional.empty();
            case Answer.Partial<Measure>(var within) ->
                switch (within) {
                    case Condition.Within numbers ->
                        Optional.ofNullable(numbers.ranges().get(unit));
                };
            case Answer.Unknown<Measure> unknown -> Optional.of(Range.atLeast(BigDecimal.ZERO));
            case Answer.Declined<Measure> declined -> Optional.of(Range.atLeast(BigDecimal.ZERO));
            case Answer.NotApplicable<Measure> none -> Optional.empty();
        };
    }

    /** One number of each stretch that the bounds part, as far as the answer leaves it possible. */
    static List<BigDecimal> numbers(Unit unit, List<Condition.Within> conditions, Answer<Measure> answer) {
        return left(unit, answer).map(left -> numbers(unit, conditions, left)).orElse(List.of());
    }

    /** One number of each stretch that the bounds part, as far as it is left possible. */
    private static List<BigDecimal> numbers(Unit unit, List<Condition.Within> conditions, Range left) {
        var bounds = new TreeSet<BigDecimal>();
        bounds.add(BigDecimal.ZERO);
        unit.most().ifPresent(bounds::add);
        Stream.concat(
                        Stream.of(left),
                        conditions.stream()
                                .flatMap(condition ->
                                        Optional.ofNullable(condition.ranges().get(unit)).stream()))
                .flatMap(range -> Stream.concat(range.low().stream(), range.high().stream()))
                .forEach(bounds::add);
        return between(bounds, unit).stream().filter(left::contains).toList();
    }

    /** The bounds, and the number next to each as far as numbers of the unit can be told apart. */
    private static Set<BigDecimal> between(Set<BigDecimal> bounds, Unit unit) {
        var step = unit.whole() ? BigDecimal.ONE : Measure.LEAST_STEP;
        var most = unit.highest();
        var all = new TreeSet<>(bounds);
        bounds.stream()
                .map(step::add)
                .filter(number -> number.compareTo(most) <= 0)
                .forEach(all::add);
        return all;
    }

    private static Optional<List<Map<Condition<?>, Truth>>> days(
            List<Condition.Days> conditions, Answer<LocalDate> answer, Dates dates) {
        var stated = conditions.stream()
                .flatMap(condition -> condition.on(dates).stream())
                .map(Condition.Days.class::cast)
                .toList();
        var cells = new ArrayList<Map<Condition<?>, Truth>>();
        for (var day : candidates(stated, answer)) {
            cells.add(all(
                    conditions,
                    condition -> condition
                            .on(dates)
                            .map(fixed -> fixed.holdsFor(day))
                            .orElse(Truth.UNKNOWN)));
        }
        return Optional.of(cells);
    }

    /** One day of each stretch that the conditions part, as far as the answer leaves it possible. */
    static Set<LocalDate> candidates(List<Condition.Days> stated, Answer<LocalDate> answer) {
        var left = switch (answer) {
            case Answer.Known<LocalDate>(var day) -> Condition.Days.between(Day.on(day), Day.on(day));
            case Answer.Partial<LocalDate>(var within) ->
                switch (within) {
                    case Condition.Days days -> days;
                };
            case Answer.Unknown<LocalDate> unknown -> ANY_DAY;
            case Answer.Declined<LocalDate> declined -> ANY_DAY;
            case Answer.NotApplicable<LocalDate> none -> ANY_DAY;
        };
        var candidates = new TreeSet<LocalDate>();
        Stream.concat(Stream.of(left), stated.stream())
                .flatMap(days -> days.edges())
                .filter(day -> left.holdsFor(day) == Truth.TRUE)
                .forEach(candidates::add);
        return candidates;
    }

    private static Optional<List<Map<Condition<?>, Truth>>> yesNo(
            List<Condition.Yes> conditions, Answer<Boolean> answer) {
        return Optional.of(
                switch (answer) {
                    case Answer.Known<Boolean>(var yes) -> List.of(all(conditions, condition -> Truth.of(yes)));
                    case Answer.Partial<Boolean> partial -> List.of(all(conditions, condition -> Truth.TRUE));
                    case Answer.Unknown<Boolean> unknown -> both(conditions);
                    case Answer.Declined<Boolean> declined -> both(conditions);
                    case Answer.NotApplicable<Boolean> none -> List.of(all(conditions, condition -> Truth.FALSE));
                });
    }

    private static List<Map<Condition<?>, Truth>> both(List<Condition.Yes> conditions) {
        return List.of(all(conditions, condition -> Truth.TRUE), all(conditions, condition -> Truth.FALSE));
    }

    @SuppressWarnings("unchecked")
    private static <C> List<C> cast(Collection<? extends Condition<?>> conditions) {
        return (List<C>) List.copyOf(conditions);
    }

    @SuppressWarnings("unchecked")
    private static <V> Answer<V> cast(Answer<?> answer) {
        return (Answer<V>) answer;
    }
}
