package dev.scholarship.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scholarship.application.catalog.ReadScholarship;
import dev.scholarship.application.catalog.SearchScholarships;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.Provenance;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.catalog.Sieve;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.http.catalog.CatalogRoutes;
import dev.scholarship.http.openapi.ContractRoutes;
import dev.scholarship.http.page.HomeRoutes;
import dev.scholarship.http.recommendation.RecommendationRoutes;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final CodeKind FAITHS =
            new CodeKind(Vocabulary.of("faith").add("quaker", "Quaker").build(), CodeKind.Verb.IS);
    private static final Attribute<?> FAITH = new Attribute<>("faith", FAITHS, "faith", "Which faith?", true);
    private static final Attributes ATTRIBUTES =
            Attributes.of(List.of(Attributes.RESIDENCE, Attributes.LEVEL, Attributes.GPA, FAITH));

    private static boolean broken;
    private static HttpServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        var catalog = new InMemoryCatalog();
        catalog.write(entries(), NOW);
        var scholarships = new Breakable(catalog);
        server = TestServer.start(
                new CatalogRoutes(
                        new SearchScholarships(scholarships, () -> NOW), new ReadScholarship(scholarships, () -> NOW)),
                TestApi.eligibility(scholarships, ATTRIBUTES, () -> NOW),
                RecommendationRoutes.disabled(ATTRIBUTES, () -> NOW),
                new HomeRoutes(),
                new ContractRoutes());
        http = new RawHttp(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void listsInPagesThatFollowEachOther() throws IOException {
        var ids = new ArrayList<String>();
        var path = "/api/v1/scholarships?limit=7";
        while (true) {
            var answer = http.send("GET " + path);
            assertThat(answer.status()).isEqualTo(200);
            answer.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
            if (!answer.json().path("has_more").asBoolean()) {
                assertThat(answer.json().has("next_cursor")).isFalse();
                assertThat(answer.header("Link")).isEmpty();
                break;
            }
            path = "/api/v1/scholarships?limit=7&cursor="
                    + answer.json().path("next_cursor").asText();
            assertThat(answer.header("Link")).isEqualTo("<" + path + ">; rel=\"next\"");
        }
        assertThat(ids).hasSize(33).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void showsOneScholarshipWithWhereItComesFrom() throws IOException {
        var json = get("/api/v1/scholarships/nursing-nevada");
        assertThat(json.path("title").asText()).isEqualTo("Nursing in Nevada");
        assertThat(json.at("/amount/kind").asText()).isEqualTo("up_to");
        assertThat(json.at("/amount/most/minor").asLong()).isEqualTo(500_000);
        assertThat(json.at("/amount/text").asText()).isEqualTo("up to 5000.00 USD");
        assertThat(json.at("/window/state").asText()).isEqualTo("OPEN");
        assertThat(json.at("/window/closes").asText()).isEqualTo("2026-11-30");
        assertThat(json.at("/window/zone_stated").asBoolean()).isFalse();
        assertThat(json.at("/source/credit").asText()).isEqualTo("Somebody (CC BY 4.0)");
        assertThat(json.at("/links/rule").asText()).isEqualTo("/api/v1/scholarships/nursing-nevada/rule");
        assertThat(json.at("/rule/sha256").asText()).hasSize(64);
    }

    @Test
    void showsTheRuleAsTextAndAsATree() throws IOException {
        var json = get("/api/v1/scholarships/nursing-nevada/rule");
        assertThat(json.path("text").asText()).startsWith("rule 1\nrequire all of\n  residence in US-NV\n");
        assertThat(RuleText.sha256(json.path("text").asText()))
                .isEqualTo(json.path("sha256").asText());
        assertThat(json.at("/require/kind").asText()).isEqualTo("at_least");
        assertThat(json.at("/require/count").asInt()).isEqualTo(3);
        assertThat(json.at("/require/of/0/condition/any_of/0").asText()).isEqualTo("US-NV");
        assertThat(json.at("/require/of/1/condition/within/0/low").asText()).isEqualTo("3");
        assertThat(json.at("/require/of/1/words").asText())
                .isEqualTo("GPA of at least 3.0 on the US 4-point scale, unweighted");
        assertThat(json.at("/require/of/2/kind").asText()).isEqualTo("unread");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/scholarships/nope", "/api/v1/scholarships/NOPE%20", "/api/v1/scholarships/nope/rule"})
    void anUnknownScholarshipIs404(String path) throws IOException {
        var answer = http.send("GET " + path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").asText()).isEqualTo("no_such_scholarship");
    }

    @Test
    void searchFindsWordsAndSlips() throws IOException {
        assertThat(ids(get("/api/v1/search?q=nursing"))).containsExactly("nursing-nevada");
        var slip = get("/api/v1/search?q=nursng");
        assertThat(ids(slip)).containsExactly("nursing-nevada");
        assertThat(slip.at("/corrections/nursng/0").asText()).isEqualTo("nursing");
        assertThat(get("/api/v1/search?q=nursing").has("corrections")).isFalse();
        var posted = http.post("/api/v1/search", "{\"q\":\"nursing\",\"level\":\"graduate\"}");
        assertThat(posted.status()).isEqualTo(200);
        assertThat(ids(posted.json())).containsExactly("nursing-nevada");
    }

    @Test
    void whatWasSearchedForByPostIsNotKept() throws IOException {
        var posted = http.post("/api/v1/search", "{\"q\":\"nursing\"}");
        assertThat(posted.header("Cache-Control")).isEqualTo("no-store");
        assertThat(posted.headers("ETag")).isEmpty();
    }

    @Test
    void aPostTakesNothingFromItsAddress() throws IOException {
        var check = http.post("/api/v1/eligibility_check?faith=quakr&limit=3&bogus=1", "{}");
        assertThat(check.status()).isEqualTo(400);
        assertThat(check.json().path("code").asText()).isEqualTo("invalid_parameters");
        assertThat(check.json().at("/errors/0/code").asText()).isEqualTo("sensitive_in_url");
        assertThat(details(check))
                .containsExactly(
                        "faith: Send this answer in a body by POST, never in an address.",
                        "limit: This address takes no parameters.",
                        "bogus: This address takes no parameters.");
        var search = http.post("/api/v1/search?q=nursing&limit=3", "{}");
        assertThat(search.status()).isEqualTo(400);
        assertThat(details(search))
                .containsExactly("q: This address takes no parameters.", "limit: This address takes no parameters.");
    }

    @ParameterizedTest
    @CsvSource({
        "region=US-CA, 32",
        "region=US-NV, 33",
        "level=graduate, 33",
        "amount_min=5000+USD, 1",
        "amount_min=5000+EUR, 0",
        "closes_from=2026-11-30&closes_to=2026-11-30, 1",
        "status=OPEN, 1",
        "status=OPEN&status=CLOSED, 2",
        "status=UNKNOWN, 31",
    })
    void filtersBeforePaging(String query, int count) throws IOException {
        assertThat(ids(get("/api/v1/scholarships?limit=100&" + query))).hasSize(count);
    }

    @Test
    void refusesEveryBadParameterAtOnceWithARepair() throws IOException {
        var answer = http.send("GET /api/v1/search?regoin=US&level=senior&limit=101&status=open&amount_min=5"
                + "&closes_from=2026-02-30");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(details(answer))
                .containsExactlyInAnyOrder(
                        "level: Unknown level \"senior\"; did you mean \"us:grade-12\" or \"us:senior\"?",
                        "limit: Must be from 1 to 100.",
                        "amount_min: \"5\" is not an amount; write digits and a currency, as in 1500 USD.",
                        "closes_from: Must be a date such as 2026-11-21.",
                        "status: Must be one of: CLOSED, OPEN, ROLLING, UNKNOWN, UPCOMING. Did you mean OPEN?",
                        "regoin: No such field. Did you mean region?");
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() throws IOException {
        var cursor = get("/api/v1/scholarships?limit=1").path("next_cursor").asText();
        assertThat(http.send("GET /api/v1/scholarships?limit=5&cursor=" + cursor)
                        .status())
                .isEqualTo(200);
        var answer = http.send("GET /api/v1/scholarships?status=OPEN&cursor=" + cursor);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("cursor_for_other_query");
    }

    @Test
    void checksOneScholarshipAndSaysWhy() throws IOException {
        var item = get("/api/v1/eligibility_check?scholarship_id=nursing-nevada&residence=US-CA&gpa=3.5+on+us4")
                .at("/items/0");
        assertThat(item.path("verdict").asText()).isEqualTo("INELIGIBLE");
        assertThat(item.path("can_apply_now").asBoolean()).isFalse();
        assertThat(item.at("/because/0/sentence").asText())
                .isEqualTo("Not met: residence in Nevada; you said California.");
        assertThat(item.at("/findings/1/state").asText()).isEqualTo("MET");
        assertThat(item.at("/findings/2/state").asText()).isEqualTo("OPEN");
    }

    @Test
    void withNothingKnownNothingWithARequirementIsEligible() throws IOException {
        var item =
                get("/api/v1/eligibility_check?scholarship_id=nursing-nevada").at("/items/0");
        assertThat(item.path("verdict").asText()).isEqualTo("NEEDS_INFO");
        assertThat(item.at("/missing/0/fact").asText()).isEqualTo("residence");
        assertThat(item.at("/missing/0/state").asText()).isEqualTo("UNKNOWN");
        assertThat(item.at("/unsettled/0/source").asText()).isEqualTo("Enrolled nursing students");
        assertThat(item.at("/unsettled/0/ask/provider").asText()).isEqualTo("Provider nursing-nevada");
    }

    @Test
    void timeAndVerdictAreSeparate() throws IOException {
        var items = get("/api/v1/eligibility_check?scholarship_id=closed-for-all&scholarship_id=open-01")
                .path("items");
        assertThat(items.at("/0/verdict").asText()).isEqualTo("ELIGIBLE");
        assertThat(items.at("/0/window/state").asText()).isEqualTo("CLOSED");
        assertThat(items.at("/0/can_apply_now").asBoolean()).isFalse();
    }

    @Test
    void anUnknownIdIsAProblemInItsPlaceAndNeverIneligible() throws IOException {
        var answer = http.post(
                "/api/v1/eligibility_check",
                "{\"applicant\":{\"residence\":\"US-NV\"},\"scholarship_ids\":[\"no-such-one\",\"open-01\"]}");
        assertThat(answer.status()).isEqualTo(200);
        var first = answer.json().at("/items/0");
        assertThat(first.path("scholarship_id").asText()).isEqualTo("no-such-one");
        assertThat(first.at("/problem/code").asText()).isEqualTo("no_such_scholarship");
        assertThat(first.has("verdict")).isFalse();
        assertThat(answer.json().at("/items/1/verdict").asText()).isEqualTo("ELIGIBLE");
    }

    @Test
    void checksAllThatAFilterKeepsPageByPage() throws IOException {
        var first = get("/api/v1/eligibility_check?q=scholarship&limit=20&residence=US-NV");
        assertThat(first.path("items")).hasSize(20);
        var answer = http.send("GET /api/v1/eligibility_check?q=scholarship&limit=20&residence=US-NV&cursor="
                + first.path("next_cursor").asText());
        assertThat(answer.json().path("items")).hasSize(12);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isEmpty();
        var posted = http.post("/api/v1/eligibility/check", "{\"filter\":{\"q\":\"nursing\"},\"limit\":1}");
        assertThat(posted.json().path("items")).hasSize(1);
    }

    @Test
    void theDocumentedPathsAnswerAnonymousGet() throws IOException {
        for (var path :
                List.of("scholarships", "search", "recommendations", "eligibility_check", "eligibility/check")) {
            assertThat(http.send("GET /api/v1/" + path).status()).as(path).isEqualTo(200);
        }
        assertThat(get("/api/v1/recommendations").path("feature_status").asText())
                .isEqualTo("feature_disabled");
    }

    @Test
    void everyFiveStateOfAnAnswerCanBeSent() throws IOException {
        for (var answer : List.of("US-NV", "US-NV or US-CA", "?", "-", "n/a")) {
            var path = "/api/v1/eligibility_check?scholarship_id=nursing-nevada&residence="
                    + URLEncoder.encode(answer, StandardCharsets.UTF_8);
            assertThat(http.send("GET " + path).status()).as(answer).isEqualTo(200);
        }
        var declined = get("/api/v1/eligibility_check?scholarship_id=nursing-nevada&residence=-");
        assertThat(declined.at("/items/0/missing/0/state").asText()).isEqualTo("DECLINED");
    }

    @Test
    void refusesAnswersThatAreNone() throws IOException {
        var answer = http.post(
                "/api/v1/eligibility_check",
                "{\"applicant\":{\"gpa\":3.5,\"residence\":\"Nevada\",\"levle\":\"graduate\"},\"scholarship_ids\":[\"A b\"]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(details(answer))
                .containsExactlyInAnyOrder(
                        "/applicant/gpa: Must be a JSON string.",
                        "/applicant/residence: Unknown place \"Nevada\"; did you mean \"US-NV\"?",
                        "/applicant/levle: No such field. Did you mean level?",
                        "/scholarship_ids/0: A scholarship's id is 1 to 128 lower-case letters and digits with single"
                                + " hyphens between them.");
    }

    @Test
    void namesOrAFilterButNotBoth() throws IOException {
        var answer = http.send("GET /api/v1/eligibility_check?scholarship_id=open-01&q=nursing&limit=3");
        assertThat(details(answer))
                .containsExactlyInAnyOrder(
                        "q: Name scholarships or choose them by a filter, not both.",
                        "limit: Name scholarships or choose them by a filter, not both.");
        var posted = http.post(
                "/api/v1/eligibility_check", "{\"scholarship_ids\":[\"open-01\"],\"filter\":{},\"cursor\":\"x\"}");
        assertThat(details(posted))
                .containsExactlyInAnyOrder(
                        "/filter: Name scholarships or choose them by a filter, not both.",
                        "/cursor: Name scholarships or choose them by a filter, not both.");
    }

    @Test
    void aNameOfTheOtherPlaceIsNoFieldHere() throws IOException {
        var asked = http.send("GET /api/v1/eligibility_check?scholarship_id=open-01&filter=1");
        assertThat(asked.json().at("/errors/0/parameter").asText()).isEqualTo("filter");
        assertThat(asked.json().at("/errors/0/code").asText()).isEqualTo("unknown_field");
        var posted = http.post("/api/v1/eligibility_check", "{\"scholarship_ids\":[\"open-01\"],\"q\":\"nursing\"}");
        assertThat(posted.json().at("/errors/0/pointer").asText()).isEqualTo("/q");
        assertThat(posted.json().at("/errors/0/code").asText()).isEqualTo("unknown_field");
    }

    @Test
    void atMostTwoHundredIdsAtOnce() throws IOException {
        var ids = String.join(
                ",", IntStream.range(0, 201).mapToObj(i -> "\"id-" + i + "\"").toList());
        var answer = http.post("/api/v1/eligibility_check", "{\"scholarship_ids\":[" + ids + "]}");
        assertThat(details(answer)).containsExactly("/scholarship_ids: At most 200 values.");
    }

    @Test
    void aSensitiveAnswerIsRefusedInAnAddressAndTakenInABody() throws IOException {
        var answer = http.send("GET /api/v1/eligibility_check?faith=quaker");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("sensitive_in_url");
        var slip = http.send("GET /api/v1/eligibility_check?faith=quakr");
        assertThat(slip.json().path("errors")).hasSize(1);
        assertThat(slip.body()).doesNotContain("quakr");
        assertThat(http.post("/api/v1/eligibility_check", "{\"applicant\":{\"faith\":\"quaker\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listsWhatCanBeAnsweredAndHow() throws IOException {
        var items = get("/api/v1/attributes").path("items");
        assertThat(items).hasSize(4);
        assertThat(items.at("/1/facts/1/id").asText()).isEqualTo("level@study-start");
        assertThat(items.at("/2/units/0/unit").asText()).isEqualTo("us4");
        assertThat(items.at("/0/codes").findValuesAsText("code")).contains("US", "US-NV", "KR");
    }

    @Test
    void anAnswerThatIsTheSameIsNotSentAgain() throws IOException {
        var first = http.send("GET /api/v1/scholarships/open-01");
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        var again = http.send("GET /api/v1/scholarships/open-01", "If-None-Match: " + first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void anUnavailableCatalogueIs503AndMayBeAskedAgain() throws IOException {
        broken = true;
        try {
            var answer = http.send("GET /api/v1/search?q=x");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("code").asText()).isEqualTo("catalog_unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        } finally {
            broken = false;
        }
        assertThat(http.send("GET /api/v1/search?q=x").status()).isEqualTo(200);
    }

    @Test
    void thePageLinksAnswersThatExist() throws IOException {
        var page = http.send("GET /");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        var links = java.util.regex.Pattern.compile("href=\"(/[^\"]*)\"").matcher(page.body());
        int count = 0;
        while (links.find()) {
            var link = links.group(1).replace("&amp;", "&");
            assertThat(http.send("GET " + link).status()).as(link).isEqualTo(200);
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(4);
    }

    private static JsonNode get(String path) throws IOException {
        var answer = http.send("GET " + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static List<String> details(RawHttp.Answer answer) {
        var details = new ArrayList<String>();
        answer.json()
                .path("errors")
                .forEach(error -> details.add(
                        error.path("parameter").asText(error.path("pointer").asText()) + ": "
                                + error.path("detail").asText()));
        return details;
    }

    private static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        entries.add(entry(
                "nursing-nevada", "Nursing in Nevada", "2026-11-30", new Amount.UpTo(Money.parse("5000 USD")), """
                rule 1
                require all of
                  residence in US-NV
                  gpa at least 3.0 on us4
                  unread "Enrolled nursing students"
                """));
        entries.add(entry(
                "closed-for-all",
                "Closed scholarship",
                "2026-06-30",
                new Amount.Unstated(),
                "rule 1\nrequire nothing\n"));
        for (int i = 1; i <= 31; i++) {
            entries.add(entry(
                    "open-%02d".formatted(i),
                    "Scholarship " + i,
                    "",
                    new Amount.Unstated(),
                    "rule 1\nrequire nothing\n"));
        }
        return entries;
    }

    private static Entry entry(String id, String title, String closes, Amount amount, String rule) {
        var page = URI.create("https://example.org/" + id);
        var window = new Window(
                Optional.empty(),
                closes.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(closes)),
                Optional.empty(),
                ZoneId.of("America/New_York"),
                false,
                Window.Basis.UNSTATED,
                Window.Cycle.ANNUAL);
        var scholarship = new Scholarship(
                new ScholarshipId(id),
                title,
                Scholarship.Kind.SCHOLARSHIP,
                new Provider("Provider " + id, Provider.Kind.FOUNDATION),
                Optional.empty(),
                amount,
                Optional.empty(),
                Optional.empty(),
                window,
                Optional.empty(),
                page,
                Optional.empty(),
                new Provenance("Source", page, LocalDate.of(2026, 6, 16), "Somebody (CC BY 4.0)"),
                List.of());
        Rule parsed = RuleText.parse(rule, ATTRIBUTES);
        return new Entry(scholarship, parsed);
    }

    /** A catalogue that can be taken away. */
    private record Breakable(Scholarships scholarships) implements Scholarships {

        @Override
        public Optional<Listing> find(ScholarshipId id) {
            return whole().find(id);
        }

        @Override
        public Map<ScholarshipId, Listing> findAll(Collection<ScholarshipId> ids) {
            return whole().findAll(ids);
        }

        @Override
        public Optional<Listing> findWithRule(ScholarshipId id, String sha256, Instant at) {
            return whole().findWithRule(id, sha256, at);
        }

        @Override
        public Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now) {
            return whole().search(filter, after, limit, now);
        }

        @Override
        public Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now, Sieve sieve) {
            return whole().search(filter, after, limit, now, sieve);
        }

        private Scholarships whole() {
            if (broken) {
                throw new CatalogUnavailable("no connection", new IOException());
            }
            return scholarships;
        }
    }
}
