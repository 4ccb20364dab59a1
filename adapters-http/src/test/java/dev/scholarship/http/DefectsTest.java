package dev.scholarship.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scholarship.application.catalog.ReadScholarship;
import dev.scholarship.application.catalog.SearchScholarships;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.EntryFixture;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.http.catalog.CatalogRoutes;
import dev.scholarship.http.recommendation.RecommendationRoutes;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the predecessor got wrong, by the names of its list of defects; each test fails if the defect comes back. */
class DefectsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final Map<String, String> DEMANDS = demands();

    private InMemoryCatalog catalog;
    private HttpServer server;
    private RawHttp http;

    @BeforeEach
    void start() {
        catalog = new InMemoryCatalog();
        DEMANDS.forEach((id, demand) -> write(award(id).rule(rule("require all of\n  " + demand + "\n"))));
        write(award("for-all").closes("2026-11-20").amount(new Amount.UpTo(Money.parse("5000.10 USD"))));
        server = TestServer.start(
                new CatalogRoutes(new SearchScholarships(catalog, () -> NOW), new ReadScholarship(catalog, () -> NOW)),
                TestApi.eligibility(catalog, Attributes.standard(), () -> NOW),
                RecommendationRoutes.disabled(Attributes.standard(), () -> NOW));
        http = new RawHttp(server.port());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void d3AnEmptyProfileIsEligibleForNothingThatDemandsAnything() throws IOException {
        for (var id : DEMANDS.keySet()) {
            assertThat(check(id).path("verdict").asText()).as(id).isEqualTo("NEEDS_INFO");
        }
    }

    @Test
    void d4SilenceIsNeverTurnedIntoAnAnswer() throws IOException {
        for (var id : DEMANDS.keySet()) {
            var item = check(id);
            item.path("findings").forEach(finding -> {
                assertThat(finding.path("state").asText()).as(id).isEqualTo("OPEN");
                assertThat(finding.path("sentence").asText()).as(id).doesNotContain("you said");
            });
            item.path("missing")
                    .forEach(missing ->
                            assertThat(missing.path("state").asText()).as(id).isEqualTo("UNKNOWN"));
        }
        assertThat(check("in-need").at("/missing/0/fact").asText()).isEqualTo("financial-need");
    }

    @Test
    void d5AnUpperBoundIsNotPassedBySilence() throws IOException {
        for (var id : List.of("gpa-at-most", "age-at-most")) {
            assertThat(check(id).path("verdict").asText()).as(id).isEqualTo("NEEDS_INFO");
        }
    }

    @Test
    void d5ZeroIsAnAnswer() throws IOException {
        assertThat(verdict("gpa-at-least", "gpa", "0.0 on us4")).isEqualTo("INELIGIBLE");
        assertThat(verdict("gpa-at-most", "gpa", "0.0 on us4")).isEqualTo("ELIGIBLE");
        assertThat(verdict("age-at-least", "age", "0 years")).isEqualTo("INELIGIBLE");
        assertThat(verdict("age-at-most", "age", "0 years")).isEqualTo("ELIGIBLE");
    }

    @Test
    void d6WhatHasClosedCannotBeAppliedForByAnybody() throws IOException {
        var item = check("for-all");
        assertThat(item.at("/window/state").asText()).isEqualTo("CLOSED");
        assertThat(item.path("can_apply_now").isBoolean()).isTrue();
        assertThat(item.path("can_apply_now").asBoolean()).isFalse();
        assertThat(ids(get("/api/v1/search?status=OPEN&limit=100"))).doesNotContain("for-all");
    }

    @Test
    void d7EveryCodeThatTheApiListsIsAnAnswerThatTheRulesKnow() throws IOException {
        int codes = 0;
        for (var attribute : get("/api/v1/attributes").path("items")) {
            for (var code : attribute.path("codes")) {
                var answer = post("{\"applicant\":{\"%s\":\"%s\"},\"scholarship_ids\":[\"for-all\"]}"
                        .formatted(
                                attribute.path("id").asText(), code.path("code").asText()));
                assertThat(answer.status())
                        .as(attribute.path("id") + " " + code)
                        .isEqualTo(200);
                codes++;
            }
        }
        assertThat(codes).isGreaterThan(300);
    }

    @Test
    void d7APermanentResidentCanSatisfyTheDemandToBeOne() throws IOException {
        var answer = post("{\"applicant\":{\"immigration-status\":\"us:permanent-resident\"},"
                + "\"scholarship_ids\":[\"permanent-resident\"]}");
        assertThat(answer.json().at("/items/0/verdict").asText()).isEqualTo("ELIGIBLE");
    }

    @Test
    void d8NoFieldOfAnApplicantIsDropped() throws IOException {
        for (var field : List.of("annual_income", "credits_completed")) {
            var answer = post("{\"applicant\":{\"" + field + "\":\"1\"},\"scholarship_ids\":[\"for-all\"]}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/applicant/" + field);
        }
    }

    @Test
    void d8AnUnknownScholarshipIsAProblemAndNeverAVerdict() throws IOException {
        var item = check("no-such-one");
        assertThat(item.has("verdict")).isFalse();
        assertThat(item.at("/problem/code").asText()).isEqualTo("no_such_scholarship");
    }

    @Test
    void d8ADemandThatNobodyHasReadKeepsTheVerdictOpen() throws IOException {
        var everything = "{\"applicant\":{\"residence\":\"US-NV\",\"gpa\":\"4.0 on us4\",\"age\":\"19 years\"},"
                + "\"scholarship_ids\":[\"unread\"]}";
        assertThat(post(everything).json().at("/items/0/verdict").asText()).isEqualTo("NEEDS_INFO");
    }

    @Test
    void d9NoResponseCarriesAScore() throws IOException {
        for (var path : List.of(
                "/api/v1/scholarships?limit=100",
                "/api/v1/scholarships/for-all",
                "/api/v1/search?q=award&limit=100",
                "/api/v1/eligibility_check?limit=100&residence=US-NV",
                "/api/v1/recommendations")) {
            assertThat(names(get(path)))
                    .as(path)
                    .isNotEmpty()
                    .noneMatch(
                            name -> name.matches(".*(score|match|rank|relevance|probability|confidence|estimate).*"));
        }
    }

    @Test
    void d10NoAgeIsGuessedFromALevelOfStudy() throws IOException {
        for (var level : List.of("us:grade-9", "us:junior", "us:senior", "doctorate", "middle-school")) {
            for (var id : List.of("age-at-least", "age-at-most")) {
                var item = check(id, "level", level);
                assertThat(item.path("verdict").asText()).as(level).isEqualTo("NEEDS_INFO");
                assertThat(item.at("/missing/0/fact").asText()).isEqualTo("age");
            }
        }
    }

    @Test
    void d11FiltersComeBeforePages() throws IOException {
        for (int i = 0; i < 40; i++) {
            write(award("open-%02d".formatted(i)).closes(i % 3 == 0 ? "2026-12-31" : "2026-01-31"));
        }
        var ids = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var path = "/api/v1/scholarships?status=OPEN&limit=5";
        var page = get(path);
        while (true) {
            ids.addAll(ids(page));
            sizes.add(page.path("items").size());
            if (!page.path("has_more").asBoolean()) {
                break;
            }
            page = get(path + "&cursor=" + page.path("next_cursor").asText());
        }
        assertThat(sizes).containsExactly(5, 5, 4);
        assertThat(ids).hasSize(14).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void d11WhatFollowsAPageIsNotSkippedWhenOtherWordsAreLookedForMeanwhile() throws IOException {
        for (int i = 0; i < 5; i++) {
            write(award("nurse-" + i).title("Nursing"));
        }
        var cursor = "&cursor="
                + get("/api/v1/search?q=nursng&limit=2").path("next_cursor").asText();
        assertThat(ids(get("/api/v1/search?q=nursng&limit=9" + cursor)))
                .containsExactly("nurse-2", "nurse-3", "nurse-4");

        write(award("a-prize").title("Nursng prize"));

        for (var path : List.of("/api/v1/search", "/api/v1/eligibility_check")) {
            var answer = http.send("GET " + path + "?q=nursng&limit=9" + cursor);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().path("code").asText()).isEqualTo("cursor_outdated");
            assertThat(answer.json().path("detail").asText())
                    .isEqualTo("The words that were looked for have changed since; start without cursor.");
        }
        assertThat(ids(get("/api/v1/search?q=nursng"))).containsExactly("a-prize");
    }

    @Test
    void d12MoneyIsWholeMinorUnits() throws IOException {
        var amount = get("/api/v1/scholarships/for-all").path("amount");
        assertThat(amount.at("/most/minor").isIntegralNumber()).isTrue();
        assertThat(amount.at("/most/minor").asLong()).isEqualTo(500_010);
        for (var path : List.of("/api/v1/scholarships?limit=100", "/api/v1/eligibility_check?limit=100")) {
            assertThat(hasFloat(get(path))).as(path).isFalse();
        }
    }

    @Test
    void d12ADeadlineHasItsZone() throws IOException {
        var window = get("/api/v1/scholarships/for-all").path("window");
        assertThat(window.path("closes").asText()).isEqualTo("2026-11-20");
        assertThat(window.path("zone").asText()).isEqualTo("UTC");
        assertThat(window.path("zone_stated").asBoolean()).isTrue();
    }

    @Test
    void d16AnEditChangesTheTagOfEveryListThatShowsIt() throws IOException {
        for (var path : List.of("/api/v1/scholarships?limit=100", "/api/v1/scholarships/for-all")) {
            var before = http.send("GET " + path);
            assertThat(before.header("Cache-Control")).isEqualTo("public, no-cache");
            write(award("for-all").title("Edited by " + path.length()).closes("2026-11-20"));
            var after = http.send("GET " + path, "If-None-Match: " + before.header("ETag"));
            assertThat(after.status()).as(path).isEqualTo(200);
            assertThat(after.body()).contains("Edited by " + path.length());
        }
    }

    @Test
    void d16WhatIsNotThereIsNotFoundAndNoFailure() throws IOException {
        for (var path : List.of(
                "/api/v1/scholarships/no-such-one", "/api/v1/scholarships/no-such-one/rule", "/api/v1/no-such-route")) {
            assertThat(http.send("GET " + path).status()).as(path).isEqualTo(404);
        }
    }

    private static Map<String, String> demands() {
        var demands = new LinkedHashMap<String, String>();
        demands.put("residence", "residence in US-NV");
        demands.put("not-residence", "residence not in US-NV");
        demands.put("level", "level is undergraduate");
        demands.put("gpa-at-least", "gpa at least 3.0 on us4");
        demands.put("gpa-at-most", "gpa at most 3.0 on us4");
        demands.put("age-at-least", "age at least 18 years");
        demands.put("age-at-most", "age at most 30 years");
        demands.put("in-need", "financial need");
        demands.put("not-in-need", "not financial need");
        demands.put("citizen", "citizenship includes US");
        demands.put("permanent-resident", "immigration status is us:permanent-resident");
        demands.put("program", "program includes cip:14");
        demands.put("unread", "unread \"Leaders\"");
        return demands;
    }

    private static EntryFixture award(String id) {
        return EntryFixture.entry(id);
    }

    private void write(EntryFixture entry) {
        catalog.write(List.of(entry.get()), NOW);
    }

    private static Rule rule(String text) {
        return RuleText.parse("rule 1\n" + text, Attributes.standard());
    }

    private String verdict(String id, String fact, String answer) throws IOException {
        return check(id, fact, answer).path("verdict").asText();
    }

    private JsonNode check(String id, String fact, String answer) throws IOException {
        return get("/api/v1/eligibility_check?scholarship_id=" + id + "&" + fact + "="
                        + URLEncoder.encode(answer, StandardCharsets.UTF_8))
                .at("/items/0");
    }

    private JsonNode check(String id) throws IOException {
        return get("/api/v1/eligibility_check?scholarship_id=" + id).at("/items/0");
    }

    private RawHttp.Answer post(String json) throws IOException {
        return http.post("/api/v1/eligibility_check", json);
    }

    private JsonNode get(String path) throws IOException {
        var answer = http.send("GET " + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("id");
    }

    private static Set<String> names(JsonNode json) {
        var names = new TreeSet<String>();
        json.fieldNames().forEachRemaining(names::add);
        json.forEach(part -> names.addAll(names(part)));
        return names;
    }

    private static boolean hasFloat(JsonNode json) {
        for (var part : json) {
            if (part.isFloatingPointNumber() || hasFloat(part)) {
                return true;
            }
        }
        return false;
    }
}
