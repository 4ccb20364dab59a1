package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Sentences WORDS = Sentences.english();

    @Test
    void whoIsNotRuledOutHasNoGap() {
        assertThat(gap("gpa at least 3.35 on us4", Map.of("gpa", "3.35 on us4")))
                .isEmpty();
        assertThat(gap("gpa at least 3.35 on us4", Map.of())).isEmpty();
    }

    @Test
    void aNumberIsToldWithItsDistance() {
        assertThat(told("gpa at least 3.35 on us4", Map.of("gpa", "3.05 on us4")))
                .containsExactly(
                        "With this change you would meet every requirement.",
                        "GPA: 0.30 more, 3.35 on the US 4-point scale, unweighted instead of 3.05 on us4.");
    }

    @Test
    void twoDemandsOnOneFactAreOneChange() {
        assertThat(changes("""
                all of
                  gpa at least 3.0 on us4
                  gpa at least 3.2 on us4
                """, Map.of("gpa", "2.5 on us4")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Number.class,
                        number -> assertThat(number.distance()).isEqualByComparingTo("0.7"));
    }

    @Test
    void ofAlternativesTheCheapestIsTold() {
        assertThat(told(
                        """
                at least 2 of
                  gpa at least 3.9 on us4
                  last term gpa at least 3.1 on us4
                  fafsa filed
                  gender is female
                """,
                        Map.of(
                                "gpa",
                                "3.0 on us4",
                                "last-term-gpa",
                                "3.0 on us4",
                                "fafsa-filed",
                                "yes",
                                "gender",
                                "male")))
                .containsExactly(
                        "With this change you would meet every requirement.",
                        "GPA of the last term: 0.1 more, 3.1 on the US 4-point scale, unweighted instead of 3.0 on us4.");
    }

    @Test
    void whatElseIsOpenIsLeftOpen() {
        assertThat(told("""
                all of
                  enrolment is full-time
                  residence in US-NV
                """, Map.of("enrolment", "part-time")))
                .containsExactly(
                        "With this change nothing would rule you out, but something would still be open.",
                        "Enrolment: full-time, instead of part-time.");
    }

    @Test
    void alternativesAreNamedAndTheRestCounted() {
        assertThat(changes("institution place not in US-NV", Map.of("institution-place", "US-NV")))
                .singleElement()
                .isInstanceOfSatisfying(Change.Choice.class, choice -> {
                    assertThat(choice.instead()).hasSize(Change.Choice.MOST_INSTEAD);
                    assertThat(choice.others()).isGreaterThan(200);
                });
        assertThat(told("program includes cip:26 or cip:51", Map.of("program", "cip:11")))
                .last()
                .asString()
                .startsWith("Field of study: also ")
                .contains(" or ");
    }

    @Test
    void traitsThatNobodyShouldChangeAreReasons() {
        assertThat(told("""
                all of
                  gender is female
                  citizenship includes US
                  service includes us:veteran
                  gpa at least 3.0 on us4
                """, Map.of("gender", "male", "citizenship", "KR", "service", "none", "gpa", "2.0 on us4")))
                .containsExactly(
                        "There is nothing that you could change so that this award is open to you.",
                        "Not met: gender: female; not with your answer. This is nothing to change for an award.",
                        "Not met: citizenship: the United States; you said South Korea. This is nothing to change for an award.",
                        "Not met: military or emergency service: US veteran; you said none. This is nothing to change for an award.");
    }

    @Test
    void nobodyIsToldToGetWorseAndNothingOfOthersIsToBeChanged() {
        assertThat(why("gpa at most 2.0 on us4", Map.of("gpa", "3.0 on us4"))).containsExactly(Gap.Why.ONE_WAY);
        assertThat(why(
                        "a parent's residence in US-NV",
                        Map.of("parent.residence", "US-CA", "other-parent.residence", "US-CA")))
                .containsExactly(Gap.Why.OF_SOMEBODY_ELSE, Gap.Why.OF_SOMEBODY_ELSE);
        assertThat(why("membership includes federally-recognized-tribe", Map.of("membership", "none")))
                .containsExactly(Gap.Why.NOT_TO_BE_CHANGED);
        assertThat(why("enrolment is full-time", Map.of("enrolment", "n/a"))).containsExactly(Gap.Why.NOT_APPLICABLE);
    }

    @Test
    void whatHasToHaveLastedIsNotChangedAtOnce() {
        assertThat(why(
                        "residence in US-NV for at least 1 years",
                        Map.of("residence", "US-CA", "residence-since", "2020-01-01")))
                .containsExactly(Gap.Why.NOT_LASTING);
        assertThat(told(
                        "residence in US-NV for at least 1 years",
                        Map.of("residence", "US-NV", "residence-since", "2026-03-01")))
                .last()
                .isEqualTo("Wait until 2027-03-01 (the day since which the residence is there); applications close on"
                        + " 2027-03-01.");
    }

    @Test
    void aBirthdayAfterTheClosingDayIsTooLateThisCycle() {
        var answers = Map.of("age", "2009-03-14");
        assertThat(told("age at least 18 years at closes", answers))
                .containsExactly(
                        "With this change you would meet every requirement.",
                        "From 2027-03-14, your 18th birthday; applications close on 2027-03-01: too late this cycle.");
        assertThat(told("age at least 18 years", answers))
                .last()
                .isEqualTo(
                        "From 2027-03-14, your 18th birthday; applications close on 2027-03-01: too late this cycle.");
        assertThat(told("age at least 18 years", Map.of("age", "2009-02-14")))
                .last()
                .isEqualTo("Wait until 2027-02-14, your 18th birthday; applications close on 2027-03-01.");
        assertThat(gap("age at least 18 years", answers).orElseThrow().earliestDay())
                .contains(LocalDate.of(2027, 3, 14));
    }

    @Test
    void anAgeThatIsPassedIsAReason() {
        assertThat(why("age at most 20 years", Map.of("age", "2000-01-01"))).containsExactly(Gap.Why.PAST);
    }

    @Test
    void demandsThatExcludeEachOtherHaveNoWay() {
        assertThat(told("""
                all of
                  enrolment is full-time
                  enrolment is part-time
                """, Map.of("enrolment", "not-enrolled")))
                .containsExactly("No set of changes meets the requirements together.");
    }

    @Test
    void theFirstDayMeetsAndTheDayBeforeDoesNot() {
        Seeds.each(300, random -> {
            var born = random.nextInt(4) == 0
                    ? LocalDate.of(2008, 2, 29)
                    : LocalDate.of(2004, 1, 1).plusDays(random.nextInt(3_000));
            int years = 16 + random.nextInt(30);
            boolean atCloses = random.nextBoolean();
            var dates = dates(TODAY.plusDays(random.nextInt(400)));
            var rule = rule("age at least " + years + " years" + (atCloses ? " at closes" : ""));
            var applicant =
                    Applicant.builder().known(Attributes.AGE.now(), born).build();
            var gap = rule.gap(applicant, dates);
            if (gap.isEmpty()) {
                return;
            }
            var day = gap.get().earliestDay().orElseThrow();
            var closes = dates.closes().orElseThrow();
            assertThat(meets(rule, applicant, day)).as("%s %s", born, day).isTrue();
            assertThat(meets(rule, applicant, day.minusDays(1)))
                    .as("%s %s", born, day)
                    .isFalse();
            assertThat(((Change.Wait) ((Gap.Changes) gap.get()).changes().get(0)).thisCycle())
                    .isEqualTo(!atCloses && !day.isAfter(closes));
        });
    }

    @Test
    void whatIsSensitiveIsNeverChangeable() {
        for (var attribute : Attributes.standard().all()) {
            assertThat(attribute.sensitive() && attribute.changeable() != Changeable.NO)
                    .as(attribute.id())
                    .isFalse();
        }
        assertThatThrownBy(() -> new Attribute<>(
                        "faithful", new YesNoKind(), "faith", "Faith?", true, Changeable.UPWARDS, Asked.OF_ALL))
                .hasMessageContaining("faithful");
    }

    private static boolean meets(Rule rule, Applicant applicant, LocalDate day) {
        var dates = new Dates(day, Optional.empty(), Optional.empty(), Optional.of(day));
        return rule.check(applicant, dates).verdict() instanceof Verdict.Eligible;
    }

    private static Dates dates(LocalDate closes) {
        return new Dates(TODAY, Optional.empty(), Optional.empty(), Optional.of(closes));
    }

    private static Rule rule(String require) {
        var group = require.contains("\n") ? require.stripTrailing() : "all of\n  " + require;
        return RuleText.parse("rule 1\nrequire " + group + "\n", Attributes.standard());
    }

    private static Optional<Gap> gap(String require, Map<String, String> answers) {
        var applicant = Applicant.builder();
        answers.forEach((fact, text) -> applicant.parsed(Attributes.standard().fact(fact), text, TODAY));
        return rule(require).gap(applicant.build(), dates(LocalDate.of(2027, 3, 1)));
    }

    private static List<Change> changes(String require, Map<String, String> answers) {
        return ((Gap.Changes) gap(require, answers).orElseThrow()).changes();
    }

    private static List<Gap.Why> why(String require, Map<String, String> answers) {
        return ((Gap.NoWay) gap(require, answers).orElseThrow())
                .reasons().stream().map(Gap.Reason::why).toList();
    }

    private static List<String> told(String require, Map<String, String> answers) {
        var gap = gap(require, answers).orElseThrow();
        var details = switch (gap) {
            case Gap.Changes changes -> changes.changes().stream().map(WORDS::change);
            case Gap.NoWay none -> none.reasons().stream().map(WORDS::reason);
        };
        return Stream.concat(Stream.of(WORDS.gap(gap)), details).toList();
    }
}
