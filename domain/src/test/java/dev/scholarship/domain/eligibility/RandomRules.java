package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules, answers and applicants over the standard attributes, from a seeded generator. */
public final class RandomRules {

    private static final List<String> WORDS = List.of(
            "students",
            "enrolled",
            "full-time",
            "in \"STEM\"",
            "back\\slash",
            "신안군",
            "né",
            "3.0+ GPA",
            "# * -",
            "all of 2");

    private final RandomGenerator random;
    private Optional<Person.Role> about = Optional.empty();

    public RandomRules(RandomGenerator random) {
        this.random = random;
    }

    /** A rule with every part that rule text can state. */
    public Rule rule() {
        var source = random.nextInt(3) == 0
                ? Optional.<Rule.Source>empty()
                : Optional.of(new Rule.Source("https://example.org/" + random.nextInt(100), seen()));
        var require = random.nextInt(20) == 0 ? Criterion.nothing() : criterion(3, true);
        return new Rule(
                source,
                require,
                random.nextInt(4) == 0 ? Optional.of(criterion(2, true)) : Optional.empty(),
                many(2, this::tier),
                many(2, this::document),
                many(2, this::sentence),
                many(2, this::sentence),
                many(2, this::sentence));
    }

    private Wish.Tier tier() {
        return new Wish.Tier(
                random.nextBoolean(),
                IntStream.rangeClosed(0, random.nextInt(2))
                        .mapToObj(i -> wish())
                        .toList());
    }

    private Wish wish() {
        var points = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(1_000));
        return switch (random.nextInt(4)) {
            case 0 -> new Wish.Judged(sentence(), points);
            case 1 -> new Wish.Ranks(random.nextBoolean(), moment(Attributes.GPA), points, many(2, this::sentence));
            default -> new Wish.Meets(firm(criterion(1, false)), points);
        };
    }

    private Document document() {
        return new Document(
                code(Documents.VOCABULARY),
                1 + random.nextInt(3),
                random.nextBoolean() ? Optional.empty() : Optional.of(oneTest()),
                many(2, this::sentence));
    }

    /** Without qualities that are judged. */
    private Criterion firm(Criterion criterion) {
        return criterion.all().anyMatch(Criterion.Judged.class::isInstance) ? test() : criterion;
    }

    private Criterion oneTest() {
        var test = new Criterion.Test<>(moment(Attributes.RESIDENCE), places());
        return switch (random.nextInt(4)) {
            case 0 -> new Criterion.Not(test);
            case 1 ->
                about.isPresent()
                        ? test
                        : new Criterion.Of(role(), new Criterion.Test<>(Attributes.RESIDENCE.now(), places()));
            case 2 -> new Criterion.Test<>(Attributes.IMMIGRANT.now(), new Condition.Yes());
            default -> test;
        };
    }

    public Criterion criterion(int depth, boolean unsettled) {
        int choice = random.nextInt(depth == 0 ? 3 : 9);
        return switch (choice) {
            case 0, 1 -> unsettled && random.nextInt(5) == 0 ? unsettled() : test();
            case 2 -> random.nextInt(3) == 0 ? held() : test();
            case 3 -> aboutOthers(depth, unsettled);
            case 4 -> {
                var inner = firm(criterion(depth - 1, unsettled));
                yield inner instanceof Criterion.Not ? inner : new Criterion.Not(inner);
            }
            case 5 -> when(depth, unsettled);
            case 6 -> unless(depth, unsettled);
            default -> group(depth, unsettled);
        };
    }

    private Criterion aboutOthers(int depth, boolean unsettled) {
        if (about.isPresent()) {
            return criterion(depth - 1, unsettled);
        }
        var role = role();
        about = Optional.of(role);
        var inner = criterion(depth - 1, unsettled);
        about = Optional.empty();
        return new Criterion.Of(role, inner);
    }

    private Criterion group(int depth, boolean unsettled) {
        var parts = new ArrayList<>(IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> criterion(depth - 1, unsettled))
                .toList());
        int count = 1 + random.nextInt(parts.size());
        if (count < parts.size() && random.nextInt(4) == 0) {
            parts.set(random.nextInt(parts.size()), new Criterion.Judged(sentence()));
        }
        return new Criterion.AtLeast(count, parts, many(2, this::sentence));
    }

    private Criterion when(int depth, boolean unsettled) {
        var then = criterion(depth - 1, unsettled);
        var otherwise = random.nextBoolean() ? Criterion.nothing() : criterion(depth - 1, unsettled);
        return then instanceof Criterion.When ? then : new Criterion.When(oneTest(), then, otherwise);
    }

    private Criterion unless(int depth, boolean unsettled) {
        var demand = criterion(depth - 1, unsettled);
        var exception =
                random.nextInt(3) == 0 ? new Criterion.Judged(sentence()) : firm(criterion(depth - 1, unsettled));
        boolean bare = Stream.of(demand, exception)
                .noneMatch(part -> part instanceof Criterion.When || part instanceof Criterion.Unless);
        return bare ? new Criterion.Unless(demand, exception) : demand;
    }

    private Criterion held() {
        var test = new Criterion.Test<>(Attributes.RESIDENCE.now(), places(), many(2, this::sentence));
        return random.nextInt(4) == 0
                ? new Criterion.Held(test, Attributes.RESIDENCE_SINCE, Span.NONE, Anchor.Named.CLOSES)
                : new Criterion.Held(test, Attributes.RESIDENCE_SINCE, span(), anchor());
    }

    private Span span() {
        return new Span(1 + random.nextInt(36), Span.Unit.values()[random.nextInt(4)]);
    }

    private Anchor anchor() {
        return random.nextInt(3) == 0
                ? new Anchor.On(date())
                : Anchor.Named.values()[random.nextInt(Anchor.Named.values().length)];
    }

    private LocalDate date() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
    }

    /** Days as a scholarship states them, some of them not. */
    public Dates dates() {
        return new Dates(date(), maybe(date()), maybe(date()), maybe(date()));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private Condition<LocalDate> days(DayKind kind) {
        return switch (kind.verb()) {
            case AGED -> {
                int from = random.nextInt(40);
                yield switch (random.nextInt(3)) {
                    case 0 -> new Ages(Optional.of(from), Optional.empty(), anchor()).born();
                    case 1 -> new Ages(Optional.empty(), Optional.of(from), anchor()).born();
                    default -> DayKind.aged(from, from + random.nextInt(3), anchor());
                };
            }
            case ON -> {
                var bound = new Condition.Days.Bound(day(), random.nextBoolean());
                yield switch (random.nextInt(3)) {
                    case 0 -> Condition.Days.until(bound);
                    case 1 -> Condition.Days.since(bound);
                    default -> {
                        var day = day();
                        var span = Condition.Days.between(day, day());
                        yield kind.admits(span) ? span : Condition.Days.between(day, day);
                    }
                };
            }
        };
    }

    private Day day() {
        return new Day(anchor(), random.nextBoolean() ? Span.NONE : span(), random.nextBoolean());
    }

    public Criterion.Test<?> test() {
        var attributes = Attributes.standard().all().stream()
                .filter(attribute -> attribute.refusal(about, Moment.NOW).isEmpty())
                .toList();
        var attribute = random.nextBoolean()
                ? attributes.get(random.nextInt(3))
                : attributes.get(random.nextInt(attributes.size()));
        return test(attribute);
    }

    @SuppressWarnings("unchecked")
    private <V> Criterion.Test<V> test(Attribute<V> attribute) {
        var condition = (Condition<V>)
                switch (attribute.kind()) {
                    case CodeKind codes -> codes(codes);
                    case CodeSetKind codes ->
                        new Condition.Includes(codes.vocabulary(), codes(codes.vocabulary(), 3), random.nextBoolean());
                    case MeasureKind measures -> numbers(measures);
                    case DayKind days -> days(days);
                    case YesNoKind yesNo -> new Condition.Yes();
                };
        return new Criterion.Test<>(moment(attribute), condition, many(2, this::sentence));
    }

    /** An applicant with any of the five states of an answer for every fact. */
    public Applicant applicant() {
        return applicant(Attributes.standard());
    }

    public Applicant applicant(Attributes attributes) {
        var applicant = Applicant.builder();
        attributes.facts().forEach(fact -> answer(applicant, fact));
        return applicant.build();
    }

    private <V> void answer(Applicant.Builder applicant, Fact<V> fact) {
        applicant.answer(fact, answer(fact));
    }

    public <V> Answer<V> answer(Fact<V> fact) {
        return switch (random.nextInt(6)) {
            case 0 -> new Answer.Unknown<>();
            case 1 -> new Answer.Declined<>();
            case 2 -> new Answer.NotApplicable<>();
            case 3 -> new Answer.Partial<>(partial(fact));
            default -> new Answer.Known<>(value(fact));
        };
    }

    @SuppressWarnings("unchecked")
    private <V> V value(Fact<V> fact) {
        return switch (fact.attribute().kind()) {
            case CodeKind codes -> (V) code(codes.vocabulary());
            case CodeSetKind codes -> (V) new Codes(random.nextInt(6) == 0 ? List.of() : codes(codes.vocabulary(), 4));
            case MeasureKind measures -> (V) measure(measures);
            case DayKind days -> (V) born(days);
            case YesNoKind yesNo -> (V) Boolean.valueOf(random.nextBoolean());
        };
    }

    @SuppressWarnings("unchecked")
    private <V> Condition<V> partial(Fact<V> fact) {
        return switch (fact.attribute().kind()) {
            case CodeKind codes -> (Condition<V>) codes.under(codes(codes.vocabulary(), 3));
            case CodeSetKind codes ->
                (Condition<V>)
                        new Condition.Includes(codes.vocabulary(), codes(codes.vocabulary(), 3), random.nextBoolean());
            case MeasureKind measures ->
                (Condition<V>) Condition.Within.of(
                        measures.units().get(0), span(measures.units().get(0)));
            case DayKind days -> {
                var from = born(days);
                yield (Condition<V>) Condition.Days.between(Day.on(from), Day.on(from.plusDays(random.nextInt(900))));
            }
            case YesNoKind yesNo -> (Condition<V>) new Condition.Yes();
        };
    }

    public Condition<Code> places() {
        return codes((CodeKind) Attributes.RESIDENCE.kind());
    }

    public Condition<Code> levels() {
        return codes((CodeKind) Attributes.LEVEL.kind());
    }

    private Condition<Code> codes(CodeKind kind) {
        return kind.under(codes(kind.vocabulary(), 3));
    }

    private List<Code> codes(Vocabulary vocabulary, int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> code(vocabulary))
                .distinct()
                .toList();
    }

    private Code code(Vocabulary vocabulary) {
        var terms = List.copyOf(vocabulary.terms());
        return terms.get(random.nextInt(terms.size())).code();
    }

    private Condition<Measure> numbers(MeasureKind kind) {
        var units = new ArrayList<>(kind.units());
        Collections.shuffle(units, new java.util.Random(random.nextLong()));
        int shape = random.nextInt(6);
        var ranges = new HashMap<Unit, Range>();
        for (var unit : units.subList(0, shape == 5 ? 1 : 1 + random.nextInt(units.size()))) {
            ranges.put(unit, range(shape, unit));
        }
        return new Condition.Within(ranges);
    }

    private Range range(int shape, Unit unit) {
        var mark = shape == 2 || shape == 3 ? numberWithin(unit) : number(unit);
        return switch (shape) {
            case 0 -> Range.atLeast(mark);
            case 1 -> Range.atMost(mark);
            case 2 -> Range.moreThan(mark);
            case 3 -> Range.lessThan(mark);
            case 4 -> Range.between(mark, mark);
            default -> span(unit);
        };
    }

    private Range span(Unit unit) {
        var a = number(unit);
        var b = number(unit);
        if (a.compareTo(b) == 0) {
            return Range.between(BigDecimal.ZERO, unit.most().orElse(BigDecimal.TEN));
        }
        return Range.between(a.min(b), a.max(b));
    }

    private Measure measure(MeasureKind kind) {
        var unit = kind.units().get(0);
        return new Measure(number(unit), unit);
    }

    private BigDecimal number(Unit unit) {
        int most = unit.most().map(BigDecimal::intValue).orElse(40);
        return unit.whole()
                ? BigDecimal.valueOf(random.nextInt(most + 1))
                : BigDecimal.valueOf(random.nextInt(most * 100 + 1), 2);
    }

    /** A number that has lower and higher ones. */
    private BigDecimal numberWithin(Unit unit) {
        var number = number(unit);
        boolean end = number.signum() == 0
                || unit.most().filter(most -> most.compareTo(number) == 0).isPresent();
        return end ? numberWithin(unit) : number;
    }

    private Person.Role role() {
        return Person.Role.values()[random.nextInt(Person.Role.values().length)];
    }

    /** A day that makes tests of days go either way. */
    private LocalDate born(DayKind kind) {
        return switch (kind.verb()) {
            case AGED -> date().minusDays(365 + random.nextInt(40 * 366));
            case ON -> date().minusDays(random.nextInt(1_500));
        };
    }

    private Criterion.Unsettled unsettled() {
        return new Criterion.Unsettled(random.nextBoolean() ? Criterion.Why.UNREAD : Criterion.Why.UNCLEAR, sentence());
    }

    private <V> Fact<V> moment(Attribute<V> attribute) {
        var moments = about.isPresent() ? List.of(Moment.NOW) : attribute.moments();
        return attribute.at(moments.get(random.nextInt(4) == 0 ? moments.size() - 1 : 0));
    }

    private Optional<LocalDate> seen() {
        return random.nextBoolean() ? Optional.of(date()) : Optional.empty();
    }

    private String sentence() {
        return String.join(
                " ",
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }

    private <T> List<T> many(int most, java.util.function.Supplier<T> one) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> one.get())
                .toList();
    }
}
