package dev.scholarship.http;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.domain.catalog.EntryFixture;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.receipt.Circumstances;
import dev.scholarship.domain.eligibility.receipt.Digest;
import dev.scholarship.http.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    private static final Instant NOW = Instant.parse("2026-11-21T23:30:00.123456Z");
    private static final Circumstances ELSEWHERE = new Circumstances("2", "2027b", new Digest("0".repeat(64)));
    private static final EntryFixture AWARD = entry("award").closes("2027-03-01");
    private static final String DEMAND =
            "rule 1\nrequire all of\n  residence in US-NV\n  age from 17 to 20 years at closes\n  gender is female\n";
    private static final String PERSON = "{\"residence\":\"US-NV\",\"age\":\"17 years\",\"gender\":\"female\"}";

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private Instant now = NOW;
    private HttpServer server;
    private HttpServer elsewhere;
    private RawHttp http;

    @BeforeEach
    void start() {
        write(AWARD.rule(rule(DEMAND)));
        InstantSource clock = () -> now;
        server = TestServer.start(TestApi.eligibility(catalog, Attributes.standard(), clock));
        elsewhere = TestServer.start(TestApi.eligibility(catalog, Attributes.standard(), ELSEWHERE, clock));
        http = new RawHttp(server.port());
    }

    @AfterEach
    void stop() {
        server.stop();
        elsewhere.stop();
    }

    @Test
    void aReceiptIsGivenOnRequestOnly() throws IOException {
        assertThat(item(PERSON, "").has("receipt")).isFalse();
        assertThat(item(PERSON, ",\"receipts\":false").has("receipt")).isFalse();
        assertThat(item(PERSON, ",\"receipts\":true").has("receipt")).isTrue();
        assertThat(http.send("GET /api/v1/eligibility_check?receipts=true").status())
                .isEqualTo(400);
    }

    @Test
    void noTwoReceiptsLookAlike() throws IOException {
        var one = receipt(PERSON);
        var other = receipt(PERSON);
        for (var digest : List.of("salt", "applicant", "result", "shown")) {
            assertThat(one.path(digest)).as(digest).isNotEqualTo(other.path(digest));
        }
        assertThat(one.path("rule")).isEqualTo(other.path("rule"));
    }

    @Test
    void aReceiptSaysNothingThatWasAnswered() throws IOException {
        assertThat(receipt(PERSON).toString()).doesNotContain("US-NV", "female", "17 years", "2009");
    }

    @Test
    void theSameCheckComesOutAgainYearsLater() throws IOException {
        var item = item(PERSON, ",\"receipts\":true");
        now = NOW.plusSeconds(100_000_000);
        var answer = replay(item.path("receipt"), PERSON);
        assertThat(answer.json().path("reproduced").asBoolean()).isTrue();
        assertThat(answer.json().path("differences")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var expected = item.toString();
        assertThat(answer.body())
                .contains("\"check\":" + expected.substring(0, expected.indexOf(",\"receipt\":")) + "}");
    }

    @Test
    void theOrderOfAnswersAndOfMembersDoesNotMatter() throws IOException {
        var receipt = receipt(PERSON);
        var turned = JsonNodeFactory.instance.objectNode();
        var names = receipt.properties().stream().map(member -> member.getKey()).toList();
        names.reversed().forEach(name -> turned.set(name, receipt.path(name)));
        var answer =
                replay(turned, "{\"gender\":\"female\",\"level\":\"?\",\"age\":\"17 years\",\"residence\":\"US-NV\"}");
        assertThat(answer.json().path("reproduced").asBoolean())
                .as(answer.body())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"residence\":\"US-CA\",\"age\":\"17 years\",\"gender\":\"female\"}",
                "{\"residence\":\"US-NV\",\"age\":\"17 years\"}",
                "{\"residence\":\"US-NV\",\"age\":\"17 years\",\"gender\":\"female\",\"level\":\"doctorate\"}",
                "{}"
            })
    void otherAnswersAreNamedAndNotChecked(String other) throws IOException {
        var answer = replay(receipt(PERSON), other);
        assertThat(answer.json().path("reproduced").asBoolean(true)).isFalse();
        assertThat(answer.json().has("check")).isFalse();
        assertThat(differences(answer)).containsExactly("applicant");
    }

    @Test
    void aLaterVersionOfTheRuleDoesNotMatter() throws IOException {
        var receipt = receipt(PERSON);
        now = NOW.plusSeconds(60);
        write(AWARD.rule(rule("rule 1\nrequire all of\n  residence in US-CA\n")));
        assertThat(item(PERSON, "").path("verdict").asText()).isEqualTo("INELIGIBLE");

        var answer = replay(receipt, PERSON);
        assertThat(answer.json().path("reproduced").asBoolean())
                .as(answer.body())
                .isTrue();
        assertThat(answer.json().at("/check/rule/version").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"rule, rule", "scholarship_id, rule", "applicant, applicant", "result, result", "shown, shown"})
    void whatWasForgedIsNamed(String member, String difference) throws IOException {
        var forged = receipt(PERSON);
        forged.put(member, member.equals("scholarship_id") ? "other" : "0".repeat(64));
        var answer = replay(forged, PERSON);
        assertThat(answer.json().path("reproduced").asBoolean(true)).isFalse();
        assertThat(differences(answer)).containsExactly(difference);
        assertThat(answer.json().has("check"))
                .isEqualTo(List.of("result", "shown").contains(member));
    }

    @Test
    void aForgedVerdictIsNamedAndTheTrueOneShown() throws IOException {
        var answer = replay(receipt("{}").put("verdict", "ELIGIBLE").put("exact", false), "{}");
        assertThat(differences(answer)).containsExactly("verdict", "exact");
        assertThat(answer.json().at("/differences/0/then").asText()).isEqualTo("ELIGIBLE");
        assertThat(answer.json().at("/differences/0/now").asText()).isEqualTo("NEEDS_INFO");
        assertThat(answer.json().at("/check/verdict").asText()).isEqualTo("NEEDS_INFO");
        assertThat(answer.json().path("reproduced").asBoolean(true)).isFalse();
    }

    @Test
    void aForgedDayIsNamed() throws IOException {
        var answer = replay(receipt(PERSON).put("closes", "2028-03-01"), PERSON);
        assertThat(differences(answer)).contains("dates");
        assertThat(answer.json().path("reproduced").asBoolean(true)).isFalse();
        var zone = replay(receipt(PERSON).put("zone", "Asia/Seoul"), PERSON);
        assertThat(differences(zone)).containsExactly("dates");
        assertThat(zone.json().path("reproduced").asBoolean(true)).isFalse();
    }

    @Test
    void whatTheScholarshipStatesOtherwiseIsNamed() throws IOException {
        var receipt = receipt(PERSON);
        write(AWARD.rule(rule(DEMAND)).title("Prize"));
        assertThat(differences(replay(receipt, PERSON))).containsExactly("shown");
        write(AWARD.rule(rule(DEMAND)).closes("2027-03-02"));
        var answer = replay(receipt, PERSON);
        assertThat(differences(answer)).containsExactly("dates", "shown");
        assertThat(answer.json().at("/differences/0/then").asText()).contains("closes on 2027-03-01");
        assertThat(answer.json().at("/differences/0/now").asText()).contains("closes on 2027-03-02");
    }

    @Test
    void anotherProgramIsNamedAndMayComeToTheSame() throws IOException {
        var receipt = receipt(PERSON);
        http = new RawHttp(elsewhere.port());
        var answer = replay(receipt, PERSON);
        assertThat(differences(answer)).containsExactly("engine", "tzdb", "vocabularies");
        assertThat(answer.json().path("reproduced").asBoolean()).isTrue();
        assertThat(differences(replay(receipt, "{}"))).containsExactly("applicant", "engine", "tzdb", "vocabularies");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            receipt        | 2                      | out_of_range
            receipt        | "1"                    | not_a_number
            engine         | ""                     | invalid_value
            tzdb           | "a b"                  | invalid_value
            vocabularies   | "ABC"                  | invalid_value
            scholarship_id | "Award"                | invalid_value
            rule           | 1                      | not_a_string
            as_of          | "2026-11-21"           | not_a_time
            as_of          | "+12026-11-21T00:00:00Z" | invalid_value
            as_of          | "+1000000000-12-31T23:59:59.999999999Z" | invalid_value
            zone           | "Mars/Olympus"         | not_a_zone
            day            | "2026-02-30"           | not_a_date
            closes         | "+12026-01-01"         | invalid_value
            salt           | "00"                   | invalid_value
            verdict        | "MAYBE"                | invalid_value
            exact          | "yes"                  | not_a_boolean
            exact          | null                   | not_a_boolean
            result         | {}                     | not_a_string
            surplus        | 1                      | unknown_field
            """)
    void whatIsNoReceiptIsRefusedWithItsPlace(String member, String value, String code) throws IOException {
        var receipt = receipt(PERSON);
        receipt.set(member, json(value));
        var answer = replay(receipt, PERSON);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errors")).hasSize(1);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/receipt/" + member);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "as_of, 0001-01-02T00:00:00Z",
        "as_of, 9999-12-30T23:59:59.999999999Z",
        "day, 0001-01-01",
        "day, 9999-12-31",
        "closes, 0001-01-01",
        "closes, 9999-12-31",
        "opens, 9999-12-31"
    })
    void theEdgesOfTimeAreNoFault(String member, String value) throws IOException {
        for (var zone : List.of("+18:00", "-18:00", "UTC")) {
            var person = "{\"residence\":\"US-NV\",\"gender\":\"female\"}";
            var answer = replay(receipt(person).put("zone", zone).put(member, value), person);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(differences(answer)).contains("dates");
            assertThat(replay(receipt(PERSON).put(member, value), PERSON).status())
                    .isIn(200, 400);
        }
    }

    @Test
    void everyMemberThatIsMissingIsNamed() throws IOException {
        var nothing = http.post("/api/v1/eligibility_check/replay", "{}");
        assertThat(nothing.json().at("/errors/0/pointer").asText()).isEqualTo("/receipt");
        assertThat(nothing.json().path("errors")).hasSize(1);
        var empty = replay(JsonNodeFactory.instance.objectNode(), "{}");
        assertThat(empty.json().path("errors")).hasSize(15);
        assertThat(http.post("/api/v1/eligibility_check/replay", "{\"receipt\":[]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersAreTakenFromTheBodyOnly() throws IOException {
        var answer = http.post("/api/v1/eligibility_check/replay?gender=female", "{}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("sensitive_in_url");
        assertThat(answer.body()).doesNotContain("female");
    }

    private void write(EntryFixture entry) {
        catalog.write(List.of(entry.get()), now);
    }

    private static Rule rule(String text) {
        return RuleText.parse(text, Attributes.standard());
    }

    private ObjectNode receipt(String person) throws IOException {
        return (ObjectNode) item(person, ",\"receipts\":true").path("receipt");
    }

    private JsonNode item(String person, String more) throws IOException {
        var body = "{\"applicant\":" + person + ",\"scholarship_ids\":[\"award\"]" + more + "}";
        return http.post("/api/v1/eligibility_check", body).json().at("/items/0");
    }

    private RawHttp.Answer replay(JsonNode receipt, String person) throws IOException {
        return http.post(
                "/api/v1/eligibility_check/replay", "{\"receipt\":" + receipt + ",\"applicant\":" + person + "}");
    }

    private static List<String> differences(RawHttp.Answer answer) {
        return StreamSupport.stream(answer.json().path("differences").spliterator(), false)
                .map(difference -> difference.path("what").asText())
                .toList();
    }

    private static JsonNode json(String text) throws IOException {
        return Json.read(text);
    }
}
