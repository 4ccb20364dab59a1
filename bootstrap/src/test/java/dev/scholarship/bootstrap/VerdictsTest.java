package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.domain.eligibility.Seeds;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Checks cut down to some verdicts, on the sample catalogue as {@code ./scholarship} serves it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerdictsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHECK = "/api/v1/eligibility_check";
    private static final List<String> VERDICTS = List.of("ELIGIBLE", "NEEDS_INFO", "INELIGIBLE");
    private static final Map<String, List<String>> ANSWERS = Map.of(
            "residence", List.of("US-NV", "US-CA", "US", "KR"),
            "level", List.of("us:grade-11", "us:grade-12", "undergraduate", "graduate"),
            "gpa", List.of("2.5 on us4", "3.0..3.6 on us4", "4.0 on us4"),
            "age", List.of("16 years", "2007..2009", "30 years"),
            "financial-need", List.of("yes", "no", "-"),
            "ethnicity", List.of("-", "?"));

    /** Each order, and a few filters. */
    private static final List<String> LISTS = List.of(
            "{}",
            "{\"sort\":\"title\"}",
            "{\"sort\":\"deadline\"}",
            "{\"sort\":\"newest\"}",
            "{\"sort\":\"amount\",\"filter\":{\"currency\":\"USD\"}}",
            "{\"filter\":{\"q\":\"student\"}}",
            "{\"filter\":{\"q\":\"nursng\"}}",
            "{\"filter\":{\"region\":\"US-NV\",\"status\":[\"OPEN\",\"UNKNOWN\"]},\"sort\":\"id\"}");

    @TempDir
    static Path data;

    private static RunningApi api;

    @BeforeAll
    static void start() throws Exception {
        api = RunningApi.start(data.resolve("data"), Map.of("SCHOLARSHIP_CATALOG_POLL", "PT0.1S"));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    @Order(1)
    void thePagesOfAVerdictAreWhatAllPagesSayOfIt() {
        var met = new TreeSet<String>();
        Seeds.each(3, random -> comparePages(applicant(random), random, met));
        comparePages(People.eligible(), new SplittableRandom(1), met);
        assertThat(met).containsExactlyInAnyOrderElementsOf(VERDICTS);
    }

    private static void comparePages(ObjectNode applicant, RandomGenerator random, Set<String> met) {
        for (var list : LISTS) {
            var all = pages(applicant, list, List.of(), 100);
            for (var verdict : VERDICTS) {
                var expected = all.stream()
                        .filter(item -> item.path("verdict").asText().equals(verdict))
                        .toList();
                assertThat(pages(applicant, list, List.of(verdict), 1 + random.nextInt(20)))
                        .as("%s %s %s", applicant, list, verdict)
                        .usingElementComparator(VerdictsTest::compare)
                        .isEqualTo(expected);
                expected.forEach(item -> met.add(item.path("verdict").asText()));
            }
            assertThat(pages(applicant, list, VERDICTS, 100)).hasSameSizeAs(all);
        }
    }

    @Test
    @Order(1)
    void aCursorIsForItsVerdicts() throws Exception {
        var path = CHECK + "?residence=US-NV&limit=1&verdict=";
        var cursor = api.get(path + "NEEDS_INFO").path("next_cursor").asText();

        assertThat(api.get(path + "NEEDS_INFO&cursor=" + cursor).path("items")).hasSize(1);
        assertThat(api.refused(path + "INELIGIBLE&cursor=" + cursor, 400)
                        .path("code")
                        .asText())
                .isEqualTo("cursor_for_other_query");
        assertThat(api.refused(CHECK + "?residence=US-NV&limit=1&cursor=" + cursor, 400)
                        .path("code")
                        .asText())
                .isEqualTo("cursor_for_other_query");
    }

    @Test
    @Order(1)
    void whatIsNoVerdictIsRefused() throws Exception {
        assertThat(api.refused(CHECK + "?verdict=MAYBE", 400)
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("not_a_choice");
        assertThat(api.refused(CHECK + "?scholarship_id=a&verdict=ELIGIBLE", 400)
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("not_with_ids");
    }

    @Test
    @Order(2)
    void whatIsImportedWhileServingIsFoundByItsVerdictAtOnceAndThenByTheIndexToo() throws Exception {
        var eligible = "{\"applicant\":{\"residence\":\"US-NV\"},\"verdict\":[\"ELIGIBLE\"],\"limit\":100}";
        assertThat(ids(api.post(CHECK, eligible))).doesNotContain("xx-for-nevada");

        importOne("NV");
        assertThat(ids(api.post(CHECK, eligible))).contains("xx-for-nevada");
        awaitIndex();
        assertThat(ids(api.post(CHECK, eligible))).contains("xx-for-nevada");

        importOne("CA");
        assertThat(ids(api.post(CHECK, eligible))).doesNotContain("xx-for-nevada");
        awaitIndex();
        assertThat(ids(api.post(CHECK, eligible))).doesNotContain("xx-for-nevada");
        assertThat(ids(api.post(CHECK, eligible.replace("ELIGIBLE", "INELIGIBLE"))))
                .contains("xx-for-nevada");
    }

    private static void importOne(String place) throws Exception {
        var file = Files.writeString(data.resolve("one.json"), """
                {"id": "xx-for-nevada", "name": "For one place", "sponsor": "Somebody", "sponsor_type": "civic",
                 "type": "prize", "eligibility": {"residency": ["%s"]},
                 "links": {"info_url": "https://example.org/x"},
                 "provenance": {"source_url": "https://example.org/x", "source_name": "Somebody",
                   "last_verified": "2026-06-16", "verification_method": "manual", "added": "2026-06-16"},
                 "status": "active"}
                """.formatted(place));
        var err = new StringWriter();
        int exit = Main.commandLine(Map.of(
                        "SCHOLARSHIP_DATA_DIRECTORY", data.resolve("data").toString()))
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute("import", file.toString());
        assertThat(exit).as(err.toString()).isZero();
    }

    /** Until the index has what the catalogue has now. */
    private static void awaitIndex() throws Exception {
        long version =
                api.get("/api/v1/scholarships?limit=1").path("catalog_version").asLong();
        long limit = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (api.get("/health/ready").at("/figures/index_applied").asLong() < version) {
            assertThat(System.nanoTime()).as("the index does not follow").isLessThan(limit);
            Thread.onSpinWait();
        }
    }

    private static ObjectNode applicant(RandomGenerator random) {
        var applicant = JSON.createObjectNode();
        new TreeMap<>(ANSWERS).forEach((fact, answers) -> {
            int chosen = random.nextInt(answers.size() + 1);
            if (chosen < answers.size()) {
                applicant.put(fact, answers.get(chosen));
            }
        });
        return applicant;
    }

    private static List<JsonNode> pages(ObjectNode applicant, String list, List<String> verdicts, int limit) {
        try {
            var body = (ObjectNode) JSON.readTree(list);
            body.set("applicant", applicant);
            body.put("limit", limit);
            body.set("verdict", JSON.valueToTree(verdicts));
            var items = new ArrayList<JsonNode>();
            while (true) {
                var page = api.post(CHECK, body.toString());
                page.path("items").forEach(items::add);
                if (!page.path("has_more").asBoolean()) {
                    return items;
                }
                assertThat(page.path("items")).hasSize(limit);
                body.put("cursor", page.path("next_cursor").asText());
            }
        } catch (Exception e) {
            throw new AssertionError(applicant + " " + list + " " + verdicts, e);
        }
    }

    /** What is said about a scholarship, but for the moment at which its window is looked at. */
    private static int compare(JsonNode one, JsonNode other) {
        return text(one).compareTo(text(other));
    }

    private static String text(JsonNode item) {
        return item.path("scholarship_id").asText()
                + item.path("verdict")
                + item.path("findings")
                + item.path("missing");
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("items").forEach(item -> ids.add(item.path("scholarship_id").asText()));
        return ids;
    }
}
