package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of every gap, tried on random rules; the cheapest one against every other set of changes. */
class GapLawsTest {

    private static final Vocabulary COLOURS = Vocabulary.of("colour")
            .add("red", "red")
            .addUnder("red", "crimson", "crimson")
            .addUnder("red", "scarlet", "scarlet")
            .add("blue", "blue")
            .add("green", "green")
            .build();
    private static final List<Code> NAMED =
            Stream.of("red", "crimson", "scarlet", "blue").map(Code::new).toList();
    private static final List<Code> FINAL =
            Stream.of("crimson", "scarlet", "blue", "green").map(Code::new).toList();
    private static final CodeKind COLOUR = new CodeKind(COLOURS, CodeKind.Verb.IS);
    private static final CodeSetKind PALETTE = new CodeSetKind(COLOURS);
    private static final Unit YEARS = Unit.counting("years", "years");
    private static final Unit MARKS = Unit.upTo("6", "marks", "marks");

    private static final Attribute<Code> HAT = attribute("hat", COLOUR, Changeable.EITHER_WAY);
    private static final Attribute<Code> SKIN = attribute("skin", COLOUR, Changeable.NO);
    private static final Attribute<Code> HOME = attribute("home", COLOUR, Changeable.EITHER_WAY);
    private static final Attribute<LocalDate> HOME_SINCE =
            attribute("home-since", new DayKind(DayKind.Verb.ON), Changeable.NO);
    private static final Attribute<Codes> BAG = attribute("bag", PALETTE, Changeable.EITHER_WAY);
    private static final Attribute<Codes> CLUBS = attribute("clubs", PALETTE, Changeable.UPWARDS);
    private static final Attribute<Measure> YEARS_DONE =
            attribute("years-done", new MeasureKind("3", YEARS), Changeable.UPWARDS);
    private static final Attribute<Measure> MARK =
            attribute("mark", new MeasureKind("3", MARKS), Changeable.EITHER_WAY);
    private static final Attribute<Boolean> FILED = attribute("filed", new YesNoKind(), Changeable.UPWARDS);
    private static final Attribute<Boolean> CAR = attribute("car", new YesNoKind(), Changeable.EITHER_WAY);
    private static final Attribute<LocalDate> BORN = attribute("born", new DayKind(DayKind.Verb.AGED), Changeable.NO);
    private static final List<Attribute<?>> ALL =
            List.of(HAT, SKIN, HOME, HOME_SINCE, BAG, CLUBS, YEARS_DONE, MARK, FILED, CAR, BORN);

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 20);
    private static final Dates DATES =
            new Dates(TODAY, Optional.empty(), Optional.empty(), Optional.of(TODAY.plusDays(8)));
    private static final int YEARS_AGO = 2;
    private static final int MOST_OTHERS = 4_000;

    @Test
    void whatIsShownHelpsAndNobodyIsToldToChangeWhatIsNotToBeChanged() {
        var shown = new int[1];
        Seeds.each(1_000, random -> {
            var rules = new RandomRules(random);
            shown[0] += verified(rules.rule(), rules.applicant(), rules.dates());
        });
        assertThat(shown[0]).isGreaterThan(50);
    }

    @Test
    void itHelpsInHostileRulesToo() {
        var shown = new int[1];
        Seeds.each(1_000, random -> {
            var rules = new HostileRules(random);
            shown[0] += verified(rules.rule(), rules.applicant(), rules.dates());
        });
        assertThat(shown[0]).isPositive();
    }

    private static int verified(Rule rule, Applicant applicant, Dates dates) {
        var check = rule.check(applicant, dates);
        var gap = rule.gap(applicant, dates);
        assertThat(gap.isPresent()).isEqualTo(check.verdict() instanceof Verdict.Ineligible);
        assertThat(rule.gap(applicant, dates)).isEqualTo(gap);
        if (gap.isEmpty() || !(gap.get() instanceof Gap.Changes(var changes, var then, var exact))) {
            return 0;
        }
        assertThat(then).isNotInstanceOf(Verdict.Ineligible.class);
        assertThat(Bridged.verdict(rule, applicant, dates, changes))
                .as(rule + " " + changes)
                .isEqualTo(then);
        for (var other : Bridged.alternatives(changes)) {
            assertThat(Bridged.verdict(rule, applicant, dates, other).word())
                    .as(rule + " " + other)
                    .isEqualTo(then.word());
        }
        changes.forEach(
                change -> assertThat(isAdvisable(change)).as("%s", change).isTrue());
        return 1;
    }

    private static boolean isAdvisable(Change change) {
        return switch (change) {
            case Change.Number number -> isAdvisable(number.fact());
            case Change.Choice choice -> isAdvisable(choice.fact());
            case Change.Become become -> isAdvisable(become.fact());
            case Change.Wait wait ->
                wait.facts().stream().noneMatch(fact -> fact.attribute().sensitive());
        };
    }

    private static boolean isAdvisable(Fact<?> fact) {
        return fact.person() == Person.APPLICANT
                && !fact.attribute().sensitive()
                && fact.attribute().changeable() != Changeable.NO;
    }

    @Test
    void noOtherSetOfChangesIsCheaper() {
        var compared = new int[3];
        Seeds.each(1_500, random -> {
            var rule = Rule.requiring(criterion(random, 3));
            var answers = answers(random);
            var applicant = Bridged.with(Applicant.nothingKnown(), answers);
            var gap = rule.gap(applicant, DATES);
            if (gap.isEmpty() || others(rule, answers).isEmpty()) {
                return;
            }
            var least = others(rule, answers).get().stream()
                    .filter(other -> other.count() > 0)
                    .map(other -> new Tried(other, other.verdict(rule, answers)))
                    .filter(tried -> !(tried.verdict() instanceof Verdict.Ineligible))
                    .min(CHEAPEST);
            compared[2] += gap.get().exact() ? 0 : 1;
            switch (gap.get()) {
                case Gap.NoWay none -> {
                    compared[0]++;
                    assertThat(least).as(rule + " " + answers).isEmpty();
                }
                case Gap.Changes changes -> {
                    compared[1]++;
                    var shown = shown(changes, rule, answers);
                    assertThat(least).as(rule + " " + answers).isPresent();
                    assertThat(CHEAPEST.compare(shown, least.orElseThrow()))
                            .as(RuleText.print(rule) + " " + answers + " " + changes + " is not " + least)
                            .isZero();
                }
            }
        });
        assertThat(compared[2]).as("with open demands that wait for one answer").isLessThan(10);
        assertThat(compared[0]).as("without a way").isGreaterThan(100);
        assertThat(compared[1]).as("with changes").isGreaterThan(100);
    }

    private static final Comparator<Tried> CHEAPEST = Comparator.<Tried>comparingInt(tried -> tried.other.count())
            .thenComparingInt(tried -> tried.other.values.size())
            .thenComparing(tried -> tried.verdict instanceof Verdict.NeedsInfo)
            .thenComparing(
                    tried -> tried.other.time.filter(wait -> !wait.thisCycle()).isPresent())
            .thenComparing(tried -> tried.other.time.map(Change.Wait::day).orElse(LocalDate.MIN))
            .thenComparing(tried -> tried.other.distance);

    private record Tried(Other other, Verdict verdict) {}

    /** Changes, whether they help or not. */
    private record Other(Optional<Change.Wait> time, Map<Fact<?>, Object> values, BigDecimal distance) {

        int count() {
            return values.size() + (time.isPresent() ? 1 : 0);
        }

        Other with(Fact<?> fact, Object from, Object to) {
            var more = new LinkedHashMap<>(values);
            more.put(fact, to);
            return new Other(time, more, distance.add(apart(from, to)));
        }

        Verdict verdict(Rule rule, Map<Fact<?>, Object> answers) {
            var changed = new HashMap<>(answers);
            changed.putAll(values);
            return rule.check(
                            Bridged.with(Applicant.nothingKnown(), changed),
                            time.map(day -> Bridged.waited(day, DATES)).orElse(DATES))
                    .verdict();
        }
    }

    private static BigDecimal apart(Object from, Object to) {
        return switch (to) {
            case Measure measure -> {
                var before = ((Measure) from).number();
                var whole = measure.unit().most().orElse(before.max(measure.number()));
                yield before.subtract(measure.number()).abs().divide(whole, 9, RoundingMode.HALF_UP);
            }
            case Codes codes -> {
                var both = new TreeSet<>(codes.codes());
                both.retainAll(((Codes) from).codes());
                yield BigDecimal.valueOf(
                        codes.codes().size() + ((Codes) from).codes().size() - 2L * both.size());
            }
            default -> BigDecimal.ONE;
        };
    }

    private static Tried shown(Gap.Changes changes, Rule rule, Map<Fact<?>, Object> answers) {
        var other = new Other(Optional.empty(), Map.of(), BigDecimal.ZERO);
        for (var change : changes.changes()) {
            other = switch (change) {
                case Change.Number number -> other.with(number.fact(), answers.get(number.fact()), number.to());
                case Change.Become become -> other.with(become.fact(), true, become.to());
                case Change.Choice choice
                when choice.fact().attribute().kind() instanceof CodeKind ->
                    other.with(choice.fact(), choice.fact(), choice.take().get(0));
                case Change.Choice choice -> {
                    var has = (Codes) answers.get(choice.fact());
                    var set = new TreeSet<>(has.codes());
                    choice.drop().forEach(set::remove);
                    set.addAll(choice.take());
                    yield other.with(choice.fact(), has, new Codes(set));
                }
                case Change.Wait wait -> new Other(Optional.of(wait), other.values(), other.distance());
            };
        }
        assertThat(other.verdict(rule, answers)).isEqualTo(changes.then());
        return new Tried(other, changes.then());
    }

    /** Every set of changes, empty where there are too many. */
    private static Optional<List<Other>> others(Rule rule, Map<Fact<?>, Object> answers) {
        var all = new ArrayList<Other>();
        all.add(new Other(Optional.empty(), Map.of(), BigDecimal.ZERO));
        if (rule.require().all().anyMatch(GapLawsTest::isOfDays)) {
            days().forEach(wait -> all.add(new Other(Optional.of(wait), Map.of(), BigDecimal.ZERO)));
        }
        for (var fact : tested(rule)) {
            var before = List.copyOf(all);
            var from = answers.get(fact);
            if (from != null) {
                values(fact, from).forEach(value -> before.forEach(other -> all.add(other.with(fact, from, value))));
            }
            if (all.size() > MOST_OTHERS) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private static boolean isOfDays(Criterion part) {
        return part instanceof Criterion.Held
                || part instanceof Criterion.Test<?> test && test.condition() instanceof Condition.Days;
    }

    private static List<Fact<?>> tested(Rule rule) {
        return tested(rule.require())
                .<Fact<?>>map(Criterion.Test::fact)
                .filter(fact -> !fact.equals(HOME.now()))
                .distinct()
                .toList();
    }

    private static Stream<Criterion.Test<?>> tested(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Test<?> test -> Stream.of(test);
            case Criterion.Of others -> Stream.empty();
            case Criterion other -> other.parts().stream().flatMap(GapLawsTest::tested);
        };
    }

    private static Stream<Change.Wait> days() {
        return IntStream.rangeClosed(-26, 26)
                .mapToObj(TODAY::plusDays)
                .flatMap(day -> Stream.of(wait(day, true), wait(day, false)))
                .filter(wait -> !wait.thisCycle()
                        || wait.day().isAfter(TODAY)
                                && !wait.day().isAfter(DATES.closes().orElseThrow()))
                .filter(wait -> !Bridged.waited(wait, DATES).equals(DATES));
    }

    private static Change.Wait wait(LocalDate day, boolean thisCycle) {
        return new Change.Wait(day, thisCycle, DATES.closes(), java.util.OptionalInt.empty(), List.of());
    }

    /** Every other value that the person may be told to choose. */
    private static List<Object> values(Fact<?> fact, Object from) {
        if (fact.attribute().changeable() == Changeable.NO) {
            return List.of();
        }
        boolean eitherWay = fact.attribute().changeable() == Changeable.EITHER_WAY;
        return switch (from) {
            case Code code -> List.copyOf(FINAL);
            case Boolean yes -> yes && !eitherWay ? List.of() : List.of(!yes);
            case Measure measure ->
                IntStream.rangeClosed(0, 6)
                        .mapToObj(BigDecimal::valueOf)
                        .flatMap(number ->
                                Stream.of(number, number.add(Measure.LEAST_STEP), number.subtract(Measure.LEAST_STEP)))
                        .filter(number -> !measure.unit().whole() || number.signum() == 0 || number.scale() == 0)
                        .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(6)) <= 0)
                        .filter(number -> number.compareTo(measure.number()) > 0
                                || eitherWay && number.compareTo(measure.number()) < 0)
                        .<Object>map(number -> new Measure(number, measure.unit()))
                        .toList();
            case Codes has ->
                IntStream.range(0, 1 << FINAL.size())
                        .mapToObj(chosen -> new Codes(IntStream.range(0, FINAL.size())
                                .filter(i -> (chosen >> i & 1) == 1)
                                .mapToObj(FINAL::get)
                                .toList()))
                        .filter(set -> !set.equals(has))
                        .filter(set -> eitherWay || set.codes().containsAll(has.codes()))
                        .<Object>map(set -> set)
                        .toList();
            default -> List.of();
        };
    }

    private static Map<Fact<?>, Object> answers(RandomGenerator random) {
        var answers = new HashMap<Fact<?>, Object>();
        for (var attribute : ALL) {
            for (var fact : attribute.facts()) {
                if (random.nextInt(8) > 0) {
                    answers.put(fact, answer(random, attribute));
                }
            }
        }
        return answers;
    }

    private static Object answer(RandomGenerator random, Attribute<?> attribute) {
        return switch (attribute.kind()) {
            case CodeKind codes -> FINAL.get(random.nextInt(FINAL.size()));
            case CodeSetKind codes ->
                new Codes(FINAL.stream().filter(code -> random.nextInt(3) == 0).toList());
            case MeasureKind measures ->
                new Measure(
                        BigDecimal.valueOf(random.nextInt(7)), measures.units().get(0));
            case DayKind days -> TODAY.minusYears(YEARS_AGO).plusDays(random.nextInt(50) - 25);
            case YesNoKind yesNo -> random.nextBoolean();
        };
    }

    private static Criterion criterion(RandomGenerator random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(9)) {
            case 0, 1 -> random.nextInt(12) == 0 ? new Criterion.Unsettled(Criterion.Why.UNREAD, "x") : test(random);
            case 2 -> {
                var inner = criterion(random, depth - 1);
                yield inner instanceof Criterion.Not ? inner : new Criterion.Not(inner);
            }
            case 3 -> new Criterion.Of(Person.Role.PARENT, new Criterion.Test<>(CAR.now(), new Condition.Yes()));
            case 4 -> {
                var then = criterion(random, depth - 1);
                yield then instanceof Criterion.When
                        ? then
                        : new Criterion.When(
                                new Criterion.Test<>(CAR.now(), new Condition.Yes()),
                                then,
                                random.nextBoolean() ? Criterion.nothing() : criterion(random, depth - 1));
            }
            case 5 -> {
                var demand = criterion(random, depth - 1);
                var exception = random.nextInt(4) == 0 ? new Criterion.Judged("x") : criterion(random, depth - 1);
                boolean bare = Stream.of(demand, exception)
                        .noneMatch(part -> part instanceof Criterion.When || part instanceof Criterion.Unless);
                yield bare ? new Criterion.Unless(demand, exception) : demand;
            }
            default -> {
                var parts = IntStream.range(0, 2 + random.nextInt(2))
                        .mapToObj(i -> criterion(random, depth - 1))
                        .toList();
                yield new Criterion.AtLeast(
                        random.nextBoolean() ? parts.size() : 1 + random.nextInt(parts.size()), parts, List.of());
            }
        };
    }

    private static Criterion test(RandomGenerator random) {
        var anchor = random.nextBoolean() ? Anchor.Named.NOW : Anchor.Named.CLOSES;
        return switch (random.nextInt(10)) {
            case 0 -> new Criterion.Test<>(HAT.now(), COLOUR.under(named(random)));
            case 1 -> new Criterion.Test<>(SKIN.now(), COLOUR.under(named(random)));
            case 2 -> new Criterion.Test<>(BAG.now(), includes(random));
            case 3 -> new Criterion.Test<>(CLUBS.now(), includes(random));
            case 4 -> new Criterion.Test<>(YEARS_DONE.now(), Condition.Within.of(YEARS, range(random, false)));
            case 5 -> new Criterion.Test<>(MARK.now(), Condition.Within.of(MARKS, range(random, true)));
            case 6 -> new Criterion.Test<>(FILED.now(), new Condition.Yes());
            case 7 -> new Criterion.Test<>(BORN.now(), born(random, anchor));
            case 8 ->
                new Criterion.Held(
                        new Criterion.Test<>(HOME.now(), COLOUR.under(FINAL.get(random.nextInt(4)))),
                        HOME_SINCE,
                        Span.years(YEARS_AGO),
                        anchor);
            default -> new Criterion.Test<>(CAR.now(), new Condition.Yes());
        };
    }

    private static Condition<LocalDate> born(RandomGenerator random, Anchor anchor) {
        return random.nextInt(3) == 0
                ? DayKind.agedAtMost(YEARS_AGO - 1, anchor)
                : DayKind.agedAtLeast(YEARS_AGO, anchor);
    }

    private static Condition<Codes> includes(RandomGenerator random) {
        return new Condition.Includes(COLOURS, named(random), random.nextBoolean());
    }

    private static Range range(RandomGenerator random, boolean fine) {
        var number = BigDecimal.valueOf(1 + random.nextInt(5));
        return switch (random.nextInt(fine ? 4 : 2)) {
            case 0 -> Range.atLeast(number);
            case 1 -> Range.atMost(number);
            case 2 -> Range.moreThan(number);
            default -> Range.lessThan(number);
        };
    }

    private static List<Code> named(RandomGenerator random) {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> NAMED.get(random.nextInt(NAMED.size())))
                .distinct()
                .toList();
    }

    private static <V> Attribute<V> attribute(String id, Kind<V> kind, Changeable changeable) {
        return new Attribute<>(id, kind, id, "Which " + id + "?", false, changeable, Asked.OF_ALL);
    }
}
