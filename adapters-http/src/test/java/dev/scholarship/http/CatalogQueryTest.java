package dev.scholarship.http;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static dev.scholarship.domain.catalog.EntryFixture.level;
import static dev.scholarship.domain.catalog.EntryFixture.residence;
import static dev.scholarship.domain.catalog.EntryFixture.studying;
import static dev.scholarship.domain.catalog.EntryFixture.under;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.http.request.Cursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How scholarships are chosen and ordered, wherever that can be asked. */
class CatalogQueryTest {
    private static final List<String> SORTS = List.of("id", "relevance", "deadline", "amount", "title", "newest");

    private static HttpServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestApi.routes(TestApi.catalog(
                entry("a-nursing")
                        .title("The nursing award")
                        .provider("Nurses' Foundation")
                        .amount(fixed("1000 USD"))
                        .closes("2026-12-31")
                        .requiring(studying("cip:51.38"))
                        .get(),
                entry("b-engineers")
                        .title("Engineers of Nevada")
                        .kind(Scholarship.Kind.GRANT)
                        .amount(fixed("5000 USD"))
                        .closes("2026-11-30")
                        .requiring(residence("US-NV"))
                        .get(),
                entry("c-korea")
                        .title("An award for Korea")
                        .kind(Scholarship.Kind.LOAN)
                        .amount(fixed("3000000 KRW"))
                        .closes("2026-01-31")
                        .requiring(under(Attributes.INSTITUTION_PLACE, "KR"))
                        .get(),
                entry("d-graduates")
                        .title("Graduate award")
                        .amount(new Amount.UpTo(Money.parse("2000 USD")))
                        .requiring(level("graduate"))
                        .get())));
        http = new RawHttp(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Amount fixed(String money) {
        return new Amount.Fixed(Money.parse(money));
    }

    @ParameterizedTest
    @CsvSource({
        "field=cip:51.38, a-nursing b-engineers c-korea d-graduates",
        "field=cip:14, b-engineers c-korea d-graduates",
        "country=US, a-nursing b-engineers d-graduates",
        "country=KR, a-nursing b-engineers c-korea d-graduates",
        "region=US-CA, a-nursing c-korea d-graduates",
        "level=undergraduate, a-nursing b-engineers c-korea",
        "provider=nurses, a-nursing",
        "provider=foundation+nurse, a-nursing",
        "kind=GRANT, b-engineers",
        "kind=GRANT&kind=LOAN, b-engineers c-korea",
        "currency=USD, a-nursing b-engineers d-graduates",
        "currency=EUR, ''",
        "amount_max=1999+USD, a-nursing",
        "amount_min=1500+USD&amount_max=4999.99+USD, d-graduates",
        "amount_min=1+KRW&currency=KRW, c-korea",
        "status=CLOSED, c-korea",
        "closes_from=2026-12-01, a-nursing",
        "closes_to=2026-11-30, b-engineers c-korea",
        "sort=id, a-nursing b-engineers c-korea d-graduates",
        "sort=title, c-korea b-engineers d-graduates a-nursing",
        "sort=deadline, b-engineers a-nursing c-korea d-graduates",
        "sort=newest, a-nursing b-engineers c-korea d-graduates",
        "sort=amount&currency=USD, b-engineers d-graduates a-nursing",
        "sort=amount&amount_min=2000+USD, b-engineers d-graduates",
        "sort=deadline&status=OPEN&field=cip:51, b-engineers a-nursing",
    })
    void filtersAndOrdersEverywhere(String query, String expected) throws IOException {
        var ids = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
        assertThat(ids(get("/api/v1/scholarships?" + query))).isEqualTo(ids);
        assertThat(ids(get("/api/v1/search?" + query))).isEqualTo(ids);
        assertThat(pages("/api/v1/scholarships?limit=1&" + query)).isEqualTo(ids);
        assertThat(ids(post("/api/v1/search", body(query, true)))).isEqualTo(ids);
        var checked = "{\"filter\":" + body(query, false) + sort(query) + "}";
        assertThat(checkedIds(post("/api/v1/eligibility_check", checked))).isEqualTo(ids);
        if (!query.contains("level=")) {
            assertThat(checkedIds(get("/api/v1/eligibility_check?" + query))).isEqualTo(ids);
        }
    }

    @Test
    void wordsCanBeOrderedOtherwise() throws IOException {
        assertThat(ids(get("/api/v1/search?q=award&sort=title")))
                .containsExactly("c-korea", "d-graduates", "a-nursing");
        assertThat(ids(get("/api/v1/search?q=award&sort=relevance")))
                .isEqualTo(ids(get("/api/v1/search?q=award")))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sort=relevance                     | sort: needs_q: Relevance needs words to look for: add q, or choose another order.
                    sort=amount                        | sort: needs_currency: Amounts are compared within one currency only: add currency, such as USD.
                    sort=dedline                       | sort: not_a_choice: Must be one of: amount, deadline, id, newest, relevance, title. Did you mean deadline?
                    sort=-deadline                     | sort: not_a_choice: Must be one of: amount, deadline, id, newest, relevance, title. Did you mean deadline?
                    sort=title&sort=id                 | sort: repeated: This parameter takes one value.
                    kind=grant                         | kind: not_a_choice: Must be one of: FELLOWSHIP, GRANT, LOAN, LOAN_FORGIVENESS, PRIZE, SCHOLARSHIP, WAIVER. Did you mean GRANT?
                    currency=usd                       | currency: invalid_value: Unknown currency "usd"; did you mean "USD"?
                    currency=dollars                   | currency: invalid_value: Unknown currency "dollars"; write an ISO 4217 code, as in USD.
                    country=US-NV                      | country: invalid_value: "US-NV" is not a country; did you mean "US"?
                    country=usa                        | country: invalid_value: Unknown place "usa"; did you mean "US"?
                    country=Germany                    | country: invalid_value: Unknown place "Germany"; did you mean "DE"?
                    country=Atlantis                   | country: invalid_value: Unknown place "Atlantis"; see /api/v1/attributes for all.
                    region=nevada                      | region: invalid_value: Unknown place "nevada"; did you mean "US-NV"?
                    field=nursing                      | field: invalid_value: Unknown field of study "nursing"; did you mean "cip:51.38"?
                    field=computer+science             | field: invalid_value: Unknown field of study "computer science"; did you mean "cip:11"?
                    field=wizardry                     | field: invalid_value: Unknown field of study "wizardry"; see /api/v1/attributes for all.
                    level=senior                       | level: invalid_value: Unknown level "senior"; did you mean "us:grade-12" or "us:senior"?
                    provider=                          | provider: empty: Must not be empty.
                    amount_max=5                       | amount_max: invalid_value: "5" is not an amount; write digits and a currency, as in 1500 USD.
                    amount_max=5.55&currency=KRW       | amount_max: invalid_value: 5.55 is not a whole number of the smallest unit of KRW, or too large.
                    amount_min=2&amount_max=1&currency=USD | amount_max: below_amount_min: Must not be below amount_min.
                    amount_min=2+USD&amount_max=1+USD  | amount_max: below_amount_min: Must not be below amount_min.
                    amount_min=1+USD&amount_max=2+EUR  | amount_max: other_currency: The fields amount_min, amount_max and currency must name one currency.
                    amount_min=1+USD&currency=EUR      | amount_min: other_currency: The fields amount_min, amount_max and currency must name one currency.
                    feild=cip:14                       | feild: unknown_field: No such field. Did you mean field?
                    """)
    void refusesWhatItDoesNotKnowWithARepair(String query, String expected) throws IOException {
        var answer = http.send("GET /api/v1/search?" + query);
        assertThat(answer.status()).isEqualTo(400);
        var errors = answer.json().path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/parameter").asText() + ": "
                        + errors.at("/0/code").asText() + ": "
                        + errors.at("/0/detail").asText())
                .isEqualTo(expected);
    }

    @Test
    void amountsAreBareNumbersWhereTheCurrencyIsNamed() throws IOException {
        assertThat(ids(get("/api/v1/scholarships?amount_min=2000&amount_max=9000&currency=USD&sort=amount")))
                .isEqualTo(ids(get("/api/v1/scholarships?amount_min=2000+USD&amount_max=9000+USD&sort=amount")))
                .contains("b-engineers");
    }

    @Test
    void aListSaysWhereToLookForWords() throws IOException {
        var answer = http.send("GET /api/v1/scholarships?q=nursing&sort=relevance");
        assertThat(answer.json().path("errors").findValuesAsText("detail"))
                .containsExactly(
                        "No such field here. Words are looked for under /api/v1/search.",
                        "Must be one of: amount, deadline, id, newest, title.");
    }

    @Test
    void aNameThatIsLikeNoneGetsTheListOfAll() throws IOException {
        var answer = http.send("GET /api/v1/search?keyword=nursing");
        assertThat(answer.json().path("detail").asText())
                .isEqualTo("The parameter keyword is not valid. No such field. There are amount_max, amount_min,"
                        + " closes_from, closes_to, country, currency, cursor, field, kind, level, limit, provider, q,"
                        + " region, sort, status.");
    }

    @Test
    void theListOfAllHasWhatExcludesEachOther() throws IOException {
        var answer = http.post("/api/v1/eligibility_check", "{\"order\":\"title\"}");
        assertThat(answer.json().at("/errors/0/detail").asText())
                .isEqualTo(
                        "No such field. There are applicant, cursor, filter, gaps, limit, receipts, scholarship_ids, sort, verdict.");
        var list = http.send("GET /api/v1/scholarships?keyword=x");
        assertThat(list.json().at("/errors/0/detail").asText()).doesNotContain(" q,");
    }

    @Test
    void aFieldThatIsWrongIsNoReasonForAnotherToBeMissing() throws IOException {
        var answer = http.send("GET /api/v1/search?q=&sort=relevance");
        assertThat(answer.json().path("errors").findValuesAsText("code")).containsExactly("empty");
        var amount = http.send("GET /api/v1/search?currency=usd&sort=amount");
        assertThat(amount.json().path("errors").findValuesAsText("parameter")).containsExactly("currency");
    }

    @Test
    void inABodyTheOrderStandsBesideTheFilter() throws IOException {
        var inside = http.post("/api/v1/eligibility_check", "{\"filter\":{\"sort\":\"title\"}}");
        assertThat(inside.json().at("/errors/0/pointer").asText()).isEqualTo("/filter/sort");
        var alone = http.post("/api/v1/eligibility_check", "{\"sort\":\"relevance\"}");
        assertThat(alone.json().at("/errors/0/pointer").asText()).isEqualTo("/sort");
        assertThat(alone.json().at("/errors/0/code").asText()).isEqualTo("needs_q");
        var together = http.post("/api/v1/eligibility_check", "{\"filter\":{\"q\":\"award\"},\"sort\":\"relevance\"}");
        assertThat(together.status()).isEqualTo(200);
    }

    @Test
    void aCursorIsOfOneFilterAndOneOrder() throws IOException {
        var queries = List.of(
                "sort=id",
                "sort=title",
                "sort=deadline",
                "sort=newest",
                "sort=amount&currency=USD",
                "currency=USD",
                "amount_max=9000+USD",
                "q=award",
                "q=award&sort=title",
                "provider=someone",
                "kind=SCHOLARSHIP",
                "field=cip:51.38",
                "country=US",
                "region=US-NV");
        for (var query : queries) {
            var cursor =
                    get("/api/v1/search?limit=1&" + query).path("next_cursor").asText();
            if (cursor.isEmpty()) {
                continue;
            }
            for (var other : queries) {
                var answer = http.send("GET /api/v1/search?limit=1&" + other + "&cursor=" + cursor);
                assertThat(answer.status()).as(query + " then " + other).isEqualTo(other.equals(query) ? 200 : 400);
                if (!other.equals(query)) {
                    assertThat(answer.json().path("code").asText()).isEqualTo("cursor_for_other_query");
                }
            }
        }
        var byDefault = get("/api/v1/search?limit=1").path("next_cursor").asText();
        assertThat(http.send("GET /api/v1/search?sort=id&cursor=" + byDefault).status())
                .isEqualTo(200);
    }

    @Test
    void aCursorHasRoomForTheLongestTitleAndId() throws IOException {
        var title = "\uD800\uDF00".repeat(5_000);
        var long1 = entry("a".repeat(128)).title(title).get();
        var long2 = entry("b".repeat(128)).title(title).get();
        try (var server = TestServer.start(TestApi.routes(TestApi.catalog(long1, long2)))) {
            var own = new RawHttp(server.port());
            var first = own.send("GET /api/v1/scholarships?sort=title&limit=1");
            var next = first.header("Link");
            var second = own.send("GET " + next.substring(1, next.indexOf('>')));
            assertThat(ids(first.json())).containsExactly("a".repeat(128));
            assertThat(ids(second.json())).containsExactly("b".repeat(128));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "9223372036854775808", "2026-13-01T00:00:00Z", "+1000000000-01-01T00:00:00Z"})
    void aForgedPlaceInAListIsNoFault(String place) throws IOException {
        for (var sort : SORTS) {
            var filter = sort.equals("amount") ? "USD" : "";
            var words = sort.equals("relevance") ? "award" : "";
            for (var position : forged(place)) {
                var cursor = Cursor.print(position, canonical(words, filter, sort));
                var query = "sort=" + sort + (filter.isEmpty() ? "" : "&currency=USD")
                        + (words.isEmpty() ? "" : "&q=award");
                var answer = http.send("GET /api/v1/search?" + query + "&cursor=" + cursor);
                assertThat(answer.status()).as(sort + " at " + position).isIn(200, 400);
                if (answer.status() == 400) {
                    assertThat(answer.json().path("code").asText()).isEqualTo("bad_cursor");
                }
            }
        }
    }

    private static List<List<String>> forged(String place) {
        return List.of(
                List.of(),
                List.of(place),
                List.of(place, "a"),
                List.of(place, "a", ""),
                List.of(place, "A b", ""),
                List.of(place, "2026-01-01T00:00:00Z", "a", ""),
                List.of("2026-01-01T00:00:00Z", place, "a", ""),
                List.of(place + "\0", "a", ""),
                List.of("x".repeat(200), "a", ""),
                List.of(place, place, place, place, place));
    }

    /** As the server writes a filter of these parts alone. */
    private static String canonical(String words, String currency, String sort) {
        var amount = currency.isEmpty()
                ? ""
                : "AmountRange[currency=" + currency + ", least=Optional.empty, most=Optional.empty]";
        return String.join("\n", words, "", "", "", "", "", amount, "", "", "[]", "[]", sort.toUpperCase(Locale.ROOT));
    }

    private static List<String> pages(String path) throws IOException {
        var ids = new ArrayList<String>();
        var next = path;
        while (!next.isEmpty()) {
            var answer = http.send("GET " + next);
            ids.addAll(ids(answer.json()));
            var link = answer.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        return ids;
    }

    /** A query as a body; {@code kind} and {@code status} are arrays there. */
    private static String body(String query, boolean withSort) {
        var members = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            var name = pair.substring(0, pair.indexOf('='));
            if (withSort || !name.equals("sort")) {
                members.computeIfAbsent(name, key -> new ArrayList<>())
                        .add('"' + pair.substring(name.length() + 1).replace('+', ' ') + '"');
            }
        }
        return "{"
                + String.join(
                        ",",
                        members.entrySet().stream()
                                .map(member -> '"' + member.getKey() + "\":"
                                        + (Stream.of("kind", "status").anyMatch(member.getKey()::equals)
                                                ? member.getValue().toString()
                                                : member.getValue().getFirst()))
                                .toList())
                + "}";
    }

    private static String sort(String query) {
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith("sort="))
                .map(pair -> ",\"sort\":\"" + pair.substring(5) + '"')
                .findFirst()
                .orElse("");
    }

    private static JsonNode get(String path) throws IOException {
        var answer = http.send("GET " + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode post(String path, String body) throws IOException {
        var answer = http.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("id");
    }

    private static List<String> checkedIds(JsonNode page) {
        return page.path("items").findValuesAsText("scholarship_id");
    }
}
