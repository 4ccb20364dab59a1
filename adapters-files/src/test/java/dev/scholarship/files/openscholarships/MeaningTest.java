package dev.scholarship.files.openscholarships;

import static dev.scholarship.files.openscholarships.Samples.accepted;
import static dev.scholarship.files.openscholarships.Samples.plain;
import static dev.scholarship.files.openscholarships.Samples.reason;
import static dev.scholarship.files.openscholarships.Samples.rule;
import static dev.scholarship.files.openscholarships.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.RuleText;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {

    private static final String NOTE = "note \"The listing does not say whether the level of study is meant now or when"
            + " the studies start; either is accepted.\"\n";

    @Nested
    class Residency {

        @Test
        void aStateIsATestForIt() {
            assertThat(rule(with("/eligibility/residency", "[\"NV\"]"))).isEqualTo("""
                    require all of
                      residence in US-NV
                        "residency: NV"
                    """);
        }

        @Test
        void severalStatesAreOneTestAndTheCountryCoversThem() {
            assertThat(rule(with("/eligibility/residency", "[\"NV\",\"PR\",\"DC\",\"NV\"]")))
                    .contains("residence in US-NV, US-PR or US-DC\n", "\"residency: NV, PR, DC, NV\"");
            assertThat(rule(with("/eligibility/residency", "[\"NV\",\"US\"]")))
                    .contains("residence in US\n", "\"residency: NV, US\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"XX", "nv", "US-NV", "CN", "Nevada", "AE"})
        void aPlaceThatIsNoStateLeavesTheWholeDemandUnread(String place) {
            var row = accepted(with("/eligibility/residency", "[\"NV\",\"" + place + "\"]"));
            assertThat(RuleText.print(row.entry().rule()))
                    .endsWith("require all of\n  unread \"residency: NV, " + place + "\"\n");
            assertThat(row.warnings())
                    .containsExactly("/eligibility/residency: unknown state \"" + place
                            + "\"; expected a USPS code such as NV, or US; the demand stays unread");
        }

        @Test
        void whereARecordIsFiledIsNoDemand() {
            var filed = with("/geo", "{\"state\":\"NV\",\"scope\":\"county\",\"counties\":[\"Clark\"]}");
            assertThat(rule(with(filed, "/eligibility/tags", "[\"women\"]"))).isEqualTo("require nothing\n");
        }
    }

    @Nested
    class Level {

        @ParameterizedTest
        @CsvSource({
            "undergraduate, undergraduate",
            "community-college, 2-year",
            "graduate, graduate",
            "vocational, vocational"
        })
        void aLevelAfterSchoolIsMeantNowOrAtStudyStart(String word, String code) {
            assertThat(rule(with("/eligibility/education_level", "[\"" + word + "\"]")))
                    .isEqualTo("""
                            require any of
                              "education_level: %s"
                              level is %s
                              level is %s at study start
                            """.formatted(word, code, code) + NOTE);
        }

        @ParameterizedTest
        @CsvSource({"high-school, high-school", "high-school-senior, us:grade-12", "middle-school, middle-school"})
        void aLevelOfSchoolIsMeantNow(String word, String code) {
            assertThat(rule(with("/eligibility/education_level", "[\"" + word + "\"]")))
                    .isEqualTo("""
                    require all of
                      level is %s
                        "education_level: %s"
                    """.formatted(code, word));
        }

        @Test
        void severalLevelsKeepTheirOrderWithoutThoseThatAnotherOneCovers() {
            var levels =
                    "[\"high-school-senior\",\"undergraduate\",\"community-college\",\"graduate\",\"high-school\"]";
            assertThat(rule(with("/eligibility/education_level", levels))).isEqualTo("""
                    require any of
                      "education_level: high-school-senior, undergraduate, community-college, graduate, high-school"
                      level is undergraduate, graduate or high-school
                      level is undergraduate, graduate or high-school at study start
                    """ + NOTE);
        }

        @Test
        void anyLevelIsNoDemandUnlessOthersStandBesideIt() {
            assertThat(rule(with("/eligibility/education_level", "[\"any\"]"))).isEqualTo("require nothing\n");
            var row = accepted(with("/eligibility/education_level", "[\"any\",\"graduate\"]"));
            assertThat(row.entry().rule().sentences()).containsExactly("education_level: any, graduate");
            assertThat(row.warnings())
                    .containsExactly("/eligibility/education_level: \"any\" stands beside other levels;"
                            + " the demand stays unread");
        }

        @Test
        void aLevelWithoutACodeIsAnUnreadAlternative() {
            assertThat(rule(with("/eligibility/education_level", "[\"high-school\",\"ged\"]")))
                    .isEqualTo("""
                            require any of
                              "education_level: high-school, ged"
                              level is high-school
                              unread "education_level: ged"
                            """);
            assertThat(rule(with("/eligibility/education_level", "[\"adult-returning\"]")))
                    .isEqualTo("require all of\n  unread \"education_level: adult-returning\"\n");
            assertThat(accepted(with("/eligibility/education_level", "[\"ged\"]"))
                            .warnings())
                    .isEmpty();
        }

        @Test
        void anUnknownLevelIsAnUnreadAlternativeWithAWarning() {
            var row = accepted(with("/eligibility/education_level", "[\"phd\",\"graduate\"]"));
            assertThat(RuleText.print(row.entry().rule()))
                    .contains("require any of\n", "  unread \"education_level: phd\"\n");
            assertThat(row.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("/eligibility/education_level: unknown level \"phd\"; expected community-college,");
        }
    }

    @Nested
    class GradeAverage {

        @Test
        void aNumberIsTakenForTheAmericanScaleAndTheRuleSaysSo() {
            assertThat(rule(with("/eligibility/gpa_min", "3.0"))).isEqualTo("""
                    require all of
                      gpa at least 3.0 on us4
                        "gpa_min: 3.0"
                    note "The listing names no grading scale for the GPA of 3.0; the US 4-point scale is assumed."
                    """);
        }

        @Test
        void aNumberOffTheScaleStaysUnread() {
            var row = accepted(with("/eligibility/gpa_min", "85"));
            assertThat(row.entry().rule().sentences()).containsExactly("gpa_min: 85");
            assertThat(RuleText.print(row.entry().rule()))
                    .contains("unread \"gpa_min: 85\"")
                    .doesNotContain("note");
            assertThat(row.warnings())
                    .containsExactly("/eligibility/gpa_min: 85.0 is off the scale us4, which runs from 0 to 4.0;"
                            + " the demand stays unread");
        }
    }

    @Nested
    class Sentences {

        @Test
        void everySentenceStaysUnreadOnOneLineAndOnce() {
            var other = "[\"Be  a\\n member\\u0007 \",\"Be a member\",\"Say \\\"hi\\\" \\\\ bye\"]";
            assertThat(rule(with("/eligibility/other", other))).isEqualTo("""
                    require all of
                      unread "Be a member"
                      unread "Say \\"hi\\" \\\\ bye"
                    """);
        }

        @Test
        void fieldsOfStudyAndCitizenshipAreASentenceEach() {
            var record = with("/eligibility/fields_of_study", "[\"nursing\",\"pharmacy\"]");
            assertThat(rule(with(record, "/eligibility/citizenship", "[\"US\"]")))
                    .isEqualTo("""
                    require all of
                      unread "fields_of_study: nursing, pharmacy"
                      unread "citizenship: US"
                    """);
        }

        @Test
        void aDemandOfAnUnknownKindStaysUnread() {
            var row = accepted(with("/eligibility/residencey", "{\"in\":[\"NV\"]}"));
            assertThat(row.entry().rule().sentences()).containsExactly("eligibility.residencey: {\"in\":[\"NV\"]}");
            assertThat(row.warnings())
                    .containsExactly(
                            "/eligibility/residencey: unknown field, kept unread; did you mean \"residency\"?");
        }

        @Test
        void anEmptySentenceIsLeftOut() {
            var row = accepted(with("/eligibility/other", "[\" \"]"));
            assertThat(RuleText.print(row.entry().rule())).endsWith("require nothing\n");
            assertThat(row.warnings()).containsExactly("/eligibility/other/0: an empty text, left out");
        }

        @Test
        void aSentenceThatIsTooLongIsNeitherCutNorDropped() {
            assertThat(reason(with("/eligibility/other", "[\"" + "a".repeat(4_001) + "\"]")))
                    .isEqualTo("/eligibility/other: a sentence of 4001 characters; a rule quotes at most 4000");
        }

        @Test
        void aRuleTooLongForItsTextIsRejected() {
            var sentences = new StringBuilder("[");
            for (int i = 0; i < 20; i++) {
                sentences
                        .append(i == 0 ? "\"" : ",\"")
                        .append(i)
                        .append("a".repeat(3_900))
                        .append('"');
            }
            assertThat(reason(with("/eligibility/other", sentences.append(']').toString())))
                    .isEqualTo("/eligibility: the rule's text would have 78344 characters; at most 65536 are possible");
        }

        @Test
        void theRuleNamesWhereTheListingWasReadAndWhen() {
            assertThat(RuleText.print(accepted(plain()).entry().rule())).isEqualTo("""
                    rule 1
                    source "https://example.org/source" seen 2026-06-16
                    require nothing
                    """);
        }
    }

    @Nested
    class Awards {

        @Test
        void bothAmountsAreARangeAndEqualOnesAreOneAmount() {
            assertThat(amount("{\"amount_min\":500,\"amount_max\":1000.50}"))
                    .isEqualTo(new Amount.Range(Money.parse("500 USD"), Money.parse("1000.50 USD")));
            assertThat(amount("{\"amount_min\":500,\"amount_max\":500.00,\"currency\":\"EUR\"}"))
                    .isEqualTo(new Amount.Fixed(Money.parse("500 EUR")));
            assertThat(amount("{\"amount_max\":1e3,\"amount_min\":null}"))
                    .isEqualTo(new Amount.UpTo(Money.parse("1000 USD")));
            assertThat(amount("{}")).isEqualTo(new Amount.Unstated());
        }

        @Test
        void theLowerAmountAloneBecomesANote() {
            var row = accepted(with("/award", "{\"amount_min\":500,\"notes\":\"Varies.\"}"));
            assertThat(row.entry().scholarship().amount()).isEqualTo(new Amount.Unstated());
            assertThat(row.entry().scholarship().amountNote()).contains("at least 500.00 USD; Varies.");
            assertThat(row.warnings())
                    .containsExactly("/award/amount_min: has no amount_max beside it; the amount became a note");
        }

        @Test
        void zeroIsNotStated() {
            var row = accepted(with("/award", "{\"amount_max\":0}"));
            assertThat(row.entry().scholarship().amount()).isEqualTo(new Amount.Unstated());
            assertThat(row.warnings()).containsExactly("/award/amount_max: 0 counts as not stated");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"amount_min\":2,\"amount_max\":1} | /award/amount_min: the lower amount 2.00 USD is not below the higher amount 1.00 USD",
                    "{\"amount_max\":-1} | /award/amount_max: an amount is not negative",
                    "{\"amount_max\":0.001} | /award/amount_max: 0.001 is not a whole number of the smallest unit of USD, or too large",
                    "{\"amount_max\":1e999999999} | /award/amount_max: has more than 15 digits before or after the point",
                    "{\"amount_max\":1e99999999999} | /award/amount_max: a number that is too long or out of bounds",
                    "{\"amount_max\":\"1000\"} | /award/amount_max: expected a number, found \"1000\"",
                    "{\"amount_max\":1,\"currency\":\"USB\"} | /award/currency: unknown currency \"USB\"; write an ISO 4217 code, as in USD",
                })
        void anAmountThatIsNoneIsRejected(String award, String reason) {
            assertThat(reason(with("/award", award))).isEqualTo(reason);
        }

        private static Amount amount(String award) {
            return accepted(with("/award", award)).entry().scholarship().amount();
        }
    }

    @Nested
    class Deadlines {

        @Test
        void theDatesAreThoseOfAnAssumedZone() {
            var deadline =
                    "{\"type\":\"fixed\",\"opens\":\"2026-01-01\",\"date\":\"2026-02-01\",\"notes\":\"By noon.\"}";
            var scholarship = accepted(with("/deadline", deadline)).entry().scholarship();
            assertThat(scholarship.window())
                    .isEqualTo(new Window(
                            Optional.of(LocalDate.of(2026, 1, 1)),
                            Optional.of(LocalDate.of(2026, 2, 1)),
                            Optional.empty(),
                            ZoneId.of("America/New_York"),
                            false,
                            Window.Basis.UNSTATED,
                            Window.Cycle.ONCE));
            assertThat(scholarship.windowNote()).contains("By noon.");
        }

        @ParameterizedTest
        @CsvSource({"fixed, ONCE", "annual, ANNUAL", "rolling, ROLLING", "varies, UNSTATED", "unknown, UNSTATED"})
        void theTypeSaysWhetherThereIsANextTime(String type, Window.Cycle cycle) {
            assertThat(accepted(with("/deadline", "{\"type\":\"" + type + "\"}"))
                            .entry()
                            .scholarship()
                            .window()
                            .cycle())
                    .isEqualTo(cycle);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"date\":\"2026-02-30\"} | /deadline/date: \"2026-02-30\" is not a date; expected one such as 2026-06-16",
                    "{\"opens\":\"soon\"} | /deadline/opens: \"soon\" is not a date; expected one such as 2026-06-16",
                    "{\"opens\":\"2027-01-01\",\"date\":\"2026-06-30\"} | /deadline/date: closes on 2026-06-30, before it opens on 2027-01-01",
                    "{\"type\":\"anual\"} | /deadline/type: unknown word \"anual\"; did you mean \"annual\"?; expected annual, fixed, rolling, unknown, varies",
                })
        void datesThatCannotBeAreRejected(String deadline, String reason) {
            assertThat(reason(with("/deadline", deadline))).isEqualTo(reason);
        }
    }

    @Test
    void theRestOfTheListingIsTakenOver() {
        var record = with("/summary", "\"What it  is.\"");
        record = with(record, "/review_flags", "[\"Check the date.\"]");
        record = with(record, "/links/apply_url", "\"https://example.org/apply?a=1\"");
        record = with(record, "/award/renewable", "true");
        var scholarship = accepted(record).entry().scholarship();
        assertThat(scholarship.title()).isEqualTo("Plain Scholarship");
        assertThat(scholarship.kind()).isEqualTo(Scholarship.Kind.SCHOLARSHIP);
        assertThat(scholarship.provider()).isEqualTo(new Provider("Plain Fund", Provider.Kind.FOUNDATION));
        assertThat(scholarship.description()).contains("What it is.");
        assertThat(scholarship.remarks()).containsExactly("Check the date.");
        assertThat(scholarship.information()).isEqualTo(URI.create("https://example.org/plain"));
        assertThat(scholarship.application()).contains(URI.create("https://example.org/apply?a=1"));
        assertThat(scholarship.renewable()).contains(true);
        assertThat(scholarship.provenance().sourceName()).isEqualTo("Plain Fund");
        assertThat(scholarship.provenance().lastVerified()).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(scholarship.provenance().credit())
                .isEqualTo("Open Scholarships by Grudged LLC — https://github.com/Grudged/open-scholarships"
                        + " (CC BY 4.0); changed: criteria turned into rules");
    }
}
