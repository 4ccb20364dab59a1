package dev.scholarship.http;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.RuleText;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NextQuestionsTest {

    private static final String PATH = "/api/v1/questions/next";

    private static HttpServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestApi.routes(TestApi.catalog(
                award("both-needed", "3000 USD", "2026-12-31", "residence in US-NV", "financial need"),
                award("need-only", "500 USD", "2026-12-31", "residence in US-NV", "financial need"),
                award("korea", "1000000 KRW", "2026-12-31", "residence in KR", "gpa at least 3.0 on us4"),
                award("past", "90000 USD", "2026-01-31", "residence in US-NV", "immigrant"),
                entry("everybody").get())));
        http = new RawHttp(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Entry award(String id, String amount, String closes, String... demands) {
        var text = "rule 1\nrequire all of\n  " + String.join("\n  ", demands) + "\n";
        return entry(id)
                .title("Award " + id)
                .amount(new Amount.Fixed(Money.parse(amount)))
                .closes(closes)
                .rule(RuleText.parse(text, Attributes.standard()))
                .get();
    }

    @Test
    void ranksWhatTheOpenScholarshipsWaitFor() throws IOException {
        var answer = ask("{\"currency\":\"USD\"}");

        assertThat(facts(answer)).containsExactly("residence", "financial-need", "gpa");
        assertThat(answer.path("considered").asInt()).isEqualTo(4);
        assertThat(answer.path("more").asBoolean()).isFalse();
        assertThat(answer.path("waiting").asInt()).isEqualTo(3);
        assertThat(answer.path("currency").asText()).isEqualTo("USD");
        assertThat(answer.path("catalog_version").asLong()).isPositive();
        assertThat(answer.at("/items/0/credits/0/currency").asText()).isEqualTo("KRW");
        assertThat(answer.at("/items/0/settles").asInt()).isEqualTo(3);
        var need = answer.at("/items/1");
        assertThat(need.path("credits").toString())
                .isEqualTo("[{\"currency\":\"USD\",\"shared\":175000,\"unlocks\":0,\"guaranteed\":0}]");
        assertThat(need.path("settles").asInt()).isEqualTo(2);
        assertThat(need.path("kind").asText()).isEqualTo("yes_no");
        assertThat(answer.at("/items/2/units/0/unit").asText()).isEqualTo("us4");
    }

    @Test
    void whatIsAnsweredIsNotAskedAgainAndTheLastAnswerUnlocks() throws IOException {
        var answer = ask("{\"applicant\":{\"residence\":\"US-NV\",\"gpa\":\"-\"}}");

        assertThat(facts(answer)).containsExactly("financial-need");
        assertThat(answer.at("/items/0/credits/0/unlocks").asLong()).isEqualTo(350_000);
        assertThat(answer.at("/items/0/state").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void aCoarseAnswerIsAskedForMorePrecisely() throws IOException {
        var answer = ask("{\"applicant\":{\"residence\":\"US\"}}");

        assertThat(facts(answer)).containsExactly("financial-need", "residence");
        assertThat(answer.at("/items/1/state").asText()).isEqualTo("IMPRECISE");
    }

    @Test
    void theFilterSaysWhichScholarshipsCount() throws IOException {
        var korean = ask("{\"filter\":{\"q\":\"korea\"}}");
        assertThat(korean.path("considered").asInt()).isEqualTo(1);
        assertThat(korean.path("currency").asText()).isEqualTo("KRW");

        var closed = ask("{\"filter\":{\"status\":[\"CLOSED\"]}}");
        assertThat(closed.path("considered").asInt()).isZero();
        assertThat(closed.has("currency")).isFalse();
        assertThat(closed.path("items")).isEmpty();

        var corrected = ask("{\"filter\":{\"q\":\"koreaa\"}}");
        assertThat(corrected.at("/corrections/koreaa/0").asText()).isEqualTo("korea");
    }

    @Test
    void aLimitShowsTheFirstAndSaysHowManyThereAre() throws IOException {
        var answer = ask("{\"currency\":\"USD\",\"limit\":1}");

        assertThat(facts(answer)).containsExactly("residence");
        assertThat(answer.path("missing").asInt()).isEqualTo(3);
    }

    @Test
    void theAnswerIsAboutAPersonAndIsNotStored() throws IOException {
        var answer = http.post(PATH, "{}");

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void mistakesAreNamedWithTheirPlaces() throws IOException {
        var answer = http.post(
                PATH,
                "{\"applicant\":{\"gpa\":3},\"filter\":{\"sort\":\"id\"},\"currency\":\"usd\",\"limit\":0,"
                        + "\"cursor\":\"x\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(elements(answer.json().path("errors"))
                        .map(error -> error.path("pointer").asText() + " "
                                + error.path("code").asText()))
                .containsExactlyInAnyOrder(
                        "/applicant/gpa not_a_string",
                        "/filter/sort unknown_field",
                        "/currency invalid_value",
                        "/limit out_of_range",
                        "/cursor unknown_field");
        assertThat(http.post(PATH + "?gpa=3.4+on+us4", "{}").status()).isEqualTo(400);
        assertThat(http.send("GET " + PATH).status()).isEqualTo(405);
    }

    @Test
    void aCheckNamesWhatNobodyNeedsToBeAsked() throws IOException {
        var answer = http.post(
                "/api/v1/eligibility_check",
                "{\"applicant\":{\"residence\":\"US-CA\"},\"scholarship_ids\":[\"need-only\",\"everybody\"]}");

        assertThat(answer.json().at("/items/0/irrelevant").toString()).isEqualTo("[\"financial-need\"]");
        assertThat(answer.json().at("/items/1").has("irrelevant")).isFalse();
    }

    private static JsonNode ask(String body) throws IOException {
        var answer = http.post(PATH, body);
        assertThat(answer.status()).as(body).isEqualTo(200);
        return answer.json();
    }

    private static List<String> facts(JsonNode answer) {
        return elements(answer.path("items"))
                .map(item -> item.path("fact").asText())
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
