package dev.scholarship.domain.eligibility;

import static dev.scholarship.domain.eligibility.Attributes.GPA;
import static dev.scholarship.domain.eligibility.Attributes.LEVEL;
import static dev.scholarship.domain.eligibility.Attributes.RESIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    private static final Rule NEVADAN = parse("""
            rule 1
            require all of
              residence in US-NV
              gpa at least 3.0 on us4
            """);

    private static final Rule UNREAD = parse("""
            rule 1
            require all of
              residence in US-NV
              unread "Southern Nevada / Clark County students"
            """);

    @Test
    void nothingKnownIsNeverEligible() {
        var verdict = NEVADAN.check(Applicant.nothingKnown()).verdict();
        assertThat(verdict).isEqualTo(new Verdict.NeedsInfo(List.of(RESIDENCE.now(), GPA.now()), List.of()));
    }

    @Test
    void everyRequirementMetIsEligible() {
        assertThat(verdict(NEVADAN, "residence", "US-NV", "gpa", "3.0 on us4")).isEqualTo("ELIGIBLE");
    }

    @Test
    void oneRequirementNotMetDecidesWhateverIsMissing() {
        var check = NEVADAN.check(applicant("residence", "US-CA"));
        var because = ((Verdict.Ineligible) check.verdict()).because();
        assertThat(because).extracting(Finding::path).containsExactly("1");
        assertThat(check.findings()).extracting(Finding::truth).containsExactly(Truth.FALSE, Truth.UNKNOWN);
        assertThat(check.exact()).isTrue();
    }

    @Test
    void allThatFailIsNamed() {
        var check = NEVADAN.check(applicant("residence", "US-CA", "gpa", "2.9 on us4"));
        assertThat(((Verdict.Ineligible) check.verdict()).because())
                .extracting(Finding::path)
                .containsExactly("1", "2");
    }

    @Test
    void anUnreadSentenceNeverLetsAnybodyPassButMayStillRuleOut() {
        assertThat(UNREAD.check(applicant("residence", "US-NV")).verdict())
                .isEqualTo(new Verdict.NeedsInfo(
                        List.of(),
                        List.of(new Criterion.Unsettled(
                                Criterion.Why.UNREAD, "Southern Nevada / Clark County students"))));
        assertThat(verdict(UNREAD, "residence", "KR")).isEqualTo("INELIGIBLE");
    }

    @ParameterizedTest
    @CsvSource({
        "US-NV, ELIGIBLE",
        "US-CA, INELIGIBLE",
        "US, NEEDS_INFO",
        "KR, INELIGIBLE",
        "US-NV or US-CA, NEEDS_INFO",
        "US-CA or KR, INELIGIBLE",
        "?, NEEDS_INFO",
        "-, NEEDS_INFO",
        "n/a, INELIGIBLE",
    })
    void anAnswerCountsForWhatItLeavesPossible(String residence, String verdict) {
        var rule = parse("rule 1\nrequire all of\n  residence in US-NV\n");
        assertThat(verdict(rule, "residence", residence)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "3.0 on us4, ELIGIBLE",
        "2.99 on us4, INELIGIBLE",
        "0 on us4, INELIGIBLE",
        "3.0..3.5 on us4, ELIGIBLE",
        "2.5..3.5 on us4, NEEDS_INFO",
        "2.0..2.9 on us4, INELIGIBLE",
        "4.2 on kr45, NEEDS_INFO",
    })
    void aMarkCountsOnItsOwnScaleOnly(String gpa, String verdict) {
        var rule = parse("rule 1\nrequire all of\n  gpa at least 3.0 on us4\n");
        assertThat(verdict(rule, "gpa", gpa)).isEqualTo(verdict);
    }

    @Test
    void aDenialOfAMissingAnswerIsOpenToo() {
        var rule = parse("rule 1\nrequire all of\n  residence not in US\n");
        assertThat(verdict(rule)).isEqualTo("NEEDS_INFO");
        assertThat(verdict(rule, "residence", "US-NV")).isEqualTo("INELIGIBLE");
        assertThat(verdict(rule, "residence", "KR")).isEqualTo("ELIGIBLE");
    }

    @Test
    void nowAndAtStudyStartAreTwoFacts() {
        var rule = parse("""
                rule 1
                require any of
                  level is undergraduate
                  level is undergraduate at study start
                """);
        assertThat(verdict(rule, "level", "us:grade-12")).isEqualTo("NEEDS_INFO");
        assertThat(verdict(rule, "level", "us:grade-12", "level@study-start", "2-year"))
                .isEqualTo("ELIGIBLE");
        assertThat(verdict(rule, "level", "us:grade-12", "level@study-start", "doctorate"))
                .isEqualTo("INELIGIBLE");
    }

    @Test
    void whatCanNoLongerMatterIsNotMissing() {
        var rule = parse("""
                rule 1
                require all of
                  any of 2
                    residence in US-NV
                    level is graduate
                  gpa at least 3.0 on us4
                """);
        var verdict = rule.check(applicant("residence", "US-NV")).verdict();
        assertThat(verdict).isEqualTo(new Verdict.NeedsInfo(List.of(GPA.now()), List.of()));
    }

    @Test
    void atLeastTwoOfThreeCountsOpenOnes() {
        var rule = parse("""
                rule 1
                require at least 2 of
                  residence in US
                  level is graduate
                  gpa at least 3.0 on us4
                """);
        assertThat(verdict(rule, "residence", "US-NV", "level", "master")).isEqualTo("ELIGIBLE");
        assertThat(verdict(rule, "residence", "KR", "level", "us:junior")).isEqualTo("INELIGIBLE");
        assertThat(verdict(rule, "residence", "KR")).isEqualTo("NEEDS_INFO");
    }

    @Test
    void anOpenFactThatStandsTwiceMakesAnOpenVerdictInexact() {
        var rule = parse("""
                rule 1
                require any of
                  residence in US
                  residence not in US
                """);
        var check = rule.check(Applicant.nothingKnown());
        assertThat(check.verdict().word()).isEqualTo("NEEDS_INFO");
        assertThat(check.exact()).isFalse();
        assertThat(rule.check(applicant("residence", "KR")).exact()).isTrue();
    }

    @Test
    void wishesNeverDecide() {
        var rule = parse("rule 1\nrequire nothing\nprefer\n  residence in US-NV\n");
        var check = rule.check(applicant("residence", "KR"));
        assertThat(check.verdict()).isEqualTo(new Verdict.Eligible());
        assertThat(check.preferences()).extracting(Finding::met).containsExactly(Truth.FALSE);
    }

    @Test
    void aRuleIsConfinedToTheCodesThatItsCriteriaLeaveIn() {
        var rule = parse("""
                rule 1
                require all of
                  residence in US
                  any of 2
                    level is graduate
                    level is us:grade-12 at study start
                """);
        assertThat(rule.confinedTo(RESIDENCE)).containsExactly(new Code("US"));
        assertThat(rule.confinedTo(LEVEL)).containsExactly(new Code("graduate"), new Code("us:grade-12"));
        assertThat(parse("rule 1\nrequire any of\n  residence in US\n  level is graduate\n")
                        .confinedTo(RESIDENCE))
                .isEmpty();
        assertThat(parse("rule 1\nrequire all of\n  residence not in US\n").confinedTo(RESIDENCE))
                .isEmpty();
    }

    @Test
    void aRuleIsConfinedToAllFieldsOfWhichSomeoneMayNeedSeveral() {
        var rule = parse("""
                rule 1
                require all of
                  program includes cip:14 or cip:11
                  program includes cip:26 and cip:27
                """);
        assertThat(rule.confinedTo(Attributes.PROGRAM))
                .containsExactly(new Code("cip:14"), new Code("cip:11"), new Code("cip:26"), new Code("cip:27"));
        assertThat(parse("rule 1\nrequire all of\n  program excludes cip:14\n").confinedTo(Attributes.PROGRAM))
                .isEmpty();
        assertThat(rule.confinedTo(Attributes.GPA)).isEmpty();
    }

    private static String verdict(Rule rule, String... answers) {
        return rule.check(applicant(answers)).verdict().word();
    }

    private static Applicant applicant(String... answers) {
        var applicant = Applicant.builder();
        for (int i = 0; i < answers.length; i += 2) {
            applicant.parsed(Attributes.standard().fact(answers[i]), answers[i + 1]);
        }
        return applicant.build();
    }

    private static Rule parse(String text) {
        return RuleText.parse(text, Attributes.standard());
    }
}
