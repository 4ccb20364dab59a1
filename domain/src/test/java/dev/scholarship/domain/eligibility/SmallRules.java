package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random rules, and answers to what they ask, over a vocabulary small enough to try all {@link Completions}. */
final class SmallRules {

    static final Vocabulary COLOURS = Vocabulary.of("colour")
            .add("red", "red")
            .addUnder("red", "crimson", "crimson")
            .addUnder("red", "scarlet", "scarlet")
            .addUnder("red", "another-red", "a red that no rule names")
            .add("blue", "blue")
            .build();

    private static final List<Code> NAMED =
            Stream.of("red", "crimson", "scarlet", "blue").map(Code::new).toList();
    static final List<Code> FINAL = Stream.of("crimson", "scarlet", "another-red", "blue")
            .map(Code::new)
            .toList();
    private static final CodeKind COLOUR = new CodeKind(COLOURS, CodeKind.Verb.IS);
    private static final CodeSetKind PALETTE = new CodeSetKind(COLOURS);
    static final Unit YEARS = Unit.counting("years", "years");

    static final Attribute<Code> HAT = attribute("hat", COLOUR);
    private static final Attribute<Code> COAT = attribute("coat", COLOUR);
    static final Attribute<Codes> BAG = attribute("bag", PALETTE);
    static final Attribute<Measure> AGE = attribute("age", new MeasureKind("3", YEARS));
    private static final Attribute<LocalDate> HAT_SINCE = attribute("hat-since", new DayKind(DayKind.Verb.ON));
    private static final Attribute<LocalDate> LEFT = attribute("left", new DayKind(DayKind.Verb.ON));
    private static final Attribute<LocalDate> BORN = attribute("born", new DayKind(DayKind.Verb.AGED));
    static final Attribute<Boolean> NEED = attribute("need", new YesNoKind());

    /** The listing does not state when it closes. */
    static final Dates DATES = Dates.asOf(LocalDate.of(2026, 11, 21));

    private static final LocalDate SUMMER = LocalDate.of(2027, 6, 1);

    /** Each day that a threshold may be, and one on each side. */
    static final List<LocalDate> DAYS = days(-4, 7);

    /** When it may close, so that whatever counts from it may lie on each side of those days. */
    static final List<Dates> CLOSING = days(-8, 11).stream()
            .map(day -> new Dates(DATES.asOf(), Optional.empty(), Optional.empty(), Optional.of(day)))
            .toList();

    /** Answered with yes by everybody. */
    static final Attribute<Boolean> LIVES = attribute("lives", new YesNoKind());

    private SmallRules() {}

    private static List<LocalDate> days(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(years -> Stream.of(
                        SUMMER.minusYears(years),
                        DATES.asOf().minusYears(years),
                        DATES.asOf().minusYears(years).plusDays(1)))
                .flatMap(days -> days)
                .toList();
    }

    static <V> Attribute<V> attribute(String id, Kind<V> kind) {
        return new Attribute<>(id, kind, id, "Which " + id + "?", false);
    }

    static Criterion criterion(RandomGenerator random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(8)) {
            case 0, 1 -> random.nextInt(12) == 0 ? new Criterion.Unsettled(Criterion.Why.UNREAD, "x") : test(random);
            case 6 -> {
                var then = criterion(random, depth - 1);
                yield then instanceof Criterion.When
                        ? then
                        : new Criterion.When(
                                new Criterion.Test<>(NEED.now(), new Condition.Yes()),
                                then,
                                random.nextBoolean() ? Criterion.nothing() : criterion(random, depth - 1));
            }
            case 7 -> {
                var demand = criterion(random, depth - 1);
                var exception = random.nextInt(4) == 0 ? new Criterion.Judged("x") : criterion(random, depth - 1);
                boolean bare = Stream.of(demand, exception)
                        .noneMatch(part -> part instanceof Criterion.When || part instanceof Criterion.Unless);
                yield bare ? new Criterion.Unless(demand, exception) : demand;
            }
            case 2 -> {
                var inner = criterion(random, depth - 1);
                yield inner instanceof Criterion.Not ? inner : new Criterion.Not(inner);
            }
            case 3 -> new Criterion.Of(Person.Role.PARENT, ofParent(random));
            default -> {
                var parts = new ArrayList<Criterion>();
                for (int i = 0; i < 2 + random.nextInt(2); i++) {
                    parts.add(criterion(random, depth - 1));
                }
                yield new Criterion.AtLeast(1 + random.nextInt(parts.size()), parts, List.of());
            }
        };
    }

    private static Criterion ofParent(RandomGenerator random) {
        var parts = List.<Criterion>of(
                new Criterion.Test<>(NEED.now(), new Condition.Yes()),
                new Criterion.Test<>(HAT.now(), colours(random)));
        return switch (random.nextInt(3)) {
            case 0 -> parts.get(0);
            case 1 -> new Criterion.Not(parts.get(1));
            default -> Criterion.all(parts);
        };
    }

    private static Criterion test(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Criterion.Test<>(HAT.now(), colours(random));
            case 7 -> new Criterion.Test<>(LEFT.now(), left(random));
            case 5 ->
                new Criterion.Held(
                        new Criterion.Test<>(HAT.now(), COLOUR.under(FINAL.get(random.nextInt(4)))),
                        HAT_SINCE,
                        Span.years(1 + random.nextInt(3)),
                        anchor(random));
            case 6 -> new Criterion.Test<>(BORN.now(), born(random));
            case 1 -> new Criterion.Test<>(COAT.now(), colours(random));
            case 2 ->
                new Criterion.Test<>(BAG.now(), new Condition.Includes(COLOURS, named(random), random.nextBoolean()));
            case 3 -> new Criterion.Test<>(AGE.now(), Condition.Within.of(YEARS, ages(random)));
            default -> new Criterion.Test<>(NEED.now(), new Condition.Yes());
        };
    }

    private static Anchor anchor(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> Anchor.Named.CLOSES;
            case 1, 2 -> new Anchor.On(SUMMER);
            default -> Anchor.Named.NOW;
        };
    }

    private static Condition<LocalDate> born(RandomGenerator random) {
        int years = 1 + random.nextInt(2);
        var low = random.nextBoolean() ? Optional.of(years) : Optional.<Integer>empty();
        var high = low.isEmpty() || random.nextBoolean() ? Optional.of(years) : Optional.<Integer>empty();
        return new Ages(low, high, anchor(random)).born();
    }

    private static Condition<LocalDate> left(RandomGenerator random) {
        var one = day(random);
        var other = day(random);
        var bound = new Condition.Days.Bound(one, random.nextBoolean());
        boolean between = !Condition.Days.between(one, other).isEmpty();
        return switch (random.nextInt(3)) {
            case 0 -> Condition.Days.until(bound);
            case 1 -> Condition.Days.since(bound);
            default -> between ? Condition.Days.between(one, other) : Condition.Days.between(one, one);
        };
    }

    private static Day day(RandomGenerator random) {
        return new Day(anchor(random), Span.years(random.nextInt(3)), random.nextBoolean());
    }

    static Condition<Code> colours(RandomGenerator random) {
        return COLOUR.under(named(random));
    }

    static List<Code> named(RandomGenerator random) {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> NAMED.get(random.nextInt(NAMED.size())))
                .distinct()
                .toList();
    }

    static Range ages(RandomGenerator random) {
        var age = BigDecimal.valueOf(1 + random.nextInt(3));
        return switch (random.nextInt(6)) {
            case 0 -> Range.atLeast(age);
            case 1 -> Range.atMost(age);
            case 2 -> Range.moreThan(age);
            case 3 -> Range.lessThan(age);
            case 4 -> Range.between(age, age);
            default -> Range.between(BigDecimal.ONE, age);
        };
    }

    /** Answers to the facts that a rule asks for. */
    static Answers applicant(RandomGenerator random, Rule rule) {
        var answers = new Answers();
        rule.check(Applicant.nothingKnown(), DATES).findings().forEach(finding -> {
            switch (finding) {
                case Finding.Tested<?> tested -> answers.put(tested.fact(), answer(random, tested.fact()));
                case Finding.Undated undated -> answers.put(undated.fact(), answer(random, undated.fact()));
                case Finding.Open open -> {}
                case Finding.Weighed weighed -> {}
            }
        });
        return answers;
    }

    static <V> Answer<V> answer(RandomGenerator random, Fact<V> fact) {
        return switch (random.nextInt(6)) {
            case 0 -> new Answer.Declined<>();
            case 1 -> new Answer.NotApplicable<>();
            case 2, 3 -> new Answer.Unknown<>();
            default -> given(random, fact.attribute().kind());
        };
    }

    @SuppressWarnings("unchecked")
    private static <V> Answer<V> given(RandomGenerator random, Kind<V> kind) {
        return (Answer<V>)
                switch (kind) {
                    case CodeKind colours ->
                        random.nextBoolean()
                                ? Answer.known(NAMED.get(random.nextInt(NAMED.size())))
                                : new Answer.Partial<>(colours(random));
                    case CodeSetKind colours ->
                        random.nextBoolean()
                                ? Answer.known(new Codes(named(random)))
                                : new Answer.Partial<>(
                                        new Condition.Includes(COLOURS, named(random), random.nextBoolean()));
                    case MeasureKind years -> {
                        int low = random.nextInt(5);
                        yield new Answer.Partial<>(Condition.Within.of(
                                YEARS,
                                Range.between(BigDecimal.valueOf(low), BigDecimal.valueOf(low + random.nextInt(3)))));
                    }
                    case DayKind days -> {
                        var one = DAYS.get(random.nextInt(DAYS.size()));
                        var other = DAYS.get(random.nextInt(DAYS.size()));
                        yield one.isAfter(other)
                                ? Answer.known(one)
                                : new Answer.Partial<>(Condition.Days.between(Day.on(one), Day.on(other)));
                    }
                    case YesNoKind yesNo -> Answer.known(random.nextBoolean());
                };
    }

    static String text(Rule rule) {
        return RuleText.print(rule);
    }

    static String word(Rule rule, Applicant applicant) {
        return word(rule, applicant, DATES);
    }

    static String word(Rule rule, Applicant applicant, Dates dates) {
        return rule.check(applicant, dates).verdict().word();
    }

    static final class Answers extends LinkedHashMap<Fact<?>, Answer<?>> {

        private static final long serialVersionUID = 1L;

        Applicant build() {
            var builder = Applicant.builder();
            LIVES.asked().persons().forEach(person -> builder.known(LIVES.now().of(person), true));
            keySet().forEach(fact -> add(builder, fact));
            return builder.build();
        }

        @SuppressWarnings("unchecked")
        private <V> void add(Applicant.Builder builder, Fact<V> fact) {
            builder.answer(fact, (Answer<V>) get(fact));
        }
    }
}
