package dev.scholarship.files.openscholarships;

import static dev.scholarship.files.openscholarships.Samples.accepted;
import static dev.scholarship.files.openscholarships.Samples.plain;
import static dev.scholarship.files.openscholarships.Samples.reason;
import static dev.scholarship.files.openscholarships.Samples.with;
import static dev.scholarship.files.openscholarships.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.files.json.Document;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"needs-review", "expired", "archived"})
    void onlyActiveRecordsArePublished(String status) {
        assertThat(reason(with("/status", "\"" + status + "\"")))
                .isEqualTo("status is " + status + "; only active records are published");
    }

    @ParameterizedTest
    @CsvSource({
        "id, a text",
        "name, a text",
        "sponsor, a text",
        "sponsor_type, a text",
        "type, a text",
        "eligibility, an object",
        "links, an object",
        "provenance, an object",
        "status, a text"
    })
    void aRequiredFieldIsNamedWhenItIsMissing(String field, String expected) {
        assertThat(reason(without(field))).isEqualTo("/" + field + ": is missing; expected " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id | 7 | /id: expected a text, found 7",
                "/id | \"Not An Id\" | /id: a scholarship's id is 1 to 128 lower-case letters and digits with single hyphens between them",
                "/name | null | /name: expected a text, found null",
                "/name | \" \" | /name: is empty",
                "/type | \"grand\" | /type: unknown word \"grand\"; did you mean \"grant\"?; expected fellowship, grant, loan-forgiveness, prize, scholarship, waiver",
                "/eligibility | [] | /eligibility: expected an object, found a list",
                "/eligibility/residency | null | /eligibility/residency: expected a list of texts, found null",
                "/eligibility/other | [\"a\",{}] | /eligibility/other/1: expected a text, found an object",
                "/eligibility/gpa_min | true | /eligibility/gpa_min: expected a number, found true",
                "/eligibility/residency | [\"\"] | /eligibility/residency/0: is empty",
                "/award | 5 | /award: expected an object, found 5",
                "/award/renewable | \"yes\" | /award/renewable: expected true or false, found \"yes\"",
                "/geo/counties | \"Clark\" | /geo/counties: expected a list of texts, found \"Clark\"",
                "/links/info_url | \"example.org\" | /links/info_url: \"example.org\" is not a web address of at most 2000 characters",
                "/links/info_url | \"javascript:alert(1)\" | /links/info_url: \"javascript:alert(1)\" is not a web address of at most 2000 characters",
                "/provenance/source_url | \"ftp://example.org\" | /provenance/source_url: \"ftp://example.org\" is not a web address of at most 2000 characters",
                "/provenance/last_verified | \"June\" | /provenance/last_verified: \"June\" is not a date; expected one such as 2026-06-16",
                "/name | \"half \\ud800\" | /name: has bytes that are not UTF-8, or half of a surrogate pair",
            })
    void aWrongValueIsNamedWithWhatWasExpected(String pointer, String value, String reason) {
        assertThat(reason(with(pointer, value))).isEqualTo(reason);
    }

    @Test
    void everyProblemOfARecordIsInOneReason() {
        var record = with(with(with("/id", "7"), "/award", "{\"amount_max\":\"x\"}"), "/links", "{}");
        assertThat(reason(record))
                .isEqualTo("/id: expected a text, found 7; /award/amount_max: expected a number, found \"x\";"
                        + " /links/info_url: is missing; expected a text");
    }

    @Test
    void aReasonStaysReadableHoweverMuchIsWrong() {
        assertThat(reason(with("/eligibility/other", "[" + "1,".repeat(99) + "1]")))
                .startsWith("/eligibility/other/0: expected a text, found 1; ")
                .endsWith("; and 80 more");
    }

    @Test
    void anUnknownFieldIsAWarningWithTheNearestKnownOne() {
        assertThat(accepted(with("/sumary", "\"x\"")).warnings())
                .containsExactly("/sumary: unknown field, left out; did you mean \"summary\"?");
        assertThat(accepted(with("/award/foo~bar", "1")).warnings())
                .containsExactly("/award/foo~0bar: unknown field, left out");
    }

    @Test
    void aMalformedApplicationLinkIsLeftOut() {
        var row = accepted(with("/links/apply_url", "\"see the page\""));
        assertThat(row.entry().scholarship().application()).isEmpty();
        assertThat(row.warnings())
                .containsExactly("/links/apply_url: \"see the page\" is not a web address of at most 2000 characters,"
                        + " left out");
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        assertThat(reason(plain().replace("\"eligibility\":{}", "\"eligibility\":{\"gpa_min\":3.0,\"gpa_min\":2.0}")))
                .isEqualTo("/eligibility/gpa_min: stands here twice");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWhereTheyStand() {
        var bytes = plain().getBytes(StandardCharsets.UTF_8);
        bytes[plain().indexOf("Plain Scholarship") + 2] = (byte) 0xE9;
        assertThat(Samples.rows("record.json", bytes))
                .singleElement()
                .hasToString(
                        "Rejected[place=record.json, reason=/name: has bytes that are not UTF-8, or half of a surrogate pair]");
    }

    @Test
    void whatIsNotJsonIsShownWithItsPlace() {
        assertThat(reason("{\"id\": oops}"))
                .startsWith("not JSON at line 1, column ")
                .contains("oops");
        assertThat(reason("{\"id\": \"a\"")).startsWith("not JSON at line 1, column ");
    }

    @Test
    void nestingAndLengthHaveBounds() {
        assertThat(reason(with("/eligibility/deep", "[".repeat(40) + "]".repeat(40))))
                .contains("nesting depth");
        assertThat(reason(with("/extra", "[" + "1,".repeat(Document.MOST_CHARACTERS) + "1]")))
                .contains("a record has at most 1048576 characters");
    }
}
