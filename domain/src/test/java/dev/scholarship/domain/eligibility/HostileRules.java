package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Whatever the constructors accept: attributes, codes and units with the words of the grammar for names, the first and
 * the last dates, and every kind of node within every other. What a constructor refuses is replaced by something
 * simpler, so nothing here knows what they refuse.
 */
public final class HostileRules {

    private static final List<String> WORDS = List.of(
            "all",
            "any",
            "none",
            "of",
            "at",
            "least",
            "for",
            "a",
            "judged",
            "unread",
            "unclear",
            "when",
            "otherwise",
            "unless",
            "higher",
            "lower",
            "if",
            "not",
            "in",
            "is",
            "or",
            "and",
            "on",
            "points",
            "to",
            "from",
            "years",
            "then",
            "prefer",
            "nothing",
            "study",
            "start",
            "now",
            "more",
            "than",
            "seen",
            "n",
            "x1");
    private static final List<String> CODES = List.of(
            "or",
            "and",
            "not",
            "in",
            "for",
            "at",
            "1",
            "20",
            "a",
            "x:",
            ":",
            "x.",
            "a-b",
            "points",
            "unless",
            "none",
            "now",
            "2026-01-01",
            "x",
            "(x)",
            "x,y",
            "\"");
    private static final List<String> UNITS =
            List.of("on", "or", "and", "%", "years", "points", "at", "x y", "x:", "a,b", "\"", "3", ":", "", "(x)");
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(0, 1, 1),
            LocalDate.of(0, 2, 29),
            LocalDate.of(5, 3, 1),
            LocalDate.of(1600, 2, 29),
            LocalDate.of(2026, 11, 21),
            LocalDate.of(2027, 2, 28),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(9999, 1, 1));
    private static final List<String> SENTENCES = List.of(
            "x", "\"", "\\", "a \\\" b", " x ", "\u00a0x", "신안군", ": 20 points", "unless x", "\ufeff", "of 2", "(x)");

    private final RandomGenerator random;
    private final List<Attribute<?>> attributes = new ArrayList<>();
    private final Vocabulary codes;

    public HostileRules(RandomGenerator random) {
        this.random = random;
        this.codes = codes();
        for (int i = 0; i < 7; i++) {
            var attribute = orElse(() -> attribute(id()), () -> null);
            if (attribute != null
                    && attributes.stream().noneMatch(other -> other.id().equals(attribute.id()))) {
                attributes.add(attribute);
                var since = since(attribute.id() + "-since");
                if (since != null && random.nextBoolean()) {
                    attributes.add(since);
                }
            }
        }
        attributes.add(new Attribute<>("plain", new YesNoKind(), "plain", "Plain?", true));
    }

    Attributes attributes() {
        return Attributes.of(attributes);
    }

    public Rule rule() {
        return orElse(
                this::whole, () -> orElse(this::required, () -> orElse(this::required, () -> Rule.requiring(plain()))));
    }

    private Rule required() {
        return Rule.requiring(criterion(4));
    }

    private Rule whole() {
        return new Rule(
                maybe(() -> new Rule.Source(sentence(), maybe(this::date))),
                random.nextInt(20) == 0 ? Criterion.nothing() : criterion(4),
                maybe(() -> criterion(3)),
                many(this::tier),
                many(this::document),
                many(this::sentence),
                many(this::sentence),
                many(this::sentence));
    }

    public Dates dates() {
        return new Dates(anyDate(), maybe(this::anyDate), maybe(this::anyDate), maybe(this::anyDate));
    }

    public Applicant applicant() {
        var applicant = Applicant.builder();
        attributes().facts().forEach(fact -> answer(applicant, fact));
        return applicant.build();
    }

    private <V> void answer(Applicant.Builder applicant, Fact<V> fact) {
        orElse(() -> applicant.answer(fact, answer(fact.attribute().kind())), () -> applicant);
    }

    @SuppressWarnings("unchecked")
    private <V> Answer<V> answer(Kind<V> kind) {
        return switch (random.nextInt(6)) {
            case 0 -> new Answer.Unknown<>();
            case 1 -> new Answer.Declined<>();
            case 2 -> new Answer.NotApplicable<>();
            case 3, 4 -> new Answer.Partial<>((Condition<V>) condition(kind));
            default -> Answer.known((V) value(kind));
        };
    }

    private Object value(Kind<?> kind) {
        return switch (kind) {
            case CodeKind coded -> code();
            case CodeSetKind coded -> new Codes(random.nextInt(3) == 0 ? List.of() : someCodes());
            case MeasureKind measured -> new Measure(number(), any(measured.units()));
            case DayKind days -> date();
            case YesNoKind yesNo -> random.nextBoolean();
        };
    }

    Criterion criterion(int depth) {
        return orElse(() -> hostile(depth), () -> orElse(() -> hostile(depth), this::plain));
    }

    private Criterion hostile(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 14)) {
            case 0, 1 -> test();
            case 2 -> held();
            case 3 ->
                random.nextBoolean()
                        ? new Criterion.Judged(sentence())
                        : new Criterion.Unsettled(any(List.of(Criterion.Why.values())), sentence());
            case 4, 5 -> new Criterion.Not(criterion(depth - 1));
            case 6 -> new Criterion.Of(any(List.of(Person.Role.values())), criterion(depth - 1));
            case 7, 8 ->
                new Criterion.When(
                        criterion(random.nextInt(2)),
                        criterion(depth - 1),
                        random.nextBoolean() ? Criterion.nothing() : criterion(depth - 1));
            case 9, 10 -> new Criterion.Unless(criterion(depth - 1), criterion(depth - 1));
            default -> group(depth);
        };
    }

    private Criterion group(int depth) {
        var parts = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> criterion(depth - 1))
                .toList();
        return new Criterion.AtLeast(random.nextInt(parts.size() + 1), parts, many(this::sentence));
    }

    private Criterion plain() {
        return new Criterion.Test<>(attributes.get(attributes.size() - 1).now(), yes());
    }

    @SuppressWarnings("unchecked")
    private static <V> Condition<V> yes() {
        return (Condition<V>) new Condition.Yes();
    }

    private Criterion test() {
        return test(any(attributes));
    }

    @SuppressWarnings("unchecked")
    private <V> Criterion test(Attribute<V> attribute) {
        return new Criterion.Test<>(
                attribute.at(any(random.nextInt(30) == 0 ? List.of(Moment.values()) : attribute.moments())),
                (Condition<V>) condition(attribute.kind()),
                many(this::sentence));
    }

    @SuppressWarnings("unchecked")
    private Criterion held() {
        var tested = (Attribute<Code>) any(attributes.stream()
                .filter(attribute -> attribute.kind() instanceof CodeKind)
                .toList());
        var since = (Attribute<LocalDate>) any(attributes.stream()
                .filter(attribute -> attribute.id().endsWith("-since"))
                .toList());
        var test = new Criterion.Test<>(tested.now(), (Condition<Code>) condition(tested.kind()), many(this::sentence));
        return new Criterion.Held(test, since, span(), anchor());
    }

    private Condition<?> condition(Kind<?> kind) {
        return switch (kind) {
            case CodeKind coded -> coded.under(someCodes());
            case CodeSetKind coded -> new Condition.Includes(coded.vocabulary(), someCodes(), random.nextBoolean());
            case MeasureKind measured -> numbers(measured);
            case DayKind days -> days.verb() == DayKind.Verb.AGED && random.nextInt(4) > 0 ? ages() : days();
            case YesNoKind yesNo -> new Condition.Yes();
        };
    }

    private Condition<?> ages() {
        return switch (random.nextInt(3)) {
            case 0 -> DayKind.aged(years(), years(), anchor());
            case 1 -> DayKind.agedAtLeast(years(), anchor());
            default -> DayKind.agedAtMost(years(), anchor());
        };
    }

    private int years() {
        return any(List.of(0, 1, 17, 18, 150, 151));
    }

    private Condition<?> days() {
        var from = maybe(() -> new Condition.Days.Bound(day(), random.nextBoolean()));
        var to = maybe(() -> new Condition.Days.Bound(day(), random.nextBoolean()));
        return new Condition.Days(from, to);
    }

    private Condition<?> numbers(MeasureKind measured) {
        var ranges = new java.util.HashMap<Unit, Range>();
        int shape = random.nextInt(6);
        for (int i = 0; i <= random.nextInt(2); i++) {
            ranges.put(any(measured.units()), range(shape));
        }
        return new Condition.Within(ranges);
    }

    private Range range(int shape) {
        var number = number();
        return switch (shape) {
            case 0 -> Range.atLeast(number);
            case 1 -> Range.atMost(number);
            case 2 -> Range.moreThan(number);
            case 3 -> Range.lessThan(number);
            case 4 -> Range.between(number, number);
            default -> Range.between(number, number());
        };
    }

    private BigDecimal number() {
        return new BigDecimal(
                any(List.of("0", "1", "2.5", "3.0", "4.0", "100", "999999999999", "0.0001", "1e3", "-1", "0.00001")));
    }

    private Day day() {
        return new Day(anchor(), random.nextBoolean() ? Span.NONE : span(), random.nextBoolean());
    }

    private Span span() {
        return new Span(any(List.of(0, 1, 2, 12, 1200)), any(List.of(Span.Unit.values())));
    }

    private Anchor anchor() {
        return random.nextBoolean() ? new Anchor.On(date()) : any(List.of(Anchor.Named.values()));
    }

    private LocalDate date() {
        return any(DATES);
    }

    private LocalDate anyDate() {
        return switch (random.nextInt(10)) {
            case 0 -> LocalDate.MIN;
            case 1 -> LocalDate.MAX;
            default -> date();
        };
    }

    private Wish.Tier tier() {
        return new Wish.Tier(random.nextBoolean(), many(this::wish));
    }

    @SuppressWarnings("unchecked")
    private Wish wish() {
        var points = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(1_100));
        return switch (random.nextInt(4)) {
            case 0 -> new Wish.Judged(sentence(), points);
            case 1 -> {
                var number = (Attribute<Measure>) any(attributes.stream()
                        .filter(attribute -> attribute.kind() instanceof MeasureKind)
                        .toList());
                yield new Wish.Ranks(
                        random.nextBoolean(), number.at(any(List.of(Moment.values()))), points, many(this::sentence));
            }
            default -> new Wish.Meets(criterion(2), points);
        };
    }

    private Document document() {
        return new Document(
                any(List.copyOf(Documents.VOCABULARY.terms())).code(),
                random.nextInt(22),
                maybe(() -> criterion(random.nextInt(2))),
                many(this::sentence));
    }

    private Vocabulary codes() {
        var vocabulary = Vocabulary.of("code").add("plain", "plain");
        var under = "plain";
        for (int i = 0; i < 6; i++) {
            var code = any(CODES);
            var above = under;
            boolean top = random.nextBoolean();
            var label = sentence();
            orElse(() -> top ? vocabulary.add(code, label) : vocabulary.addUnder(above, code, label), () -> vocabulary);
        }
        return vocabulary.build();
    }

    private Code code() {
        return any(List.copyOf(codes.terms())).code();
    }

    private List<Code> someCodes() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> code())
                .distinct()
                .toList();
    }

    private String id() {
        return String.join(
                "-",
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> any(WORDS))
                        .toList());
    }

    private Attribute<?> attribute(String id) {
        var kind = switch (random.nextInt(7)) {
            case 0, 1 -> new CodeKind(codes, any(List.of(CodeKind.Verb.values())));
            case 2 -> new CodeSetKind(codes);
            case 3 -> new DayKind(any(List.of(DayKind.Verb.values())));
            case 4, 5 -> new MeasureKind("3", units());
            default -> new YesNoKind();
        };
        var asked = any(List.of(
                Asked.OF_ALL, Asked.OF_ALL.alsoAtStudyStart(), Asked.OF_APPLICANT.alsoAtStudyStart(), Asked.OF_OTHERS));
        boolean sensitive = random.nextBoolean();
        var changeable = sensitive ? Changeable.NO : any(List.of(Changeable.values()));
        return new Attribute<>(id, kind, "label", "Question?", sensitive, changeable, asked);
    }

    private @org.jspecify.annotations.Nullable Attribute<LocalDate> since(String id) {
        return orElse(() -> new Attribute<>(id, new DayKind(DayKind.Verb.ON), "since", "Since?", false), () -> null);
    }

    private Unit[] units() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new Unit(
                        any(UNITS),
                        "label",
                        maybe(() -> new BigDecimal(any(List.of("0", "4.0", "100", "2.5")))),
                        random.nextInt(5) - 1,
                        random.nextBoolean()))
                .toArray(Unit[]::new);
    }

    private String sentence() {
        return any(SENTENCES);
    }

    private <T> T any(List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        return list.get(random.nextInt(list.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> one) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(one.get());
    }

    private <T> List<T> many(Supplier<T> one) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> orElse(() -> Optional.of(one.get()), Optional::<T>empty))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> T orElse(Supplier<? extends T> hostile, Supplier<? extends T> tame) {
        try {
            return hostile.get();
        } catch (BadTextException | IllegalArgumentException e) {
            return tame.get();
        }
    }
}
