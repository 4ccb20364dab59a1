package dev.scholarship.domain.eligibility;

import static dev.scholarship.domain.eligibility.Attributes.GPA;
import static dev.scholarship.domain.eligibility.Attributes.LEVEL;
import static dev.scholarship.domain.eligibility.Attributes.RESIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    private static final Dates DATES = new Dates(
            LocalDate.of(2026, 11, 21),
            Optional.empty(),
            Optional.of(LocalDate.of(2027, 1, 15)),
            Optional.of(LocalDate.of(2027, 3, 1)));

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

    /** Met by whoever is in need; their favours are more than are tried. */
    private static final String SPARES = lines(7, "  financial need\n    unless judged \"spare %d\"\n");

    @Test
    void nothingKnownIsNeverEligible() {
        var verdict = NEVADAN.check(Applicant.nothingKnown(), DATES).verdict();
        assertThat(verdict).isEqualTo(new Verdict.NeedsInfo(List.of(RESIDENCE.now(), GPA.now()), List.of()));
    }

    @Test
    void everyRequirementMetIsEligible() {
        assertThat(verdict(NEVADAN, "residence", "US-NV", "gpa", "3.0 on us4")).isEqualTo("ELIGIBLE");
    }

    @Test
    void oneRequirementNotMetDecidesWhateverIsMissing() {
        var check = NEVADAN.check(applicant("residence", "US-CA"), DATES);
        var because = ((Verdict.Ineligible) check.verdict()).because();
        assertThat(because).extracting(Finding::path).containsExactly("1");
        assertThat(check.findings()).extracting(Finding::truth).containsExactly(Truth.FALSE, Truth.UNKNOWN);
        assertThat(check.exact()).isTrue();
    }

    @Test
    void allThatFailIsNamed() {
        var check = NEVADAN.check(applicant("residence", "US-CA", "gpa", "2.9 on us4"), DATES);
        assertThat(((Verdict.Ineligible) check.verdict()).because())
                .extracting(Finding::path)
                .containsExactly("1", "2");
    }

    @Test
    void anUnreadSentenceNeverLetsAnybodyPassButMayStillRuleOut() {
        assertThat(UNREAD.check(applicant("residence", "US-NV"), DATES).verdict())
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
        "cip:14.02, ELIGIBLE",
        "cip:14, NEEDS_INFO",
        "cip:26, INELIGIBLE",
        "none, INELIGIBLE",
        "cip:26 and more, NEEDS_INFO",
    })
    void aFieldOfWhichAPartIsWantedMayBeThatPart(String program, String verdict) {
        var rule = parse("rule 1\nrequire all of\n  program includes cip:14.02\n");
        assertThat(verdict(rule, "program", program)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, INELIGIBLE",
        "2026-01-01, ELIGIBLE",
        "2026-06-30, ELIGIBLE",
        "2026-07-01, INELIGIBLE",
        "2026, NEEDS_INFO",
    })
    void aDayLiesBetweenTheDaysThatAreNamed(String graduation, String verdict) {
        var rule = parse("rule 1\nrequire all of\n  high school graduation from 2026-01-01 to 2026-06-30\n");
        assertThat(verdict(rule, "high-school-graduation", graduation)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "3.0 on us4, ELIGIBLE",
        "2.99 on us4, INELIGIBLE",
        "0 on us4, INELIGIBLE",
        "3.0..3.5 on us4, ELIGIBLE",
        "2.5..3.5 on us4, NEEDS_INFO",
        "2.0..2.9 on us4, INELIGIBLE",
        "3.3 on kr40, NEEDS_INFO",
        "3.4 on kr45, ELIGIBLE",
        "3.38 on kr45, ELIGIBLE",
        "3.37 on kr45, NEEDS_INFO",
        "3.0 on kr45, NEEDS_INFO",
        "2.99 on kr45, INELIGIBLE",
        "3.4..4.0 on kr45, ELIGIBLE",
        "2.0..3.4 on kr45, NEEDS_INFO",
    })
    void aMarkOfAnotherScaleCountsWhereEachWayToConvertItAgrees(String gpa, String verdict) {
        var rule = parse("rule 1\nrequire all of\n  gpa at least 3.0 on us4\n");
        assertThat(verdict(rule, "gpa", gpa)).isEqualTo(verdict);
    }

    @Test
    void anAnswerThatLeavesNothingButYesIsYes() {
        var rule = parse("rule 1\nrequire all of\n  financial need\n");
        var yes = Applicant.builder()
                .answer(Attributes.FINANCIAL_NEED.now(), new Answer.Partial<>(new Condition.Yes()))
                .build();
        assertThat(rule.check(yes, DATES).verdict()).isEqualTo(new Verdict.Eligible(List.of()));
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
        var verdict = rule.check(applicant("residence", "US-NV"), DATES).verdict();
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
    void aFactThatStandsTwiceIsDecidedWhereAllItsValuesAgree() {
        var everybody = parse("""
                rule 1
                require any of
                  residence in US
                  residence not in US
                """);
        assertThat(everybody.check(Applicant.nothingKnown(), DATES).verdict())
                .isEqualTo(new Verdict.Eligible(List.of()));
        var nobody = parse("""
                rule 1
                require all of
                  gpa at least 3.0 on us4
                  gpa less than 2.0 on us4
                """);
        var refused = nobody.check(applicant("gpa", "1.0..4.0 on us4"), DATES);
        assertThat(((Verdict.Ineligible) refused.verdict()).because())
                .extracting(Finding::path)
                .containsExactly("1", "2");
        assertThat(refused.exact()).isTrue();
    }

    /** The ways in which a fact can turn out, of each kind of value. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            any of|program includes cip:14|program excludes cip:14        ; program        ; ?                ; ELIGIBLE
            any of|program includes cip:14|program excludes cip:14        ; program        ; cip:26 and more  ; ELIGIBLE
            all of|program includes cip:14|program excludes cip:14        ; program        ; cip:14 or cip:26 ; INELIGIBLE
            all of|program includes cip:14|program excludes cip:26        ; program        ; cip:26 and more  ; INELIGIBLE
            all of|program includes cip:14|program excludes cip:26        ; program        ; cip:14 and more  ; NEEDS_INFO
            any of|program includes cip:14|program includes cip:26        ; program        ; cip:14 or cip:26 ; ELIGIBLE
            all of|program includes cip:14|program includes cip:26        ; program        ; cip:14 or cip:26 ; NEEDS_INFO
            any of|program includes cip:14.02|program excludes cip:14.02  ; program        ; cip:14           ; ELIGIBLE
            all of|program includes cip:14.02|program includes cip:14.09  ; program        ; cip:14           ; NEEDS_INFO
            all of|program includes cip:14.02 or cip:26|program excludes cip:14.02       ; program ; cip:14               ; INELIGIBLE
            any of|program includes cip:14 and cip:26.03|program excludes cip:26.03      ; program ; cip:14.02 and cip:26 ; ELIGIBLE
            all of|program includes cip:14|program excludes cip:26        ; program        ; ?                ; NEEDS_INFO
            any of|program includes cip:14 and cip:26|program excludes cip:14            ; program ; ?        ; NEEDS_INFO
            any of|residence in US-NV|residence in US-CA                  ; residence      ; US-NV or US-CA   ; ELIGIBLE
            any of|residence in US-NV|residence in US-CA                  ; residence      ; US-NV or US-AZ   ; NEEDS_INFO
            any of|residence in US-NV|residence not in US-NV              ; residence      ; US               ; ELIGIBLE
            all of|residence in US-NV|residence in US-CA                  ; residence      ; -                ; INELIGIBLE
            all of|residence in US-NV or KR|residence not in US-NV        ; residence      ; US               ; INELIGIBLE
            any of|income bracket at most 4 bracket|income bracket at least 5 bracket  ; income-bracket ; 4..5 bracket ; NEEDS_INFO
            any of|income bracket at most 4 bracket|income bracket more than 4 bracket ; income-bracket ; 4..5 bracket ; ELIGIBLE
            any of|income bracket at most 4 bracket|income bracket more than 4 bracket ; income-bracket ; -            ; NEEDS_INFO
            all of|income bracket at most 4 bracket|income bracket at least 5 bracket  ; income-bracket ; ?            ; INELIGIBLE
            any of|college completed at most 1 years|college completed at least 2 years ; college-completed ; 0..9 years ; ELIGIBLE
            any of|age at most 17 years|age at least 18 years             ; age            ; 1990..2020       ; ELIGIBLE
            any of|age at most 17 years|age at least 18 years             ; age            ; ?                ; NEEDS_INFO
            any of|age at most 16 years|age at least 18 years             ; age            ; 1990..2020       ; NEEDS_INFO
            all of|age at most 17 years|age at least 18 years             ; age            ; -                ; INELIGIBLE
            any of|age from 17 to 30 years|age at most 16 years           ; age            ; 2009             ; ELIGIBLE
            all of|age at most 17 years|none of 1|  age at most 16 years  ; age            ; 2008..2010       ; NEEDS_INFO
            any of|financial need|not financial need                      ; financial-need ; -                ; ELIGIBLE
            all of|financial need|not financial need                      ; financial-need ; ?                ; INELIGIBLE
            """)
    void aFactThatStandsTwiceIsTriedInEachWay(String demands, String fact, String answer, String verdict) {
        var check =
                parse("rule 1\nrequire " + demands.replace("|", "\n  ") + "\n").check(applicant(fact, answer), DATES);
        assertThat(check.verdict().word()).isEqualTo(verdict);
        assertThat(check.exact()).isTrue();
    }

    @Test
    void aMarkOnAScaleThatTheRuleDoesNotNameStaysPossible() {
        var rule = parse("""
                rule 1
                require any of
                  gpa at least 3.0 on us4
                  gpa less than 3.0 on us4
                """);
        var check = rule.check(Applicant.nothingKnown(), DATES);
        assertThat(check.verdict()).isEqualTo(new Verdict.NeedsInfo(List.of(GPA.now()), List.of()));
        assertThat(check.exact()).isTrue();
        assertThat(verdict(rule, "gpa", "2.0..4.0 on us4")).isEqualTo("ELIGIBLE");
    }

    @Test
    void aMarkThatCannotBeComparedStaysOpenAndSoDoesWhatHangsOnIt() {
        var rule = parse("""
                rule 1
                require all of
                  financial need
                  any of 2
                    gpa at least 3.0 on us4
                    gpa less than 2.0 on us4
                """);
        var check = rule.check(applicant("gpa", "3.3 on kr40"), DATES);
        assertThat(check.verdict())
                .isEqualTo(new Verdict.NeedsInfo(List.of(Attributes.FINANCIAL_NEED.now(), GPA.now()), List.of()));
        assertThat(check.exact()).isTrue();
    }

    @Test
    void whatNoLongerMattersIsNotAskedAlsoWhereAFactStandsTwice() {
        var rule = parse("""
                rule 1
                require all of
                  any of 2
                    level is graduate
                    financial need
                  financial need
                """);
        assertThat(rule.check(Applicant.nothingKnown(), DATES).verdict())
                .isEqualTo(new Verdict.NeedsInfo(List.of(Attributes.FINANCIAL_NEED.now()), List.of()));
    }

    @Test
    void whatTakesTooLongToDecideIsSaidToBeInexact() {
        var lines = new StringBuilder("rule 1\nrequire all of\n");
        var facts = Attributes.standard().facts().stream()
                .filter(fact -> fact.attribute().kind() instanceof YesNoKind && fact.person() == Person.APPLICANT)
                .filter(fact -> fact.moment() == Moment.NOW)
                .toList();
        for (int i = 0; i < facts.size(); i++) {
            lines.append("  any of 2\n    ")
                    .append(facts.get(i).attribute().name())
                    .append('\n');
            lines.append("    not ")
                    .append(facts.get((i + 1) % facts.size()).attribute().name())
                    .append('\n');
        }
        var check = parse(lines.toString()).check(Applicant.nothingKnown(), DATES);
        assertThat(check.verdict().word()).isEqualTo("NEEDS_INFO");
        assertThat(check.exact()).isFalse();
    }

    @Test
    void aRuleThatHoldsInTooManyWaysToTryIsLeftOpen() {
        var doubled = Attributes.standard().facts().stream()
                .filter(fact -> fact.attribute().kind() instanceof YesNoKind && fact.person() == Person.APPLICANT)
                .filter(fact -> fact.moment() == Moment.NOW)
                .map(fact -> fact.attribute().name())
                .limit(12)
                .map(name -> "  any of 2\n    " + name + "\n    not " + name + "\n")
                .toList();
        assertThat(doubled).hasSize(12);
        var few = parse("rule 1\nrequire all of\n" + String.join("", doubled.subList(0, 3)));
        assertThat(few.check(Applicant.nothingKnown(), DATES).verdict()).isEqualTo(new Verdict.Eligible(List.of()));
        var many = parse("rule 1\nrequire all of\n" + String.join("", doubled));
        var check = many.check(Applicant.nothingKnown(), DATES);
        assertThat(check.verdict().word()).isEqualTo("NEEDS_INFO");
        assertThat(check.exact()).isFalse();
        assertThat(many.verdict(Applicant.nothingKnown(), DATES)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void ofMoreThanTenFieldsNotEachSetIsTried() {
        var ten = parse("""
                rule 1
                require any of
                  program includes cip:01, cip:03, cip:04, cip:05, cip:09, cip:10, cip:11, cip:12, cip:13 or cip:14
                  program excludes cip:01
                """).check(Applicant.nothingKnown(), DATES);
        assertThat(ten.verdict()).isEqualTo(new Verdict.Eligible(List.of()));
        assertThat(ten.exact()).isTrue();
        var eleven = parse("""
                rule 1
                require any of
                  program includes cip:01, cip:03, cip:04, cip:05, cip:09, cip:10, cip:11, cip:12, cip:13, cip:14 or cip:15
                  program excludes cip:01
                """).check(Applicant.nothingKnown(), DATES);
        assertThat(eleven.verdict()).isEqualTo(new Verdict.NeedsInfo(List.of(Attributes.PROGRAM.now()), List.of()));
        assertThat(eleven.exact()).isFalse();
    }

    @Test
    void wishesNeverDecide() {
        var rule = parse("rule 1\nrequire nothing\nprefer\n  residence in US-NV\n");
        var check = rule.check(applicant("residence", "KR"), DATES);
        assertThat(check.verdict()).isEqualTo(new Verdict.Eligible(List.of()));
        assertThat(check.preferences()).extracting(Finding::met).containsExactly(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-01, ELIGIBLE",
        "2008-03-02, INELIGIBLE",
        "1996-03-02, ELIGIBLE",
        "1996-03-01, INELIGIBLE",
        "17 years, INELIGIBLE",
        "18 years, NEEDS_INFO",
        "20 years, ELIGIBLE",
        "2008, NEEDS_INFO",
        "2009..2010, INELIGIBLE",
        "?, NEEDS_INFO",
    })
    void anAgeOnTheClosingDayComesFromTheDayOfBirth(String born, String verdict) {
        var rule = parse("rule 1\nrequire all of\n  age from 19 to 30 years at closes\n");
        assertThat(verdict(rule, "age", born)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2007-02-28, ELIGIBLE, INELIGIBLE",
        "2007-02-27, ELIGIBLE, INELIGIBLE",
        "2008-02-29, INELIGIBLE, ELIGIBLE",
    })
    void whoWasBornOnALeapDayCompletesAYearOnTheFirstOfMarch(String born, String twenty, String younger) {
        var answer = applicant("age", born);
        var old = parse("rule 1\nrequire all of\n  age at least 20 years at 2027-02-28\n");
        var young = parse("rule 1\nrequire all of\n  age at most 18 years at 2027-02-28\n");
        assertThat(old.check(answer, DATES).verdict().word()).isEqualTo(twenty);
        assertThat(young.check(answer, DATES).verdict().word()).isEqualTo(younger);
        var next = parse("rule 1\nrequire all of\n  age at least 19 years at 2027-03-01\n");
        assertThat(next.check(answer, DATES).verdict().word()).isEqualTo("ELIGIBLE");
    }

    @Test
    void aTestFromADayThatTheListingDoesNotStateIsOpenWhateverIsAnswered() {
        var rule = parse("rule 1\nrequire all of\n  age at least 19 years at notice\n");
        var check = rule.check(applicant("age", "1990-01-01"), DATES);
        assertThat(check.verdict())
                .isEqualTo(new Verdict.NeedsInfo(
                        List.of(), List.of(check.findings().get(0).criterion())));
        assertThat(Sentences.english().finding(check.findings().get(0)))
                .isEqualTo(
                        "Open: age of at least 19 years on the day of the announcement; the listing does not state the"
                                + " day of the announcement. Ask the provider.");
        assertThat(check.exact()).isTrue();
    }

    @Test
    void daysThatHaveCrossedHoldForNobody() {
        var rule = parse("rule 1\nrequire all of\n  high school graduation from closes to opens\n");
        assertThat(verdict(rule)).isEqualTo("INELIGIBLE");
        assertThat(verdict(rule, "high-school-graduation", "2027-02-01")).isEqualTo("INELIGIBLE");
    }

    @ParameterizedTest
    @CsvSource({
        "n/a, INELIGIBLE",
        "2020-06-01, INELIGIBLE",
        "2027-06-01, NEEDS_INFO",
        "?, NEEDS_INFO",
    })
    void anAnswerCanFailATestFromADayThatIsNotStated(String graduation, String verdict) {
        var rule = parse("rule 1\nrequire all of\n  high school graduation from opens to notice\n");
        assertThat(verdict(rule, "high-school-graduation", graduation)).isEqualTo(verdict);
    }

    @Test
    void whatADayThatIsNotStatedLeavesOpenIsMissingToo() {
        var rule = parse("rule 1\nrequire all of\n  age at least 19 years at notice\n");
        var check = rule.check(Applicant.nothingKnown(), DATES);
        var verdict = (Verdict.NeedsInfo) check.verdict();
        assertThat(verdict.missing()).containsExactly(Attributes.AGE.now());
        assertThat(verdict.unsettled()).hasSize(1);
        assertThat(check.exact()).isTrue();
    }

    @Test
    void twoTestsFromOneDayThatIsNotStatedMakeAnOpenVerdictInexact() {
        var rule = parse("""
                rule 1
                require any of
                  age at least 19 years at notice
                  age at most 18 years at notice
                """);
        var check = rule.check(applicant("age", "2008-01-01"), DATES);
        assertThat(check.verdict().word()).isEqualTo("NEEDS_INFO");
        assertThat(check.exact()).isFalse();
    }

    @Test
    void testsFromTwoDaysThatAreNotStatedHangTogetherOnlyByAnAnswerThatIsMissing() {
        var rule = parse("""
                rule 1
                require any of
                  age at least 19 years at notice
                  age at most 18 years at opens
                """);
        var dates = Dates.asOf(DATES.asOf());
        assertThat(rule.check(applicant("age", "2008-01-01"), dates).exact()).isTrue();
        assertThat(rule.check(Applicant.nothingKnown(), dates).exact()).isFalse();
    }

    @Test
    void daysThatNeverComeAreNobodys() {
        var rule = parse("rule 1\nrequire all of\n  high school graduation from closes to opens\n");
        assertThat(verdict(rule)).isEqualTo("INELIGIBLE");
    }

    @Test
    void whoMayHaveBeenInTheOtherPlaceThatIsNamedIsNotRefused() {
        var rule = parse("rule 1\nrequire all of\n  residence in KR-46 or KR-11 for at least 6 months at closes\n");
        assertThat(verdict(rule, "residence", "KR-46", "residence-since", "2026-11-01"))
                .isEqualTo("NEEDS_INFO");
        assertThat(verdict(rule, "residence", "KR-46", "residence-since", "2026-06-01"))
                .isEqualTo("ELIGIBLE");
        assertThat(verdict(rule, "residence", "KR-26", "residence-since", "2026-06-01"))
                .isEqualTo("INELIGIBLE");
    }

    @Test
    void oneOfSeveralCodesMayMeetADemandForAllOfThem() {
        var rule = parse("rule 1\nrequire all of\n  program includes cip:14 and cip:14.02\n");
        assertThat(verdict(rule, "program", "cip:14.02 or cip:14.09")).isEqualTo("NEEDS_INFO");
        var wider = parse("rule 1\nrequire all of\n  citizenship includes KR and KR-11\n");
        assertThat(verdict(wider, "citizenship", "kr-adm:11110 or kr-adm:11140"))
                .isEqualTo("ELIGIBLE");
    }

    @ParameterizedTest
    @CsvSource({
        "KR-46, 2026-09-01, ELIGIBLE",
        "KR-46, 2026-09-02, INELIGIBLE",
        "KR-46, ?, NEEDS_INFO",
        "KR-11, 2000-01-01, INELIGIBLE",
        "KR, 2000-01-01, NEEDS_INFO",
        "kr-adm:46910, 2020-01-01, ELIGIBLE",
        "kr-adm:46910, 2026-10-01, NEEDS_INFO",
        "?, 2026-10-01, NEEDS_INFO",
    })
    void residenceHasToHaveLastedInThePlaceThatIsDemanded(String residence, String since, String verdict) {
        var rule = parse("rule 1\nrequire all of\n  residence in KR-46 for at least 6 months at closes\n");
        assertThat(verdict(rule, "residence", residence, "residence-since", since))
                .isEqualTo(verdict);
    }

    @Test
    void onlyOncePerRuleAPlaceThatHasToHaveLastedIsSettledExactly() {
        var once = parse("""
                rule 1
                require all of
                  residence in KR-46 for at least 6 months at closes
                  any of 2
                    level is graduate
                    level is not graduate
                """);
        var check = once.check(Applicant.nothingKnown(), DATES);
        assertThat(check.verdict().missing()).extracting(Fact::id).containsExactly("residence", "residence-since");
        assertThat(check.exact()).isTrue();
        var twice = parse("""
                rule 1
                require any of
                  residence in KR-46 for at least 6 months at closes
                  residence in KR-46
                """);
        assertThat(twice.check(Applicant.nothingKnown(), DATES).exact()).isFalse();
    }

    /** Since a day that is too late: whether somebody may have been in another part of the place before. */
    @ParameterizedTest
    @CsvSource({
        "KR-46, KR-46 or KR-11, INELIGIBLE",
        "KR-46, kr-adm:46910 or KR-11, NEEDS_INFO",
        "KR-46, KR, NEEDS_INFO",
        "KR-46, ?, NEEDS_INFO",
        "US-NV, ?, INELIGIBLE",
        "US-NV, -, INELIGIBLE",
        "US-NV, US, INELIGIBLE",
        "US-NV or US-CA, ?, NEEDS_INFO",
        "US-NV or US-CA, US-CA, NEEDS_INFO",
    })
    void whoCameLatelyIsOutUnlessTheyMayHaveBeenInAnotherPartBefore(String place, String residence, String verdict) {
        var rule = parse("rule 1\nrequire all of\n  residence in " + place + " for at least 1 year\n");
        assertThat(verdict(rule, "residence", residence, "residence-since", "2026-10-01"))
                .isEqualTo(verdict);
    }

    @Test
    void wishesAreFoundByTierAndPosition() {
        var rule = parse("""
                rule 1
                require nothing
                prefer
                  residence in US-NV
                  first generation
                then prefer
                  financial need
                """);
        var check = rule.check(applicant("first-generation", "yes", "financial-need", "no"), DATES);
        assertThat(check.preferences()).extracting(Finding::path).containsExactly("1.1", "1.2", "2.1");
        assertThat(check.preferences())
                .extracting(Finding::met)
                .containsExactly(Truth.UNKNOWN, Truth.TRUE, Truth.FALSE);
    }

    @Test
    void conditionsOnSetsAreEqualIfTheyDemandTheSame() {
        var any = parse("rule 1\nrequire all of\n  program includes cip:14 or cip:11\n");
        assertThat(any)
                .isEqualTo(parse("rule 1\nrequire all of\n  program includes cip:14 or cip:11\n"))
                .hasSameHashCodeAs(parse("rule 1\nrequire all of\n  program includes cip:14 or cip:11\n"))
                .isNotEqualTo(parse("rule 1\nrequire all of\n  program includes cip:14 and cip:11\n"))
                .isNotEqualTo(parse("rule 1\nrequire all of\n  program includes cip:14 or cip:26\n"));
    }

    @Test
    void oneFieldAloneIsNeverSeveral() {
        var fields = Vocabulary.of("field").add("art", "art").build();
        var art = List.of(new Code("art"));
        assertThat(new Condition.Includes(fields, art, true)).isEqualTo(new Condition.Includes(fields, art, false));
    }

    @Test
    void conditionsOnCodesAreEqualIfTheyDemandTheSame() {
        var colours =
                Vocabulary.of("colour").add("red", "red").add("blue", "blue").build();
        var lights =
                Vocabulary.of("light").add("red", "red").add("blue", "blue").build();
        var red = List.of(new Code("red"));
        assertThat(new Condition.Under(colours, red))
                .isEqualTo(new Condition.Under(colours, List.of(new Code("red"))))
                .hasSameHashCodeAs(new Condition.Under(colours, List.of(new Code("red"))))
                .isNotEqualTo(new Condition.Under(colours, List.of(new Code("blue"))))
                .isNotEqualTo(new Condition.Under(lights, red))
                .isNotEqualTo(red);
    }

    @ParameterizedTest
    @CsvSource({
        "graduate, 3.6 on us4, ELIGIBLE",
        "graduate, 3.2 on us4, INELIGIBLE",
        "undergraduate, 3.2 on us4, ELIGIBLE",
        "?, 3.6 on us4, ELIGIBLE",
        "?, 3.2 on us4, NEEDS_INFO",
        "?, 2.0 on us4, INELIGIBLE",
    })
    void aCaseAsksForWhatCountsThere(String level, String gpa, String verdict) {
        var rule = parse("""
                rule 1
                require all of
                  when level is graduate
                    gpa at least 3.5 on us4
                  otherwise
                    gpa at least 3.0 on us4
                """);
        assertThat(verdict(rule, "level", level, "gpa", gpa)).isEqualTo(verdict);
    }

    @Test
    void ofACaseThatIsNotTheirsNothingIsToldToPeople() {
        var rule = parse("""
                rule 1
                require all of
                  when level is graduate
                    gpa at least 3.5 on us4
                """);
        var check = rule.check(applicant("level", "us:grade-12"), DATES);
        assertThat(check.verdict().word()).isEqualTo("ELIGIBLE");
        assertThat(check.findings()).extracting(Finding::path).containsExactly("when");
        assertThat(Sentences.english().finding(check.findings().get(0)))
                .isEqualTo("This case is not yours: level of study: graduate; you said grade 12 (high school senior).");
    }

    @ParameterizedTest
    @CsvSource({
        "no, yes, ELIGIBLE",
        "no, no, INELIGIBLE",
        "no, ?, NEEDS_INFO",
        "yes, no, ELIGIBLE",
    })
    void anExceptionWaivesItsLine(String need, String firstGeneration, String verdict) {
        var rule = parse("""
                rule 1
                require all of
                  financial need
                    unless first generation
                """);
        assertThat(verdict(rule, "financial-need", need, "first-generation", firstGeneration))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "doctorate, no, INELIGIBLE",
        "doctorate, yes, ELIGIBLE",
        "doctorate, ?, NEEDS_INFO",
        "us:grade-12, no, ELIGIBLE",
    })
    void underNoneOfAnExceptionLetsPeopleInAgain(String level, String firstGeneration, String verdict) {
        var rule = parse("""
                rule 1
                require none of
                  level is doctorate
                    unless first generation
                  minor children
                """);
        assertThat(verdict(rule, "level", level, "first-generation", firstGeneration, "minor-children", "no"))
                .isEqualTo(verdict);
    }

    @Test
    void aQualityAmongSeveralWaysIsARightThatACommitteeJudges() {
        var leadership = new Criterion.Judged("leadership");
        var rule = parse("""
                rule 1
                require all of
                  any of 2
                    gpa at least 3.5 on us4
                    judged "leadership"
                  residence in US
                """);
        assertThat(rule.check(applicant("residence", "US", "gpa", "3.0 on us4"), DATES)
                        .verdict())
                .isEqualTo(new Verdict.Eligible(List.of(leadership)));
        assertThat(rule.check(applicant("residence", "US"), DATES).verdict())
                .isEqualTo(new Verdict.Eligible(List.of(leadership)));
        assertThat(rule.check(applicant("residence", "US", "gpa", "3.6 on us4"), DATES)
                        .verdict())
                .isEqualTo(new Verdict.Eligible(List.of()));
        assertThat(verdict(rule, "residence", "KR")).isEqualTo("INELIGIBLE");
    }

    @Test
    void anExceptionThatACommitteeMayGrantIsAFavour() {
        var rule = parse("""
                rule 1
                require all of
                  gpa at least 3.5 on us4
                    unless judged "exceptional circumstances"
                  residence in US
                """);
        var refused = (Verdict.Ineligible) rule.check(applicant("residence", "US", "gpa", "3.0 on us4"), DATES)
                .verdict();
        assertThat(refused.favours()).containsExactly(new Criterion.Judged("exceptional circumstances"));
        assertThat(Sentences.english().verdict(refused))
                .isEqualTo(
                        "You do not meet the requirements. The committee may make an exception; do not count on it.");
        var elsewhere = (Verdict.Ineligible) rule.check(applicant("residence", "KR", "gpa", "3.0 on us4"), DATES)
                .verdict();
        assertThat(elsewhere.favours()).isEmpty();
        assertThat(verdict(rule, "residence", "US")).isEqualTo("NEEDS_INFO");
    }

    @Test
    void aFavourWithinAnExceptionIsNamedToo() {
        var rule = parse("""
                rule 1
                require all of
                  gpa at least 3.5 on us4
                    unless all of 2
                      first generation
                      fafsa filed
                        unless judged "late papers"
                  residence in US
                """);
        var refused = (Verdict.Ineligible) rule.check(
                        applicant(
                                "residence", "US", "gpa", "3.0 on us4", "first-generation", "yes", "fafsa-filed", "no"),
                        DATES)
                .verdict();
        assertThat(refused.favours()).containsExactly(new Criterion.Judged("late papers"));
    }

    @Test
    void aFavourThatLetsPeopleInAgainIsNamedToo() {
        var rule = parse("""
                rule 1
                require none of
                  level is doctorate
                    unless judged "hardship"
                """);
        var refused = (Verdict.Ineligible)
                rule.check(applicant("level", "doctorate"), DATES).verdict();
        assertThat(refused.favours()).containsExactly(new Criterion.Judged("hardship"));
    }

    /** Of up to six favours every decision is tried; of more, those of the lines that fail are named. */
    @ParameterizedTest
    @CsvSource({"1, 0", "6, 0", "7, 7"})
    void aFavourIsNotHeldOutToPeopleWhomItCannotHelp(int favours, int named) {
        var rule = parse("rule 1\nrequire all of\n  level is graduate\n  level is undergraduate\n"
                + lines(favours, "  gpa at least 3.5 on us4\n    unless judged \"favour %d\"\n"));
        var refused = (Verdict.Ineligible)
                rule.check(applicant("gpa", "3.0 on us4"), DATES).verdict();
        assertThat(refused.favours()).hasSize(named);
    }

    @Test
    void ofManyFavoursThoseAreNamedThatExcuseEitherSideOfACaseThatIsOpen() {
        var rule = parse("""
                rule 1
                require all of
                  when level is graduate
                    gpa at least 3.5 on us4
                      unless judged "research"
                  otherwise
                    gpa at least 3.0 on us4
                      unless judged "hardship"
                """ + SPARES);
        var refused = (Verdict.Ineligible) rule.check(applicant("gpa", "2.0 on us4", "financial-need", "yes"), DATES)
                .verdict();
        assertThat(refused.favours())
                .containsExactly(new Criterion.Judged("research"), new Criterion.Judged("hardship"));
    }

    @Test
    void ofManyFavoursNoneIsNamedWhereAnotherLineKeepsPeopleOut() {
        var rule = parse("""
                rule 1
                require all of
                  none of 2
                    minor children
                    level is doctorate
                      unless judged "hardship"
                """ + SPARES);
        var both = applicant("level", "doctorate", "minor-children", "yes", "financial-need", "yes");
        assertThat(((Verdict.Ineligible) rule.check(both, DATES).verdict()).favours())
                .isEmpty();
        var one = applicant("level", "doctorate", "minor-children", "no", "financial-need", "yes");
        assertThat(((Verdict.Ineligible) rule.check(one, DATES).verdict()).favours())
                .containsExactly(new Criterion.Judged("hardship"));
    }

    @Test
    void ofManyFavoursThoseAreNamedThatExcuseEachWayInWhichAFactCanTurnOut() {
        var rule = parse("""
                rule 1
                require all of
                  gpa at least 3.0 on us4
                    unless judged "hardship"
                  gpa less than 2.0 on us4
                    unless judged "merit"
                """ + SPARES);
        var refused =
                (Verdict.Ineligible) rule.check(applicant("gpa", "1.0..4.0 on us4", "financial-need", "yes"), DATES)
                        .verdict();
        assertThat(refused.favours())
                .containsExactlyInAnyOrder(new Criterion.Judged("hardship"), new Criterion.Judged("merit"));
    }

    @Test
    void documentsSayWhoHasToSendThem() {
        var rule = parse("""
                rule 1
                require nothing
                documents
                  2 recommendation
                  us:fafsa if financial need
                  portfolio if level is graduate
                """);
        var check = rule.check(applicant("financial-need", "no"), DATES);
        assertThat(check.verdict().word()).isEqualTo("ELIGIBLE");
        assertThat(check.documents())
                .extracting(Document.Asked::needed)
                .containsExactly(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);
        assertThat(Sentences.english().document(check.documents().get(0)))
                .isEqualTo("To send: 2 × letter of recommendation.");
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

    private static String lines(int count, String line) {
        return IntStream.rangeClosed(1, count).mapToObj(line::formatted).collect(Collectors.joining());
    }

    private static String verdict(Rule rule, String... answers) {
        return rule.check(applicant(answers), DATES).verdict().word();
    }

    private static Applicant applicant(String... answers) {
        var applicant = Applicant.builder();
        for (int i = 0; i < answers.length; i += 2) {
            applicant.parsed(Attributes.standard().fact(answers[i]), answers[i + 1], DATES.asOf());
        }
        return applicant.build();
    }

    private static Rule parse(String text) {
        return RuleText.parse(text, Attributes.standard());
    }
}
