package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.application.catalog.ImportCatalog;
import dev.scholarship.application.catalog.ImportChoices;
import dev.scholarship.application.eligibility.VerdictIndex;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.files.openscholarships.OpenScholarships;
import dev.scholarship.http.HttpServer;
import dev.scholarship.http.HttpSettings;
import dev.scholarship.http.health.Health;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random applicants ask about the whole sample, and have some of the checks made again a year later. */
class ReceiptsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Attributes ATTRIBUTES = Attributes.standard();
    private static final Instant IMPORTED = Instant.parse("2026-06-30T08:00:00Z");
    private static final int APPLICANTS = 20;

    private static Instant now = IMPORTED;
    private static HttpServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        var catalog = new InMemoryCatalog();
        new ImportCatalog(catalog, () -> now)
                .run(OpenScholarships.bundled(ATTRIBUTES), ImportChoices.safe(), progress -> {});
        var random = new Random(Seeds.first());
        server = new HttpServer(
                        HttpSettings.local(0),
                        new Health(Map.of(), Map.of()),
                        Wiring.routes(
                                catalog, new VerdictIndex(), Wiring.noRecommendations(() -> now), () -> now, random),
                        () -> "id",
                        random,
                        pause -> {})
                .start();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.stop();
    }

    @Test
    void aCheckThatIsMadeAgainIsTheSameByteForByte() {
        var verdicts = new TreeMap<String, Integer>();
        Seeds.each(APPLICANTS, random -> {
            now = IMPORTED.plusSeconds(random.nextInt(20_000_000)).plusNanos(random.nextInt(1_000_000_000));
            var applicant = verdicts.isEmpty() ? People.eligible() : applicant(random);
            var text = post("/api/v1/eligibility_check", question(applicant));
            var items = read(text).path("items");
            now = now.plusSeconds(31_000_000);
            for (var item : some(items, random)) {
                var again = post("/api/v1/eligibility_check/replay", again(item.path("receipt"), applicant));
                assertThat(read(again).path("differences")).as(again).isEmpty();
                assertThat(read(again).path("reproduced").asBoolean()).isTrue();
                assertThat(text).contains(check(again) + ",\"receipt\":" + item.path("receipt"));
                verdicts.merge(item.path("verdict").asText(), 1, Integer::sum);
            }
        });
        assertThat(verdicts).containsKeys("ELIGIBLE", "INELIGIBLE", "NEEDS_INFO");
    }

    @Test
    void theReceiptThatTheContractShowsIsOne() {
        var contract = read(get("/openapi.json"));
        var example = contract.at("/components/requestBodies/Replay/content/application~1json/examples/same/value");
        var receipt = example.path("receipt");
        now = Instant.parse(receipt.path("as_of").asText("2026-11-21T12:00:00Z"));

        var answer = read(post("/api/v1/eligibility_check/replay", example.toString()));

        var body = JSON.createObjectNode();
        body.set("applicant", example.path("applicant"));
        body.putArray("scholarship_ids").add(receipt.path("scholarship_id").asText());
        body.put("receipts", true);
        assertThat(answer.path("reproduced").asBoolean())
                .as(
                        "the example \"same\" of the request body Replay in openapi.yaml is no receipt any more (%s); this is"
                                + " one:%n%s",
                        answer.path("differences"),
                        read(post("/api/v1/eligibility_check", body.toString()))
                                .at("/items/0/receipt")
                                .toPrettyString())
                .isTrue();
    }

    /** A few, and all that are ELIGIBLE, since those are rare. */
    private static List<JsonNode> some(JsonNode items, RandomGenerator random) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item ->
                        random.nextInt(10) == 0 || item.path("verdict").asText().equals("ELIGIBLE"))
                .toList();
    }

    private static String question(ObjectNode applicant) {
        var body = JSON.createObjectNode();
        body.set("applicant", applicant);
        body.put("limit", 100);
        body.put("receipts", true);
        return body.toString();
    }

    private static String again(JsonNode receipt, ObjectNode applicant) {
        var body = JSON.createObjectNode();
        body.set("receipt", receipt);
        body.set("applicant", applicant);
        return body.toString();
    }

    /** The check as it stands in the answer, without the brace that ends it, which a receipt stands before. */
    private static String check(String answer) {
        var start = answer.indexOf("\"check\":") + "\"check\":".length();
        return answer.substring(start, answer.length() - 2);
    }

    private static ObjectNode applicant(RandomGenerator random) {
        var rules = new RandomRules(random);
        var applicant = JSON.createObjectNode();
        int share = 1 + random.nextInt(4);
        ATTRIBUTES.facts().stream()
                .filter(fact -> random.nextInt(share) == 0)
                .forEach(fact -> say(fact, rules.answer(fact), applicant));
        return applicant;
    }

    private static void say(Fact<?> fact, Answer<?> answer, ObjectNode applicant) {
        applicant.put(fact.id(), fact.printAnswer(answer));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private static String post(String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private static String send(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.uri().toString(), e);
        }
    }
}
