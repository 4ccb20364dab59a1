package dev.scholarship.files;

import static dev.scholarship.files.openscholarships.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.files.openscholarships.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the predecessor got wrong when it read rules and amounts, by the names of its list of defects. */
class DefectsTest {

    private static final String OLD = """
            {"id":"sch_001","name":"Plain","organization":"Fund","amount":1500.0,"max_awards":1,\
            "application_deadline":"2026-03-01T00:00:00","scholarship_type":"merit_based",\
            "eligibility_criteria":{},"application_url":"https://example.org/apply"}""";

    @TempDir
    Path folder;

    /** The names of its model and of its API, of which six were unknown to each other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "engineering",
                "medicine",
                "business",
                "arts",
                "science",
                "technology",
                "education",
                "law",
                "social_sciences",
                "computer_science",
                "nursing",
                "sciences",
                "mathematics",
                "psychology",
                "social_work"
            })
    void d7BothListsOfFieldsOfStudyAreUnderstood(String field) throws IOException {
        var row = old(with(OLD, "/eligibility_criteria/fields_of_study", "[\"" + field + "\"]"));
        assertThat(row)
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.warnings()).isEmpty());
    }

    @Test
    void d8ADemandThatTheImporterDoesNotKnowStaysADemand() throws IOException {
        var row = old(with(OLD, "/eligibility_criteria/minimum_income", "5"));
        assertThat(row)
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.entry()
                                        .rule()
                                        .check(Applicant.nothingKnown(), Dates.asOf(LocalDate.of(2026, 11, 21)))
                                        .verdict()
                                        .word())
                                .isEqualTo("NEEDS_INFO"));
        assertThat(Samples.rule(with("/eligibility/minimum_income", "5")))
                .contains("unread \"eligibility.minimum_income: 5\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\"",
                "\"rule 1\"",
                "\"rule 2\\nrequire nothing\\n\"",
                "\"rule 1\\nrequire all of\\n  income at least 5\\n\"",
                "null",
                "{}",
            })
    void d8ARuleThatCannotBeReadIsNeverNoRestriction(String rule) throws IOException {
        var line = "{\"id\":\"a\",\"rule\":" + rule + "}";
        var rows = rows("own.jsonl", "{\"format\":\"scholarship-catalog\",\"version\":1}\n" + line);
        assertThat(rows)
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("/rule: "));
    }

    @Test
    void d8ARecordWithoutCriteriaIsNeverNoRestriction() throws IOException {
        assertThat(old(OLD.replace("\"eligibility_criteria\":{},", ""))).isInstanceOf(Rejected.class);
        assertThat(Samples.reason(Samples.without("eligibility"))).contains("/eligibility: is missing");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 10", "0.29, 29", "1.10, 110", "8000.00, 800000", "99999999999.99, 9999999999999"})
    void d12AmountsAreReadAsTheDecimalsThatAreWritten(String written, long cents) throws IOException {
        var row = old(with(OLD, "/amount", written));
        assertThat(row)
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(
                                        accepted.entry().scholarship().amount().greatest())
                                .contains(new Money(cents, Money.currency("USD"))));
    }

    @Test
    void d12AFractionOfACentIsRefusedAndNotRounded() throws IOException {
        assertThat(old(with(OLD, "/amount", "10.005"))).isInstanceOf(Rejected.class);
    }

    @Test
    void d12ADeadlineWithoutAZoneSaysThatTheZoneIsAssumed() throws IOException {
        assertThat(old(OLD))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(
                                        accepted.entry().scholarship().window().zoneStated())
                                .isFalse());
    }

    private Row old(String record) throws IOException {
        var rows = rows("old.json", record);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Row> rows(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        try (var rows =
                CatalogFiles.source(List.of(file), Attributes.standard()).rows()) {
            return rows.toList();
        }
    }
}
