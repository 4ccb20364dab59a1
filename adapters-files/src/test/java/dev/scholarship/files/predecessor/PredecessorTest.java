package dev.scholarship.files.predecessor;

import static dev.scholarship.files.openscholarships.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredecessorTest {

    private static final String PLAIN = """
            {"id":"sch_001","name":"Plain","organization":"Fund","description":"For all.","amount":1500.0,\
            "max_awards":1,"application_deadline":"2026-03-01T00:00:00","scholarship_type":"merit_based",\
            "eligibility_criteria":{},"application_url":"https://example.org/apply",\
            "updated_at":"2026-02-03T04:05:06.123456"}""";

    @TempDir
    Path folder;

    @Test
    void everyFieldHasItsPlace() {
        var record = """
                {"id":"sch_002","name":"Future Leaders","organization":"Association","description":"Support.",
                 "amount":8000.00,"max_awards":25,"application_deadline":"2025-11-30T17:00:00",
                 "notification_date":"2026-01-15T00:00:00","scholarship_type":"academic_achievement",
                 "eligibility_criteria":{"min_gpa":3.2,"max_gpa":null,"grade_levels":["undergraduate","graduate"],
                   "citizenship_required":"US","residency_states":["CA","NY"],"min_age":18,"max_age":30,
                   "financial_need":true,"fields_of_study":["medicine","science"],"essay_required":true,
                   "recommendation_letters":3},
                 "application_url":"https://example.com/apply","contact_email":"a@example.org",
                 "website_url":"https://example.com/","renewable":true,"updated_at":"2026-02-03T04:05:06.123456"}""";
        var row = accepted(record);
        assertThat(row.warnings()).isEmpty();
        assertThat(RuleText.print(row.entry().rule())).isEqualTo("""
                rule 1
                require all of
                  gpa at least 3.2 on us4
                    "min_gpa: 3.2"
                  age at least 18 years
                    "min_age: 18"
                  age at most 30 years
                    "max_age: 30"
                  any of 2
                    "grade_levels: undergraduate, graduate"
                    level is undergraduate or graduate
                    level is undergraduate or graduate at study start
                  citizenship includes US
                    "citizenship_required: US"
                  residence in US-CA or US-NY
                    "residency_states: CA, NY"
                  program includes cip:51, cip:26, cip:27 or cip:40
                    "fields_of_study: medicine, science"
                  financial need
                    "financial_need: true"
                judged "scholarship_type: academic_achievement"
                note "max_awards: 25"
                note "contact_email: a@example.org"
                note "The record names no grading scale for the GPA; the US 4-point scale is assumed."
                note "The record does not say whether the level of study is meant now or when the studies start; either is accepted."
                note "essay_required: true"
                note "recommendation_letters: 3"
                """);
        var scholarship = row.entry().scholarship();
        assertThat(scholarship.id()).hasToString("sch-002");
        assertThat(scholarship.amount()).isEqualTo(new Amount.Fixed(Money.parse("8000 USD")));
        assertThat(scholarship.window().closesInstant()).contains(Instant.parse("2025-11-30T22:00:00Z"));
        assertThat(scholarship.window().zoneStated()).isFalse();
        assertThat(scholarship.windowNote()).contains("notification_date: 2026-01-15T00:00:00");
        assertThat(scholarship.information()).hasToString("https://example.com/");
        assertThat(scholarship.provenance().lastVerified()).hasToString("2026-02-03");
        assertThat(scholarship.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "citizenship_required | \"permanent_resident\" | unread \"citizenship_required: permanent_resident\"",
                "financial_need | false | unread \"financial_need: false\"",
                "residency_states | [\"NV\",\"XX\"] | unread \"residency_states: NV, XX\"",
                "grade_levels | [\"senior\"] | unread \"grade_levels: senior\"",
                "fields_of_study | [\"other\"] | unread \"fields_of_study: other\"",
                "min_gpa | 4.5 | unread \"min_gpa: 4.5\"",
                "min_sat | 1200 | unread \"min_sat: 1200\"",
            })
    void whatHasNoTestStaysUnreadWithAWarning(String field, String value, String line) {
        var row = accepted(with(PLAIN, "/eligibility_criteria/" + field, value));
        assertThat(RuleText.print(row.entry().rule())).contains("\n  " + line + "\n");
        assertThat(row.warnings()).singleElement().asString().startsWith("/eligibility_criteria/" + field + ": ");
        assertThat(row.entry()
                        .rule()
                        .check(Applicant.nothingKnown(), Dates.asOf(LocalDate.of(2026, 11, 21)))
                        .verdict()
                        .word())
                .isEqualTo("NEEDS_INFO");
    }

    @ParameterizedTest
    @CsvSource({"need_based", "athletic", "minority", "community_service"})
    void aTypeThatNamesAGroupIsADemand(String type) {
        assertThat(rule(with(PLAIN, "/scholarship_type", "\"" + type + "\"")))
                .contains("unread \"scholarship_type: " + type + "\"");
    }

    @Test
    void aZeroIsAMarkLikeAnyOther() {
        assertThat(rule(with(PLAIN, "/eligibility_criteria/min_gpa", "0.0"))).contains("gpa at least 0");
        assertThat(rule(with(PLAIN, "/eligibility_criteria/max_age", "0"))).contains("age at most 0 years");
    }

    @ParameterizedTest
    @CsvSource({"sch_001, sch-001", "SCH 001, sch-001", "a__b.c, a-b-c"})
    void idsBecomeLegal(String id, String legal) {
        assertThat(accepted(with(PLAIN, "/id", "\"" + id + "\""))
                        .entry()
                        .scholarship()
                        .id())
                .hasToString(legal);
    }

    @Test
    void twoIdsThatBecomeOneAreRefused() {
        var rows = rows("[" + PLAIN + "," + PLAIN.replace("sch_001", "sch-001") + "]");
        assertThat(rows.get(0)).isInstanceOf(Accepted.class);
        assertThat(((Rejected) rows.get(1)).reason())
                .isEqualTo("/id: \"sch-001\" becomes sch-001 here, and so does \"sch_001\" of an earlier record");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id | \"--\" | /id: a scholarship's id is 1 to 128 lower-case letters and digits with single hyphens between them",
                "/amount | 10.001 | /amount: 10.001 is not a whole number of the smallest unit of USD, or too large",
                "/amount | -5 | /amount: an amount is not negative",
                "/amount | \"5000\" | /amount: expected a number, found \"5000\"",
                "/application_deadline | \"soon\" | /application_deadline: \"soon\" is not a date and time such as 2026-03-01T17:00:00",
                "/eligibility_criteria | null | /eligibility_criteria: expected an object, found null",
                "/eligibility_criteria/residency_states | null | /eligibility_criteria/residency_states: expected a list of texts, found null",
                "/application_url | null | /application_url: is missing, and so is website_url; a listing has a page to look at",
            })
    void whatCannotBeReadRejectsTheRecord(String pointer, String value, String reason) {
        assertThat(reason(with(PLAIN, pointer, value))).isEqualTo(reason);
    }

    @Test
    void aMissingRuleIsNeverNoRestriction() {
        assertThat(reason(PLAIN.replace("\"eligibility_criteria\":{},", "")))
                .isEqualTo("/eligibility_criteria: is missing; expected an object");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00, 2026-03-01T05:00:00Z",
        "2026-03-01T17:00:00.5, 2026-03-01T22:00:00.500Z",
        "2026-03-01, 2026-03-02T05:00:00Z",
        "2026-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-03-01T00:00:00+09:00, 2026-02-28T15:00:00Z",
    })
    void aDeadlineIsTakenAsItStands(String text, String closes) {
        assertThat(scholarship(with(PLAIN, "/application_deadline", "\"" + text + "\""))
                        .window()
                        .closesInstant())
                .contains(Instant.parse(closes));
    }

    @Test
    void zeroDollarsAreNotStated() {
        var row = accepted(with(PLAIN, "/amount", "0.0"));
        assertThat(row.entry().scholarship().amount()).isEqualTo(new Amount.Unstated());
        assertThat(row.warnings()).containsExactly("/amount: 0 counts as not stated");
    }

    @Test
    void withoutADayOfChangeTheRecordSaysSo() {
        var scholarship = scholarship(PLAIN.replace(",\"updated_at\":\"2026-02-03T04:05:06.123456\"", ""));
        assertThat(scholarship.provenance().lastVerified()).hasToString("1970-01-01");
        assertThat(scholarship.remarks())
                .containsExactly("The record does not say when it was last compared with its source.");
    }

    @Test
    void unknownFieldsAreNamed() {
        assertThat(accepted(with(PLAIN, "/organisation", "\"x\"")).warnings())
                .containsExactly("/organisation: unknown field, left out; did you mean \"organization\"?");
    }

    @ParameterizedTest
    @CsvSource({"ftp://example.org", "see the page"})
    void anApplicationPageThatIsNoAddressIsLeftOutUnlessItIsTheOnlyPage(String text) {
        var record = with(PLAIN, "/application_url", "\"" + text + "\"");
        var problem = "/application_url: \"" + text + "\" is not a web address of at most 2000 characters";
        assertThat(reason(record)).isEqualTo(problem);
        var row = accepted(with(record, "/website_url", "\"https://example.org/\""));
        assertThat(row.entry().scholarship().application()).isEmpty();
        assertThat(row.warnings()).containsExactly(problem + ", left out");
    }

    @Test
    void aNameThatIsTooLongRejectsItsRecordOnly() {
        var rows = rows("[" + with(PLAIN, "/organization", "\"" + "x".repeat(10_001) + "\"") + "," + PLAIN + "]");
        assertThat(((Rejected) rows.get(0)).reason())
                .isEqualTo("/organization: the provider's name has 10001 characters; at most 10000 are kept");
        assertThat(rows.get(1)).isInstanceOf(Accepted.class);
    }

    @Test
    void aRuleThatIsTooLongForItsTextRejectsItsRecordOnly() {
        var demands = IntStream.range(0, 250)
                .mapToObj(i -> "\"more" + i + "\":\"" + "x".repeat(3_900) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        var rows = rows("[" + with(PLAIN, "/eligibility_criteria", demands) + "," + PLAIN + "]");
        assertThat(((Rejected) rows.get(0)).reason()).startsWith("/eligibility_criteria: ");
        assertThat(rows.get(1)).isInstanceOf(Accepted.class);
    }

    @Test
    @Tag("fuzz")
    void noRecordMakesTheImporterFail() {
        var values = List.of(
                "null",
                "0",
                "-1",
                "1e300",
                "\"\"",
                "\"x\"",
                "[]",
                "[\"\"]",
                "[1]",
                "{}",
                "true",
                "\"" + "y".repeat(10_001) + "\"",
                "[\"" + "z".repeat(5_000) + "\"]");
        var names = List.of(
                "id",
                "name",
                "organization",
                "description",
                "amount",
                "max_awards",
                "application_deadline",
                "notification_date",
                "scholarship_type",
                "eligibility_criteria",
                "application_url",
                "contact_email",
                "website_url",
                "renewable",
                "updated_at",
                "created_at",
                "more",
                "eligibility_criteria/min_gpa",
                "eligibility_criteria/max_gpa",
                "eligibility_criteria/min_age",
                "eligibility_criteria/grade_levels",
                "eligibility_criteria/citizenship_required",
                "eligibility_criteria/residency_states",
                "eligibility_criteria/fields_of_study",
                "eligibility_criteria/financial_need",
                "eligibility_criteria/essay_required",
                "eligibility_criteria/recommendation_letters",
                "eligibility_criteria/more");
        for (var name : names) {
            for (var value : values) {
                assertThat(rows(with(PLAIN, "/" + name, value)))
                        .as(name + " " + value)
                        .hasSize(1);
            }
        }
        Seeds.each(200, random -> {
            var record = PLAIN;
            for (int i = 0; i < 3; i++) {
                record = record.replace(
                        record.substring(random.nextInt(record.length())), values.get(random.nextInt(values.size())));
            }
            assertThat(rows("[" + record + "]")).isNotEmpty();
        });
    }

    private Scholarship scholarship(String record) {
        return accepted(record).entry().scholarship();
    }

    private String rule(String record) {
        return RuleText.print(accepted(record).entry().rule());
    }

    private Accepted accepted(String record) {
        var rows = rows(record);
        assertThat(rows).singleElement().isInstanceOf(Accepted.class);
        return (Accepted) rows.get(0);
    }

    private String reason(String record) {
        var rows = rows(record);
        assertThat(rows).singleElement().isInstanceOf(Rejected.class);
        return ((Rejected) rows.get(0)).reason();
    }

    private List<Row> rows(String text) {
        try {
            var file = Files.writeString(folder.resolve("old.json"), text);
            try (var rows =
                    Predecessor.files(List.of(file), Attributes.standard()).rows()) {
                return rows.toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
