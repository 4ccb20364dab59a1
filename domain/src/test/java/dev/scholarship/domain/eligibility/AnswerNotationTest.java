package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerNotationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** A day on which everybody has been born whom the random answers speak of. */
    private static final LocalDate LATER = LocalDate.of(9999, 1, 1);

    @Test
    @Tag("fuzz")
    void everyAnswerIsReadBackAsItWasPrinted() {
        Seeds.each(5_000, random -> {
            var rules = new RandomRules(random);
            for (var fact : Attributes.standard().facts()) {
                assertReadBack(fact, rules);
            }
        });
    }

    @Test
    void aTerritoryHasOneCodeWhicheverIsTyped() {
        var residence = Attributes.RESIDENCE.now();
        assertThat(residence.parseAnswer("PR", TODAY)).isEqualTo(residence.parseAnswer("US-PR", TODAY));
    }

    @Test
    void equalMarksAreEqualAnswers() {
        var gpa = Attributes.GPA.now();
        assertThat(gpa.parseAnswer("3.50 on us4", TODAY)).isEqualTo(gpa.parseAnswer("3.5 on us4", TODAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gpa       | 3.4           | "3.4" is not a number with its unit; write it as in 3.4 on us4 (known: us4, kr40, kr43, kr45, percent)
            age       | 17            | "17" is not a day, a month, a year or a time; write it as in 2008-05-02, 2008-05, 2008, 2007..2008 or 17 years
            financial-need | maybe    | "maybe" is neither yes nor no
            program   | nursing       | unknown field of study "nursing"; did you mean "cip:51.38"?
            gpa       | 4.4 on us4    | 4.4 is off the scale us4, which runs from 0 to 4.0
            gpa       | 3..4..5 on us4 | "3..4..5 on us4" is not a range; write it as in 3.0..3.5 on us4
            gpa       | 3.5..3.0 on us4 | nothing lies between 3.5 and 3; write the lower number first
            gpa       | 3,4 on us4    | "3,4" is not a number; write 34 without the comma
            residence | us-nv         | unknown place "us-nv"; did you mean "US-NV"?
            residence | United States | unknown place "United States"; did you mean "US"?
            residence | US-NV or US-NV | "US-NV or US-NV" names something twice
            residence | US-NV, US-CA  | say "or" before the last one of the list
            citizenship | US, KR      | say "and" before the last one of the list
            age       | 2026-11-23    | 2026-11-23 is in the future; write the day of birth
            age       | 2027          | 2027-01-01 is in the future; write the day of birth
            age       | 16.5 years    | "16.5 years" is not a day, a month, a year or a time; write it as in 2008-05-02, 2008-05, 2008, 2007..2008 or 17 years
            residence | ``            | an empty answer; write ? for unknown, - for declined, n/a for not applicable
            level     | senior        | unknown level "senior"; did you mean "us:grade-12" or "us:senior"?
            level     | law school    | unknown level "law school"; did you mean "law"?
            level     | kindergarten  | unknown level "kindergarten"
            program   | computer science | unknown field of study "computer science"; did you mean "cip:11"?
            """)
    void refusesWithARepair(String fact, String text, String message) {
        assertThatThrownBy(() -> Attributes.standard().fact(fact).parseAnswer(text, TODAY))
                .isInstanceOf(BadTextException.class)
                .hasMessage(message);
    }

    @Test
    void onlyValuesOfItsKindAnswerAFact() {
        assertThatThrownBy(() -> Applicant.builder().known(Attributes.RESIDENCE.now(), new Code("XX")))
                .isInstanceOf(IllegalArgumentException.class);
        var open = Condition.Within.of(Scales.US4, Range.atLeast(java.math.BigDecimal.ONE));
        assertThatThrownBy(() -> Applicant.builder().answer(Attributes.GPA.now(), new Answer.Partial<>(open)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownFactIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> Attributes.standard().fact("level@studystart"))
                .hasMessage("unknown fact \"level@studystart\"; did you mean \"level@study-start\"?");
    }

    private static <V> void assertReadBack(Fact<V> fact, RandomRules rules) {
        var answer = rules.answer(fact);
        var kind = fact.attribute().kind();
        var text = kind.printAnswer(answer);
        assertThat(kind.printAnswer(fact.parseAnswer(text, LATER))).isEqualTo(text);
    }
}
