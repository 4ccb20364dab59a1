package dev.scholarship.benchmarks.data;

import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Codes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.DayKind;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The traits of the mixes {@link Mix#STANDARD} and {@link Mix#WIDE}.
 *
 * <p>People have codes without others below them, so that each answer decides each demand.
 */
final class Traits {

    /** The day on which everybody asks. */
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    /** Only in {@link Mix#WIDE}: the program itself asks nobody for an institution. */
    static final Attribute<Code> INSTITUTION = new Attribute<>(
            "institution",
            new CodeKind(institutions(), CodeKind.Verb.IS),
            "school or college",
            "Which school or college do you attend?",
            false);

    private static final int INSTITUTIONS = 5_000;

    private final RandomGenerator random = new SplittableRandom(1);
    private final Anchor agedAt;

    private Traits(Anchor agedAt) {
        this.agedAt = agedAt;
    }

    static List<Trait<?>> standard() {
        return new Traits(Anchor.Named.NOW).all();
    }

    static List<Trait<?>> wide() {
        var all = new ArrayList<>(new Traits(Anchor.Named.CLOSES).all());
        all.add(institution());
        return List.copyOf(all);
    }

    private List<Trait<?>> all() {
        return List.of(
                residence(),
                one(Attributes.LEVEL, 10, 1, 6),
                several(Attributes.PROGRAM, 10, series(), 1, 6),
                number(Attributes.GPA.now(), 10, "us4", 4, grades(), 20, 40),
                age(),
                citizenship(),
                enrolment(),
                one(Attributes.GENDER, 4, 1, 1),
                several(Attributes.ETHNICITY, 4, leaves(Attributes.ETHNICITY), 1, 3),
                several(Attributes.SERVICE, 4, leaves(Attributes.SERVICE), 1, 4),
                several(Attributes.MEMBERSHIP, 8, leaves(Attributes.MEMBERSHIP), 1, 3),
                yes(Attributes.FINANCIAL_NEED, 8, 50),
                yes(Attributes.FIRST_GENERATION, 4, 35),
                yes(Attributes.RURAL_HOME, 3, 30),
                number(Attributes.LAST_TERM_CREDITS.now(), 4, "credits", 1, credits(), 6, 20));
    }

    private Trait<Code> residence() {
        var kind = (CodeKind) Attributes.RESIDENCE.kind();
        var states = under(kind.vocabulary(), "US");
        var others = Stream.of("CA", "MX", "BR").map(Code::new).toList();
        var conditions = new ArrayList<Condition<Code>>();
        states.forEach(state -> conditions.add(kind.under(state)));
        IntStream.range(0, 200).forEach(i -> conditions.add(kind.under(some(states, 2, 6))));
        IntStream.range(0, 20).forEach(i -> conditions.add(kind.under(new Code("US"))));
        return Trait.of(
                Attributes.RESIDENCE.now(),
                14,
                conditions,
                Stream.concat(states.stream(), others.stream()).toList(),
                by -> by.nextInt(20) == 0 ? any(others, by) : any(states, by));
    }

    private Trait<LocalDate> age() {
        var conditions = new ArrayList<Condition<LocalDate>>();
        IntStream.rangeClosed(15, 24).forEach(years -> conditions.add(DayKind.agedAtLeast(years, agedAt)));
        IntStream.rangeClosed(18, 30).forEach(years -> conditions.add(DayKind.agedAtMost(years, agedAt)));
        IntStream.rangeClosed(14, 20).forEach(years -> conditions.add(DayKind.aged(years, years + 5, agedAt)));
        return Trait.of(
                Attributes.AGE.now(), 6, conditions, List.of(), by -> AS_OF.minusDays(by.nextInt(15 * 365, 30 * 365)));
    }

    private static Trait<Codes> citizenship() {
        var kind = (CodeSetKind) Attributes.CITIZENSHIP.kind();
        var codes = Stream.of("CA", "MX", "CN", "IN", "BR", "NG").map(Code::new).toList();
        var american = new Code("US-PR");
        var all = Stream.concat(Stream.of(american), codes.stream()).toList();
        var conditions = new ArrayList<Condition<Codes>>();
        IntStream.range(0, 8).forEach(i -> conditions.add(kind.includesAny(new Code("US"))));
        codes.forEach(code -> conditions.add(kind.includesAny(new Code("US"), code)));
        return Trait.of(
                Attributes.CITIZENSHIP.now(),
                10,
                conditions,
                all,
                by -> new Codes(List.of(by.nextInt(5) == 0 ? any(codes, by) : american)));
    }

    private static Trait<Code> enrolment() {
        var kind = (CodeKind) Attributes.ENROLMENT.kind();
        var full = new Code("full-time");
        var codes = leaves(Attributes.ENROLMENT);
        return Trait.of(
                Attributes.ENROLMENT.now(),
                8,
                List.of(kind.under(full), kind.under(full), kind.under(full, new Code("part-time"))),
                codes,
                by -> by.nextInt(10) < 7 ? full : any(codes, by));
    }

    private static Trait<Code> institution() {
        var kind = (CodeKind) INSTITUTION.kind();
        var codes =
                kind.vocabulary().terms().stream().map(Vocabulary.Term::code).toList();
        return Trait.of(INSTITUTION.now(), 5, codes.stream().map(kind::under).toList(), codes, by -> any(codes, by));
    }

    /** Demands of each code that people have, and of {@code least} to {@code most} of them. */
    private Trait<Code> one(Attribute<Code> attribute, int weight, int least, int most) {
        var kind = (CodeKind) attribute.kind();
        var codes = leaves(attribute);
        var conditions = new ArrayList<Condition<Code>>();
        codes.forEach(code -> conditions.add(kind.under(code)));
        IntStream.range(0, 3 * codes.size()).forEach(i -> conditions.add(kind.under(some(codes, least, most))));
        return Trait.of(attribute.now(), weight, conditions, codes, by -> any(codes, by));
    }

    private Trait<Codes> several(Attribute<Codes> attribute, int weight, List<Code> codes, int least, int most) {
        var kind = (CodeSetKind) attribute.kind();
        var conditions = new ArrayList<Condition<Codes>>();
        codes.forEach(code -> conditions.add(kind.includesAny(code)));
        IntStream.range(0, 3 * codes.size())
                .forEach(i ->
                        conditions.add(kind.includesAny(some(codes, least, most).toArray(Code[]::new))));
        return Trait.of(
                attribute.now(),
                weight,
                conditions,
                codes,
                by -> new Codes(new LinkedHashSet<>(some(codes, 0, 2, by))));
    }

    /** @param thresholds of "at least"; people have a number from {@code from} to {@code to} times the step of a tenth */
    private static Trait<Measure> number(
            Fact<Measure> fact, int weight, String unit, int step, List<BigDecimal> thresholds, int from, int to) {
        var kind = (MeasureKind) fact.attribute().kind();
        var counted = kind.unit(unit);
        var conditions = thresholds.stream()
                .<Condition<Measure>>map(number -> Condition.Within.of(counted, Range.atLeast(number)))
                .toList();
        return Trait.of(
                fact,
                weight,
                conditions,
                List.of(),
                by -> new Measure(
                        step == 1
                                ? BigDecimal.valueOf(by.nextInt(from, to))
                                : BigDecimal.valueOf(by.nextInt(from * 10, to * 10 + 1), 2),
                        counted));
    }

    private static Trait<Boolean> yes(Attribute<Boolean> attribute, int weight, int percent) {
        return Trait.of(
                attribute.now(), weight, List.of(new Condition.Yes()), List.of(), by -> by.nextInt(100) < percent);
    }

    private static List<BigDecimal> grades() {
        return IntStream.rangeClosed(20, 39)
                .mapToObj(tenths -> BigDecimal.valueOf(tenths, 1))
                .toList();
    }

    private static List<BigDecimal> credits() {
        return IntStream.rangeClosed(6, 18).mapToObj(BigDecimal::valueOf).toList();
    }

    /** Of each series one field without others below it, so that at most 64 codes are needed. */
    private static List<Code> series() {
        var vocabulary = Attributes.PROGRAM.codes().orElseThrow();
        return vocabulary.terms().stream()
                .filter(term -> term.parent().isEmpty())
                .map(series -> leaves(vocabulary, term -> vocabulary.covers(series.code(), term.code()))
                        .get(0))
                .toList();
    }

    private static List<Code> under(Vocabulary vocabulary, String root) {
        return leaves(vocabulary, term -> vocabulary.covers(new Code(root), term.code()));
    }

    private static List<Code> leaves(Attribute<?> attribute) {
        return leaves(attribute.codes().orElseThrow(), term -> true);
    }

    private static List<Code> leaves(Vocabulary vocabulary, Predicate<Vocabulary.Term> wanted) {
        var divided = vocabulary.terms().stream()
                .flatMap(term -> term.parent().stream())
                .toList();
        return vocabulary.terms().stream()
                .filter(wanted)
                .map(Vocabulary.Term::code)
                .filter(code -> !divided.contains(code))
                .toList();
    }

    private List<Code> some(List<Code> codes, int least, int most) {
        return some(codes, least, most, random);
    }

    private static List<Code> some(List<Code> codes, int least, int most, RandomGenerator by) {
        var some = new LinkedHashSet<Code>();
        int count = Math.min(codes.size(), by.nextInt(least, most + 1));
        while (some.size() < count) {
            some.add(any(codes, by));
        }
        return List.copyOf(some);
    }

    private static Code any(List<Code> codes, RandomGenerator by) {
        return codes.get(by.nextInt(codes.size()));
    }

    private static Vocabulary institutions() {
        var all = Vocabulary.of("institution");
        for (int i = 0; i < INSTITUTIONS; i++) {
            all.add("i%04d".formatted(i), "institution " + i);
        }
        return all.build();
    }
}
