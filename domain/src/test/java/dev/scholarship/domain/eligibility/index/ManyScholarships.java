package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Codes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.DayKind;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.eligibility.YesNoKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Scholarships as there may be a million of: each tests 4 to 8 of 15 facts and closes on one of 365 days; one of the facts
 * is the institution, of which there are 5,000. Of an applicant's facts 15 % are missing.
 */
final class ManyScholarships {

    static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

    private static final Attribute<Code> INSTITUTION = new Attribute<>(
            "college", new CodeKind(institutions(), CodeKind.Verb.IN), "college", "At which college are you?", false);

    private static final List<Attribute<?>> FACTS = List.of(
            Attributes.RESIDENCE,
            Attributes.LEVEL,
            Attributes.GPA,
            Attributes.AGE,
            INSTITUTION,
            Attributes.CITIZENSHIP,
            Attributes.PROGRAM,
            Attributes.ENROLMENT,
            Attributes.GENDER,
            Attributes.ETHNICITY,
            Attributes.SERVICE,
            Attributes.INCOME_BRACKET,
            Attributes.FIRST_GENERATION,
            Attributes.FINANCIAL_NEED,
            Attributes.MEMBERSHIP);

    /** How many codes of a vocabulary are usual. */
    private static final int USUAL = 50;

    private static final Map<Vocabulary, List<Code>> CODES = new ConcurrentHashMap<>();

    private final RandomGenerator random;

    ManyScholarships(RandomGenerator random) {
        this.random = random;
    }

    Rule rule() {
        var facts = new ArrayList<>(FACTS);
        Collections.shuffle(facts, new java.util.Random(random.nextLong()));
        var tests = facts.subList(0, 4 + random.nextInt(5)).stream()
                .<Criterion>map(this::test)
                .toList();
        return Rule.requiring(Criterion.all(tests));
    }

    Clause.Days days() {
        return new Clause.Days(Optional.empty(), Optional.empty(), Optional.of(AS_OF.plusDays(random.nextInt(365))));
    }

    Applicant applicant() {
        var applicant = Applicant.builder();
        for (var fact : FACTS) {
            if (random.nextInt(100) >= 15) {
                answer(applicant, fact.now());
            }
        }
        return applicant.build();
    }

    /** Somebody whose answers are in any state. */
    Applicant oddApplicant() {
        var answers = new RandomRules(random);
        var applicant = Applicant.builder();
        FACTS.forEach(fact -> oddAnswer(applicant, fact.now(), answers));
        return applicant.build();
    }

    private <V> void oddAnswer(Applicant.Builder applicant, Fact<V> fact, RandomRules answers) {
        if (random.nextBoolean()) {
            applicant.answer(fact, answers.answer(fact));
        } else {
            answer(applicant, fact);
        }
    }

    @SuppressWarnings("unchecked")
    private <V> void answer(Applicant.Builder applicant, Fact<V> fact) {
        var value = (V)
                switch (fact.attribute().kind()) {
                    case CodeKind kind -> code(kind.vocabulary());
                    case CodeSetKind kind -> new Codes(codes(kind.vocabulary(), 2));
                    case MeasureKind kind -> measure(kind);
                    case DayKind kind -> AS_OF.minusDays(15 * 365 + random.nextInt(20 * 365));
                    case YesNoKind kind -> random.nextBoolean();
                };
        applicant.answer(fact, Answer.known(value));
    }

    private Measure measure(MeasureKind kind) {
        var unit = kind.units().get(0);
        return new Measure(number(unit.whole(), unit.most()), unit);
    }

    private BigDecimal number(boolean whole, Optional<BigDecimal> most) {
        int highest = most.map(BigDecimal::intValue).orElse(10);
        return whole
                ? BigDecimal.valueOf(random.nextInt(highest + 1))
                : BigDecimal.valueOf(random.nextInt(highest * 10 + 1), 1);
    }

    @SuppressWarnings("unchecked")
    private <V> Criterion.Test<V> test(Attribute<V> attribute) {
        var condition = (Condition<V>)
                switch (attribute.kind()) {
                    case CodeKind kind -> kind.under(codes(kind.vocabulary(), 3));
                    case CodeSetKind kind ->
                        new Condition.Includes(kind.vocabulary(), codes(kind.vocabulary(), 3), false);
                    case MeasureKind kind -> bound(measure(kind));
                    case DayKind kind -> ages();
                    case YesNoKind kind -> new Condition.Yes();
                };
        return new Criterion.Test<>(attribute.now(), condition);
    }

    private Condition<Measure> bound(Measure measure) {
        return Condition.Within.of(
                measure.unit(),
                random.nextInt(4) == 0 ? Range.atMost(measure.number()) : Range.atLeast(measure.number()));
    }

    private Condition<LocalDate> ages() {
        int from = 14 + random.nextInt(8);
        return switch (random.nextInt(3)) {
            case 0 -> DayKind.agedAtLeast(from, Anchor.Named.CLOSES);
            case 1 -> DayKind.agedAtMost(from + 5, Anchor.Named.CLOSES);
            default -> DayKind.aged(from, from + 5, Anchor.Named.CLOSES);
        };
    }

    private List<Code> codes(Vocabulary vocabulary, int most) {
        var codes = new LinkedHashSet<Code>();
        IntStream.rangeClosed(0, random.nextInt(most)).forEach(i -> codes.add(code(vocabulary)));
        return List.copyOf(codes);
    }

    private Code code(Vocabulary vocabulary) {
        var terms = CODES.computeIfAbsent(vocabulary, ManyScholarships::codesOf);
        int among = vocabulary == ((CodeKind) INSTITUTION.kind()).vocabulary()
                ? terms.size()
                : Math.min(USUAL, terms.size());
        return terms.get(random.nextInt(among));
    }

    private static List<Code> codesOf(Vocabulary vocabulary) {
        return vocabulary.terms().stream().map(Vocabulary.Term::code).toList();
    }

    private static Vocabulary institutions() {
        var all = Vocabulary.of("college");
        for (int i = 0; i < 5_000; i++) {
            all.add("college-" + i, "College " + i);
        }
        return all.build();
    }
}
