package dev.scholarship.http;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static dev.scholarship.domain.catalog.EntryFixture.level;
import static dev.scholarship.domain.catalog.EntryFixture.residence;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scholarship.application.eligibility.VerdictIndex;
import dev.scholarship.application.recommendation.Outlooks;
import dev.scholarship.application.recommendation.RecommendScholarships;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.receipt.Salt;
import dev.scholarship.domain.recommendation.InMemoryExplanations;
import dev.scholarship.http.recommendation.RecommendationRoutes;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

    private static final String PATH = "/api/v1/recommendations";
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static HttpServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        var catalog = new InMemoryCatalog();
        catalog.write(
                List.of(
                        entry("certain").requiring(residence("US-NV")).get(),
                        entry("open").requiring(level("undergraduate")).get(),
                        entry("closed").closes("2026-11-25").get()),
                NOW);
        var index = new VerdictIndex();
        var outlooks = new Outlooks();
        index.accept(catalog.since(0, 10));
        outlooks.accept(catalog.since(0, 10));
        var answers = new AtomicLong();
        server = TestServer.start(RecommendationRoutes.enabled(
                new RecommendScholarships(
                        new RecommendScholarships.Catalog(catalog, index, outlooks),
                        Attributes.standard(),
                        () -> NOW,
                        new RecommendScholarships.Identities(
                                () -> new UUID(1, answers.incrementAndGet()),
                                () -> Salt.of(new byte[Salt.LEAST_BYTES])),
                        new InMemoryExplanations()),
                Attributes.standard()));
        http = new RawHttp(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void theBestComesFirstWithWhatIsMissingAndWhy() throws IOException {
        var answer = http.send("GET " + PATH + "?residence=US-NV").json();
        assertThat(answer.path("feature_status").asText()).isEqualTo("enabled");
        assertThat(answer.path("as_of").asText()).isEqualTo("2026-11-26T12:00:00Z");
        assertThat(answer.path("catalog_version").asLong()).isPositive();
        assertThat(answer.path("exact").asBoolean()).isTrue();
        assertThat(answer.path("items")).hasSize(2);
        var certain = answer.at("/items/0");
        assertThat(certain.at("/check/scholarship_id").asText()).isEqualTo("certain");
        assertThat(certain.at("/check/verdict").asText()).isEqualTo("ELIGIBLE");
        assertThat(certain.at("/contributions/0").toString())
                .isEqualTo("{\"kind\":\"certainty\",\"points\":400,\"most\":400,"
                        + "\"reason\":\"You meet every requirement.\"}");
        assertThat(points(certain)).isEqualTo(certain.path("score").asInt());
        assertThat(answer.at("/items/1/check/missing/0/fact").asText()).isEqualTo("level");
    }

    @Test
    void bothWaysOfAskingGetOneAnswer() throws IOException {
        var asked = http.send("GET " + PATH + "?residence=US-NV&limit=1");
        assertThat(asked.json().path("items")).hasSize(1);
        var posted = http.post(PATH, "{\"applicant\":{\"residence\":\"US-NV\"},\"limit\":1}");
        assertThat(posted.body()).isEqualTo(asked.body());
        assertThat(posted.header("ETag")).isEmpty();
        assertThat(http.send("GET " + PATH + "?residence=US-CA&limit=1").body()).isNotEqualTo(asked.body());
    }

    @Test
    void whoHasTheAnswerIsToldThatItHoldsAndNobodyKeepsIt() throws IOException {
        var answer = http.send("GET " + PATH + "?residence=US-NV");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var again = http.send("GET " + PATH + "?residence=US-NV", "If-None-Match: " + answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
        var other = http.send("GET " + PATH + "?residence=US-CA", "If-None-Match: " + answer.header("ETag"));
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void anExplanationSaysWhatWasCountedAndNothingOfThePerson() throws IOException {
        var item = http.send("GET " + PATH + "?residence=US-NV").json().at("/items/1");
        var answer = http.send("GET " + item.at("/explanation/link").asText());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var explanation = answer.json();
        assertThat(explanation.path("id")).isEqualTo(item.at("/explanation/id"));
        assertThat(explanation.path("scholarship_id").asText()).isEqualTo("open");
        assertThat(explanation.path("score")).isEqualTo(item.path("score"));
        assertThat(explanation.at("/contributions/0").toString())
                .isEqualTo("{\"kind\":\"certainty\",\"points\":200,\"most\":400,"
                        + "\"reason\":\"Nothing rules you out; it still depends on 1 answer of yours.\","
                        + "\"counted_from\":{\"missing\":\"1\",\"unsettled\":\"0\"}}");
        assertThat(explanation.path("rule_sha256")).isEqualTo(item.at("/check/rule/sha256"));
        assertThat(answer.body()).doesNotContain("US-NV");
    }

    @Test
    void whatIsNotKeptIsNotFound() throws IOException {
        for (var id : List.of(new UUID(9, 9) + ".1", "none", new UUID(9, 9) + ".0", new UUID(9, 9).toString())) {
            var answer = http.send("GET " + PATH + "/explanations/" + id);
            assertThat(answer.status()).as(id).isEqualTo(404);
            assertThat(answer.json().path("code").asText()).isEqualTo("no_such_explanation");
        }
    }

    @Test
    void mistakesAreNamedAndSensitiveAnswersAreNotRepeated() throws IOException {
        assertThat(errors(http.send("GET " + PATH + "?ethnicity=us:black&limit=101&q=x")))
                .containsExactlyInAnyOrder("sensitive_in_url", "out_of_range", "unknown_field");
        assertThat(errors(http.post(PATH + "?ethnicity=us:black", "{}"))).containsExactly("sensitive_in_url");
        assertThat(errors(http.post(PATH, "{\"applicant\":{\"gpa\":3},\"filter\":{}}")))
                .containsExactlyInAnyOrder("not_a_string", "unknown_field");
    }

    private static List<String> errors(RawHttp.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("us:black");
        return answer.json().path("errors").findValuesAsText("code");
    }

    private static int points(JsonNode item) {
        return item.path("contributions").findValues("points").stream()
                .mapToInt(JsonNode::asInt)
                .sum();
    }
}
