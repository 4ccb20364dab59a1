package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

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

    public RandomRules(RandomGenerator random) {
        this.random = random;
    }

    /** A rule with every part that rule text can state. */
    public Rule rule() {
        var source = random.nextInt(3) == 0
                ? Optional.<Rule.Source>empty()
                : Optional.of(new Rule.Source("https://example.org/" + random.nextInt(100), seen()));
        var require = random.nextInt(20) == 0 ? Criterion.NOTHING : criterion(3, true);
        var prefer = many(2, () -> criterion(1, false));
        return new Rule(
                source, require, prefer, many(2, this::sentence), many(2, this::sentence), many(2, this::sentence));
    }

    public Criterion criterion(int depth, boolean unsettled) {
        int choice = random.nextInt(depth == 0 ? 2 : 6);
        return switch (choice) {
            case 0, 1 -> unsettled && random.nextInt(5) == 0 ? unsettled() : test();
            case 2 -> {
                var inner = criterion(depth - 1, unsettled);
                yield isAboutOthers(inner) ? inner : new Criterion.Of(role(), inner);
            }
            case 3 -> {
                var inner = criterion(depth - 1, unsettled);
                yield inner instanceof Criterion.Not ? inner : new Criterion.Not(inner);
            }
            default -> {
                var parts = IntStream.range(0, 2 + random.nextInt(3))
                        .mapToObj(i -> criterion(depth - 1, unsettled))
                        .toList();
                yield new Criterion.AtLeast(1 + random.nextInt(parts.size()), parts, many(2, this::sentence));
            }
        };
    }

    public Criterion.Test<?> test() {
        var attributes = List.copyOf(Attributes.standard().all());
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

    private static boolean isAboutOthers(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Of of -> true;
            case Criterion.Leaf leaf -> false;
            case Criterion.Not not -> isAboutOthers(not.criterion());
            case Criterion.AtLeast group -> group.of().stream().anyMatch(RandomRules::isAboutOthers);
        };
    }

    private Criterion.Unsettled unsettled() {
        return new Criterion.Unsettled(random.nextBoolean() ? Criterion.Why.UNREAD : Criterion.Why.UNCLEAR, sentence());
    }

    private <V> Fact<V> moment(Attribute<V> attribute) {
        return random.nextInt(4) == 0 ? attribute.at(Moment.STUDY_START) : attribute.now();
    }

    private Optional<java.time.LocalDate> seen() {
        return random.nextBoolean()
                ? Optional.of(java.time.LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)))
                : Optional.empty();
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
