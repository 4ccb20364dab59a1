package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The other values that one fact of the applicant could take, as far as the conditions on it tell them apart: of values
 * that are alike to all of them the nearest, of equally near ones the first. Values that leave a condition open are none.
 *
 * @param conditions all that the rule makes on the fact, in rule order
 */
record Remedies<V>(Fact<V> fact, Answer<V> answer, List<Condition<V>> conditions) {

    /** More combinations than this of ways to meet conditions on one set are not tried. */
    private static final int MOST_COMBINED = 100;

    /** How many decimals of a part of a scale count. */
    private static final int PRECISION = 9;

    /** Nearest first; none where the fact is not to be changed. */
    List<Remedy> all() {
        if (fact.person() != Person.APPLICANT || fact.attribute().changeable() == Changeable.NO) {
            return List.of();
        }
        var alike = new LinkedHashMap<List<Truth>, Remedy>();
        candidates()
                .sorted(Comparator.comparing(Remedy::distance))
                .forEach(remedy -> alike.putIfAbsent(told(remedy.value()), remedy));
        alike.remove(now());
        alike.keySet().removeIf(told -> told.contains(Truth.UNKNOWN));
        return List.copyOf(alike.values());
    }

    /** What the remedy asks of the person, with what does as well. */
    Change describe(Remedy remedy) {
        return switch (fact.attribute().kind()) {
            case CodeKind codes -> choice(codes.vocabulary(), (Code) remedy.value());
            case CodeSetKind codes -> choice((Codes) remedy.value());
            case MeasureKind measures -> number((Measure) remedy.value());
            case DayKind days -> throw new IllegalStateException("days are not changed");
            case YesNoKind yesNo -> new Change.Become(fact, (Boolean) remedy.value());
        };
    }

    private Change choice(Vocabulary vocabulary, Code code) {
        return choice(List.of(code), List.of(), alike(vocabulary, code));
    }

    private Change choice(Codes wanted) {
        var has = answer instanceof Answer.Known<V>(Codes known) ? known : new Codes(List.of());
        var take = less(wanted, has);
        var drop = less(has, wanted);
        boolean one = take.size() == 1 && drop.isEmpty();
        return choice(take, drop, one ? alike(has, wanted) : List.of());
    }

    private Change choice(List<Code> take, List<Code> drop, List<Code> alike) {
        int named = Math.min(alike.size(), Change.Choice.MOST_INSTEAD);
        return new Change.Choice(fact, answer, take, drop, alike.subList(0, named), alike.size() - named);
    }

    private Change number(Measure to) {
        var distance = distance(to.number(), span().orElseThrow().getValue()).orElseThrow();
        return new Change.Number(fact, answer, to, distance);
    }

    /** Whether all combinations were tried. */
    boolean isComplete() {
        return !(fact.attribute().kind() instanceof CodeSetKind codes)
                || !(answer instanceof Answer.Known<V>(Codes has))
                || combined(has, codes.vocabulary()).size() <= MOST_COMBINED;
    }

    /** All other codes, the uppermost only, that are alike to this one to every condition. */
    private List<Code> alike(Vocabulary vocabulary, Code code) {
        var told = told(code);
        var alike = vocabulary.terms().stream()
                .filter(term -> told(term.code()).equals(told))
                .collect(Collectors.toMap(Vocabulary.Term::code, term -> term, (a, b) -> a, LinkedHashMap::new));
        return alike.values().stream()
                .filter(term -> term.parent().filter(alike::containsKey).isEmpty())
                .map(Vocabulary.Term::code)
                .filter(other -> !other.equals(code))
                .toList();
    }

    /** Sets that gain another code and are alike to this one to every condition. */
    private List<Code> alike(Codes has, Codes wanted) {
        return conditions.stream()
                .flatMap(condition -> codes(condition).stream())
                .distinct()
                .filter(code -> !wanted.codes().contains(code))
                .filter(code -> told(with(has, List.of(code))).equals(told(wanted)))
                .toList();
    }

    private List<Truth> now() {
        return conditions.stream()
                .map(condition -> switch (answer) {
                    case Answer.Known<V>(var value) -> condition.holdsFor(value);
                    case Answer.Partial<V>(var within) -> condition.holdsForAllOf(within);
                    case Answer<V> none -> Truth.UNKNOWN;
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Truth> told(Object value) {
        return conditions.stream()
                .map(condition -> condition.holdsFor((V) value))
                .toList();
    }

    private Stream<Remedy> candidates() {
        return switch (fact.attribute().kind()) {
            case CodeKind codes -> codes(codes.vocabulary());
            case CodeSetKind codes -> sets(codes.vocabulary());
            case MeasureKind measures -> numbers();
            case DayKind days -> Stream.empty();
            case YesNoKind yesNo -> yesNo();
        };
    }

    private boolean eitherWay() {
        return fact.attribute().changeable() == Changeable.EITHER_WAY;
    }

    private Stream<Remedy> yesNo() {
        return answer instanceof Answer.Known<V>(Boolean yes) && (!yes || eitherWay())
                ? Stream.of(new Remedy(fact, !yes, BigDecimal.ONE))
                : Stream.empty();
    }

    /** The codes that are named, and where that does not tell all apart or is not enough, others. */
    private Stream<Remedy> codes(Vocabulary vocabulary) {
        boolean given = answer instanceof Answer.Known<V> || answer instanceof Answer.Partial<V>;
        if (!given || !eitherWay()) {
            return Stream.empty();
        }
        var named = conditions.stream()
                .flatMap(condition -> codes(condition).stream())
                .distinct()
                .toList();
        boolean nested = named.stream()
                .anyMatch(code ->
                        named.stream().anyMatch(other -> !other.equals(code) && vocabulary.covers(code, other)));
        var others = vocabulary.terms().stream().map(Vocabulary.Term::code);
        return Stream.concat(
                        named.stream(),
                        nested ? others : others.filter(this::isNone).limit(1))
                .map(code -> new Remedy(fact, code, BigDecimal.ONE));
    }

    private boolean isNone(Code code) {
        return told(code).stream().allMatch(truth -> truth == Truth.FALSE);
    }

    private static List<Code> codes(Condition<?> condition) {
        return switch (condition) {
            case Condition.Under under -> under.roots();
            case Condition.Includes includes -> includes.codes();
            case Condition.Within within -> List.of();
            case Condition.Days days -> List.of();
            case Condition.Yes yes -> List.of();
        };
    }

    private Stream<Remedy> numbers() {
        return span().stream().flatMap(now -> numbers(now.getKey(), now.getValue()));
    }

    /** The numbers that the answer leaves possible, with their unit; empty where it is no number. */
    private Optional<Map.Entry<Unit, Range>> span() {
        return switch (answer) {
            case Answer.Known<V>(Measure known) ->
                Optional.of(Map.entry(known.unit(), Range.between(known.number(), known.number())));
            case Answer.Partial<V>(Condition.Within within) ->
                within.ranges().entrySet().stream().findFirst();
            case Answer<V> none -> Optional.empty();
        };
    }

    private Stream<Remedy> numbers(Unit unit, Range now) {
        return ends(unit).stream()
                .flatMap(number -> distance(number, now)
                        .map(distance -> new Remedy(fact, new Measure(number, unit), part(distance, number, now, unit)))
                        .stream());
    }

    /** Up from the highest number that the answer leaves possible, or down from the lowest; empty where it is neither. */
    private Optional<BigDecimal> distance(BigDecimal number, Range now) {
        var up = now.high().map(number::subtract).filter(far -> far.signum() > 0);
        var down = now.low().map(low -> low.subtract(number)).filter(far -> far.signum() > 0 && eitherWay());
        return up.or(() -> down);
    }

    /** Of a unit that has no highest number, the part of the higher of both numbers. */
    private static BigDecimal part(BigDecimal distance, BigDecimal number, Range now, Unit unit) {
        var whole = unit.most().orElseGet(() -> number.max(now.high().orElse(number)));
        return distance.divide(whole, PRECISION, RoundingMode.HALF_UP);
    }

    /** The bounds that the conditions have in the unit or that become some in it, and the numbers next to them. */
    private Collection<BigDecimal> ends(Unit unit) {
        var step = unit.whole() ? BigDecimal.ONE : Measure.LEAST_STEP;
        var ends = new TreeSet<BigDecimal>();
        conditions.stream()
                .flatMap(condition ->
                        condition instanceof Condition.Within within ? bounds(within, unit) : Stream.empty())
                .flatMap(bound -> Stream.of(bound.subtract(step), bound, bound.add(step)))
                .filter(number -> number.signum() >= 0 && number.compareTo(unit.highest()) <= 0)
                .forEach(ends::add);
        return ends;
    }

    private static Stream<BigDecimal> bounds(Condition.Within within, Unit unit) {
        var named = Optional.ofNullable(within.ranges().get(unit)).stream()
                .flatMap(range -> Stream.concat(range.low().stream(), range.high().stream()));
        return Stream.concat(
                named, within.conversions(unit, Remedies::converted).flatMap(bounds -> bounds));
    }

    /** Where what a mark certainly is comes within the range; of a bound that is not included, one step further. */
    private static Stream<BigDecimal> converted(Conversion conversion, Range range) {
        var low = range.low().map(bound -> range.lowIncluded() ? bound : bound.add(Measure.LEAST_STEP));
        var high = range.high().map(bound -> range.highIncluded() ? bound : bound.subtract(Measure.LEAST_STEP));
        return Stream.concat(low.flatMap(conversion::reaching).stream(), high.map(conversion::staying).stream());
    }

    private Stream<Remedy> sets(Vocabulary vocabulary) {
        return answer instanceof Answer.Known<V>(Codes has)
                ? combined(has, vocabulary).stream()
                        .filter(set -> !set.equals(has))
                        .map(set -> new Remedy(fact, set, between(has, set)))
                : Stream.empty();
    }

    /** Every combination of a way for each condition; of more than that are tried, some. */
    private List<Codes> combined(Codes has, Vocabulary vocabulary) {
        var sets = List.of(has);
        for (var condition : conditions) {
            if (sets.size() <= MOST_COMBINED) {
                sets = Stream.concat(sets.stream(), ways(sets, condition, vocabulary))
                        .distinct()
                        .toList();
            }
        }
        return sets;
    }

    private Stream<Codes> ways(List<Codes> sets, Condition<V> condition, Vocabulary vocabulary) {
        if (!(condition instanceof Condition.Includes includes)) {
            return Stream.empty();
        }
        return sets.stream().flatMap(set -> Stream.concat(gains(set, includes), losses(set, includes, vocabulary)));
    }

    private static Stream<Codes> gains(Codes set, Condition.Includes wanted) {
        if (wanted.holdsFor(set) == Truth.TRUE) {
            return Stream.empty();
        }
        return wanted.every()
                ? Stream.of(with(set, lacking(set, wanted)))
                : wanted.codes().stream().map(code -> with(set, List.of(code)));
    }

    /** The codes that are not there, without those that come with another one. */
    private static List<Code> lacking(Codes set, Condition.Includes wanted) {
        var vocabulary = wanted.vocabulary();
        var all = Stream.concat(set.codes().stream(), wanted.codes().stream())
                .distinct()
                .toList();
        return wanted.codes().stream()
                .filter(code -> all.stream().noneMatch(other -> !other.equals(code) && vocabulary.covers(code, other)))
                .filter(code -> !set.codes().contains(code))
                .toList();
    }

    private Stream<Codes> losses(Codes set, Condition.Includes unwanted, Vocabulary vocabulary) {
        if (!eitherWay() || unwanted.holdsFor(set) == Truth.FALSE) {
            return Stream.empty();
        }
        return unwanted.every()
                ? unwanted.codes().stream().map(code -> without(set, List.of(code), vocabulary))
                : Stream.of(without(set, unwanted.codes(), vocabulary));
    }

    private static Codes with(Codes set, List<Code> more) {
        var all = new TreeSet<>(set.codes());
        all.addAll(more);
        return new Codes(all);
    }

    private static Codes without(Codes set, List<Code> unwanted, Vocabulary vocabulary) {
        return new Codes(set.codes().stream()
                .filter(code -> unwanted.stream()
                        .noneMatch(other -> vocabulary.covers(other, code) || vocabulary.covers(code, other)))
                .toList());
    }

    private static BigDecimal between(Codes one, Codes other) {
        return BigDecimal.valueOf(less(one, other).size() + less(other, one).size());
    }

    private static List<Code> less(Codes one, Codes other) {
        return one.codes().stream()
                .filter(code -> !other.codes().contains(code))
                .toList();
    }
}
