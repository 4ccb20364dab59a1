package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.scholarship.bootstrap.contract.Contract;
import dev.scholarship.bootstrap.contract.Contract.Operation;
import dev.scholarship.bootstrap.contract.HttpAnswer;
import dev.scholarship.bootstrap.contract.HttpRequest;
import dev.scholarship.bootstrap.contract.Requests;
import dev.scholarship.bootstrap.contract.Suspects;
import dev.scholarship.bootstrap.contract.Walk;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Moment;
import dev.scholarship.domain.eligibility.Person;
import dev.scholarship.domain.eligibility.receipt.Digest;
import dev.scholarship.domain.recommendation.Explanation;
import dev.scholarship.domain.recommendation.ExplanationId;
import dev.scholarship.domain.recommendation.Factor;
import dev.scholarship.domain.recommendation.Ranking;
import dev.scholarship.postgres.PostgresDatabase;
import dev.scholarship.postgres.PostgresSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Holds the whole program against its contract: every operation, with every status and every code that it documents, is
 * answered at least once, and every answer is as documented. What only a fault brings about is brought about by one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MIB = "x".repeat(1024 * 1024 + 1);
    private static final String SLIP = "xylographie";

    /** How to be refused, by the code of the refusal. */
    private static final Map<String, Function<Operation, HttpRequest>> REFUSALS = Map.ofEntries(
            Map.entry("bad_request", operation -> Requests.plain(operation).with("no colon\r\nX", "y")),
            Map.entry(
                    "invalid_parameters", operation -> Requests.plain(operation).withParameter("bogus=1")),
            Map.entry("invalid_body", operation -> body(operation, "{\"bogus\":1}")),
            Map.entry("empty_body", operation -> body(operation, " ")),
            Map.entry("not_utf8", operation -> Requests.plain(operation).withJson(new byte[] {'{', (byte) 0xff})),
            Map.entry("malformed_json", operation -> body(operation, "{limit:1}")),
            Map.entry("duplicate_key", operation -> body(operation, "{\"limit\":1,\"limit\":1}")),
            Map.entry("json_too_deep", operation -> body(operation, "{\"q\":" + "[".repeat(70))),
            Map.entry("json_string_too_long", operation -> body(operation, "{\"q\":\"" + "x".repeat(70_000) + "\"}")),
            Map.entry("json_name_too_long", operation -> body(operation, "{\"" + "x".repeat(300) + "\":1}")),
            Map.entry("json_number_too_long", operation -> body(operation, "{\"limit\":" + "1".repeat(200) + "}")),
            Map.entry("body_incomplete", ContractTest::brokenChunk),
            Map.entry("bad_cursor", operation -> asking(operation, Map.of("cursor", "x"))),
            Map.entry(
                    "cursor_for_other_query",
                    operation -> asking(operation, Map.of("region", "US-NV", "cursor", cursor(Map.of())))),
            Map.entry("cursor_outdated", operation -> asking(operation, Map.of("q", SLIP, "cursor", outdated()))),
            Map.entry(
                    "no_such_scholarship",
                    operation -> HttpRequest.of(
                            operation.method(), operation.path().replace("{id}", "no-such-scholarship"))),
            Map.entry(
                    "no_such_explanation",
                    operation ->
                            HttpRequest.of(operation.method(), operation.path().replace("{id}", "none"))),
            Map.entry("not_acceptable", operation -> Requests.plain(operation).with("Accept", "image/png")),
            Map.entry("body_too_large", operation -> Requests.plain(operation).withJson(MIB)),
            Map.entry("uri_too_long", operation -> Requests.plain(operation).withParameter("q=" + "x".repeat(9000))),
            Map.entry(
                    "unsupported_media_type",
                    operation -> Requests.plain(operation).with("Content-Type", "text/plain")),
            Map.entry("host_not_allowed", operation -> Requests.plain(operation).with("Host", "evil.example")),
            Map.entry(
                    "headers_too_large", operation -> Requests.plain(operation).with("X-Large", "x".repeat(9000))));

    /** What is no fault of the request. */
    private static final Set<String> FAULTS =
            Set.of("request_timeout", "internal_error", "unavailable", "catalog_unavailable");

    private static final String WHOLE_SEARCH = """
        {"q":"x","level":"undergraduate","region":"US-NV","amount_min":"1500 USD",
         "amount_max":"5000 USD","currency":"USD","country":"US","field":"cip:51","provider":"x",
         "kind":["GRANT"],"closes_from":"2026-01-01",
         "closes_to":"2027-01-01","status":["OPEN"],"sort":"title","limit":1}\
        """;

    private static final String WHOLE_CHECK =
            "{\"applicant\":{\"gpa\":\"3.4 on us4\"},\"gaps\":true,\"receipts\":true,\"filter\":"
                    + WHOLE_SEARCH.replace(",\"sort\":\"title\",\"limit\":1", "")
                    + ",\"verdict\":[\"ELIGIBLE\"],\"sort\":\"title\",\"limit\":1}";

    /** What would log every failure that is brought about here, and every word of OpenAPI in a schema. */
    private static final List<String> NOISY =
            List.of("dev.scholarship.http", "org.eclipse.jetty", "com.networknt", "com.zaxxer");

    @TempDir
    static Path data;

    private static RunningApi api;
    private static int port;
    private static Walk walk;
    private static String outdatedCursor = "";

    @BeforeAll
    static void start() throws Exception {
        NOISY.forEach(name -> logger(name).setLevel(Level.OFF));
        api = RunningApi.start(data.resolve("data"), Map.of("SCHOLARSHIP_RECOMMENDATIONS_ENABLED", "true"));
        port = URI.create(api.address()).getPort();
        walk = new Walk(Contract.of(api.get("/openapi.json")));
        importEntries("every-member.jsonl");
        importEntries("editions_20260101.jsonl");
        outdatedCursor = cursor(Map.of("q", SLIP));
        importEntries("editions_20260201.jsonl");
        keepTheExplanationThatIsShown();
    }

    @AfterAll
    static void stop() {
        api.close();
        NOISY.forEach(name -> logger(name).setLevel(null));
    }

    @Test
    @Order(1)
    void whatIsRoutedAndWhatIsDocumentedIsTheSame() {
        try (var server = FaultyServer.withBrokenCatalog()) {
            var routed = server.operations().stream()
                    .filter(operation -> !operation.method().equals("HEAD"))
                    .map(operation -> operation.method() + " " + operation.path())
                    .toList();
            assertThat(walk.check().violations(routed)).isEmpty();
        }
    }

    @Test
    @Order(1)
    void bothFormsOfTheContractSayTheSame() throws Exception {
        var yaml = Requests.plain(walk.contract().operation("getContractAsYaml"));
        var answer = walk.send(port, walk.contract().operation("getContractAsYaml"), yaml);
        assertThat(new YAMLMapper().readTree(answer.body()))
                .isEqualTo(walk.contract().document());
    }

    @Test
    @Order(1)
    void theContractIsOfThisVersion() {
        assertThat(walk.contract().document().at("/info/version").asText())
                .isEqualTo(Build.current().version().replace("-SNAPSHOT", ""));
    }

    @Test
    @Order(1)
    void whatCanBeSaidOfAPersonIsDocumented() {
        var schemas = walk.contract().document().at("/components/schemas");
        var all = schemas.at("/Applicant/propertyNames/pattern").asText();
        var open = schemas.at("/QueryAnswers/propertyNames/pattern").asText();
        var facts = Attributes.standard().facts();
        var answered = facts.stream().map(Fact::id).collect(Collectors.toSet());
        for (var attribute : Attributes.standard().all()) {
            for (var moment : Moment.values()) {
                for (var person : Person.values()) {
                    var id = attribute.at(moment).of(person).id();
                    assertThat(id.matches(all)).as(id).isEqualTo(answered.contains(id));
                    assertThat(id.matches(open)).as(id).isEqualTo(answered.contains(id) && !attribute.sensitive());
                }
            }
        }
        assertThat(alternatives(all))
                .isEqualTo(facts.stream()
                        .flatMap(fact ->
                                Stream.of(fact.attribute().id(), fact.person().id()))
                        .filter(name -> !name.equals("applicant"))
                        .collect(Collectors.toSet()));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> whatTheContractShowsIsAnswered() {
        return operations()
                .flatMap(operation -> Requests.shown(operation).entrySet().stream()
                        .map(shown -> dynamicTest(operation.id() + " with " + shown.getKey(), () -> {
                            var answer = walk.send(port, operation, shown.getValue());
                            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                            if (operation.reads()) {
                                var head = walk.send(
                                        port, operation, shown.getValue().withMethod("HEAD"));
                                assertThat(head.status()).isEqualTo(200);
                                assertThat(head.headers().keySet())
                                        .isEqualTo(answer.headers().keySet());
                            }
                        })));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> whatIsKnownIsNotSentAgain() {
        return operations()
                .filter(operation -> operation.responses().containsKey(304))
                .map(operation -> dynamicTest(operation.id(), () -> {
                    var request = Requests.plain(operation);
                    var tag = walk.send(port, operation, request).header("ETag").orElseThrow();
                    var again = walk.send(port, operation, request.with("If-None-Match", tag));
                    assertThat(again.status()).isEqualTo(304);
                }));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> everyRefusalIsAsDocumented() {
        return operations()
                .flatMap(operation -> operation.responses().entrySet().stream()
                        .flatMap(response -> response.getValue().codes().stream()
                                .filter(code -> !FAULTS.contains(code))
                                .map(code -> refusal(operation, response.getKey(), code))));
    }

    @Test
    @Order(2)
    void everyScholarshipAndEveryRuleIsAsDocumented() {
        var one = walk.contract().operation("getScholarship");
        var rule = walk.contract().operation("getRule");
        var ids = ids();
        assertThat(ids).hasSizeGreaterThan(112);
        for (var id : ids) {
            for (var operation : List.of(one, rule)) {
                var path = operation.path().replace("{id}", id);
                assertThat(walk.send(port, operation, HttpRequest.of("GET", path))
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    @Order(2)
    void everyRuleCanBeSentBack() {
        var show = walk.contract().operation("getRule");
        var check = walk.contract().operation("checkRule");
        for (var id : ids()) {
            var path = show.path().replace("{id}", id);
            var rule = walk.send(port, show, HttpRequest.of("GET", path)).json();
            var body = JSON.createObjectNode().set("rule", rule).toString();
            var read = walk.send(port, check, body(check, body));
            assertThat(read.status()).as(read.text()).isEqualTo(200);
            assertThat(read.json().path("text")).isEqualTo(rule.path("text"));
        }
    }

    @Test
    @Order(2)
    void everyVerdictIsAsDocumented() {
        var verdicts = new TreeSet<String>();
        for (var answers : List.<Map<String, String>>of(
                Map.of(),
                Map.of("residence", "US-NV", "level", "us:grade-12", "gpa", "3.0..3.5 on us4", "ethnicity", "-"),
                Map.of("residence", "KR", "level", "undergraduate", "gpa", "2.9 on us4", "financial-need", "yes"),
                Map.of("residence", "US-NV", "age", "17 years", "financial-need", "no"),
                Map.of(
                        "age",
                        "2009-03-14",
                        "gpa",
                        "2.9 on us4",
                        "program",
                        "cip:26",
                        "enrolment",
                        "not-enrolled",
                        "fafsa-filed",
                        "no"))) {
            var items = check(answers);
            items.forEach(item -> verdicts.add(item.path("verdict").asText()));
        }
        assertThat(verdicts).containsExactly("ELIGIBLE", "INELIGIBLE", "NEEDS_INFO");
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> whatAParameterMustNotBeIsRefused() {
        return operations()
                .flatMap(operation -> operation.parametersIn("query").stream()
                        .filter(parameter -> !parameter.name().equals("answers"))
                        .map(parameter -> dynamicTest(operation.id() + " " + parameter.name(), () -> {
                            for (var suspect : Suspects.TEXTS) {
                                if (!walk.check()
                                        .violationsOfParameter(parameter, suspect)
                                        .isEmpty()) {
                                    var request = Requests.withText(Requests.plain(operation), parameter, suspect);
                                    var answer = walk.send(port, operation, request);
                                    assertThat(answer.status())
                                            .as("\"%s\"", suspect)
                                            .isEqualTo(400);
                                }
                            }
                        })));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> whatABodyMustNotBeIsRefused() {
        return operations()
                .filter(operation -> operation.body().isPresent())
                .map(operation -> dynamicTest(operation.id(), () -> {
                    var schema = operation.body().orElseThrow().schema();
                    for (var body : suspectBodies(operation).toList()) {
                        if (!walk.check().violations(schema, body).isEmpty()) {
                            var answer = walk.send(port, operation, body(operation, body.toString()));
                            assertThat(answer.status()).as(shortened(body)).isEqualTo(400);
                        }
                    }
                }));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> otherMethodsAreRefusedAndTheRightOnesNamed() {
        var methods = operations()
                .collect(Collectors.groupingBy(
                        operation -> Requests.plain(operation).target(),
                        Collectors.mapping(Operation::method, Collectors.toCollection(TreeSet::new))));
        return methods.entrySet().stream()
                .map(path -> dynamicTest(path.getKey(), () -> {
                    var allowed = new TreeSet<>(path.getValue());
                    allowed.add("OPTIONS");
                    if (allowed.contains("GET")) {
                        allowed.add("HEAD");
                    }
                    var options = outside(HttpRequest.of("OPTIONS", path.getKey()), 204);
                    assertThat(options.header("Allow")).contains(String.join(", ", allowed));
                    for (var method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE")) {
                        if (!allowed.contains(method)) {
                            var answer = outside(HttpRequest.of(method, path.getKey()), 405);
                            assertThat(answer.header("Allow")).isEqualTo(options.header("Allow"));
                        }
                    }
                }));
    }

    @Test
    @Order(2)
    void whatReachesNoOperationIsAnsweredAsDocumented() {
        var nowhere = HttpRequest.of("GET", "/api/v1/nowhere");
        outside(nowhere, 404);
        outside(nowhere.with("no colon\r\nX", "y"), 400);
        outside(nowhere.withJson(MIB), 413);
        outside(nowhere.withParameter("q=" + "x".repeat(9000)), 414);
        outside(nowhere.with("Expect", "a wonder"), 417);
        outside(nowhere.with("Host", "evil.example"), 421);
        outside(nowhere.with("X-Large", "x".repeat(9000)), 431);
        outside(nowhere.withMethod("BREW"), 501);
        outside(HttpRequest.of("OPTIONS", "*"), 204);
        outside(nowhere.withVersion("HTTP/3.7"), 505);
    }

    @Test
    @Order(2)
    void whatIsRecommendedIsExplainedAndStaysTheSame() {
        var list = walk.contract().operation("listRecommendations");
        var explain = walk.contract().operation("getExplanation");
        var request = Requests.plain(list).withParameter("residence=US-NV").withParameter("limit=50");
        var first = walk.send(port, list, request);
        assertThat(walk.send(port, list, request).text()).isEqualTo(first.text());
        assertThat(first.json().path("items")).isNotEmpty();
        for (var item : first.json().path("items")) {
            var path = item.at("/explanation/link").asText();
            var why = walk.send(port, explain, HttpRequest.of("GET", path)).json();
            assertThat(why.path("scholarship_id")).isEqualTo(item.at("/check/scholarship_id"));
            assertThat(why.path("score")).isEqualTo(item.path("score"));
            assertThat(why.path("contributions").findValues("points"))
                    .isEqualTo(item.path("contributions").findValues("points"));
        }
    }

    @Test
    @Order(3)
    void whereNothingIsRecommendedItSaysSoToTheSameRequests() {
        try (var server = FaultyServer.withoutRecommendations()) {
            for (var id : List.of("listRecommendations", "listRecommendationsByBody")) {
                var operation = walk.contract().operation(id);
                Requests.shown(operation).values().forEach(request -> {
                    var answer = walk.send(server.port(), operation, request);
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.json().path("feature_status").asText()).isEqualTo("feature_disabled");
                    assertThat(answer.json().path("items")).isEmpty();
                });
            }
            var explain = walk.contract().operation("getExplanation");
            assertThat(walk.send(server.port(), explain, Requests.plain(explain))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(3)
    void pagesOfAllowedOriginsAreAnsweredAsDocumented() {
        var origin = "https://www.example.org";
        try (var server = FaultyServer.forPagesOf(origin)) {
            var operation = walk.contract().operation("listAttributes");
            var request = Requests.plain(operation).with("Origin", origin);
            var answer = walk.send(server.port(), operation, request);
            assertThat(answer.header("Access-Control-Allow-Origin")).contains(origin);
            assertThat(answer.header("Strict-Transport-Security")).isPresent();
            var preflight = walk.send(
                    server.port(),
                    walk.contract().outside(),
                    request.withMethod("OPTIONS").with("Access-Control-Request-Method", "GET"));
            assertThat(preflight.header("Access-Control-Allow-Methods")).isPresent();
            assertThat(preflight.header("Access-Control-Max-Age")).isPresent();
        }
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> aBodyThatDoesNotComeIsWaitedForInVain() {
        return operations()
                .filter(operation -> operation.documents(408, "request_timeout"))
                .map(operation -> dynamicTest(operation.id(), () -> {
                    try (var server = FaultyServer.withBrokenCatalog()) {
                        var request = Requests.plain(operation).with("Content-Length", "100000");
                        assertThat(walk.send(server.port(), operation, request).status())
                                .isEqualTo(408);
                    }
                }));
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> aFailureInsideIsAnsweredAsDocumented() {
        return operations()
                .map(operation -> dynamicTest(operation.id(), () -> {
                    boolean reads = operation.documents(503, "catalog_unavailable");
                    try (var server = reads ? FaultyServer.withBrokenCatalog() : FaultyServer.withBrokenRandom()) {
                        assertThat(walk.send(server.port(), operation, Requests.plain(operation))
                                        .status())
                                .isEqualTo(500);
                    }
                }));
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> aServerThatIsAboutToStopSaysSo() {
        return Stream.concat(operations(), Stream.of(walk.contract().outside()))
                .map(operation -> dynamicTest(operation.id(), () -> {
                    var request = operation.path().equals("-")
                            ? HttpRequest.of("GET", "/api/v1/nowhere")
                            : Requests.plain(operation);
                    var answer = FaultyServer.whileStopping(request.with("Connection", ""));
                    walk.hold(operation, request, answer);
                    assertThat(answer.status()).isEqualTo(503);
                }));
    }

    @Test
    @Order(4)
    void withoutItsDatabaseItSaysSo() throws Exception {
        killDatabase();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = operations()
                    .filter(operation -> operation.documents(503, "catalog_unavailable")
                            || operation.path().matches("/health/(startup|ready)"))
                    .map(operation -> CompletableFuture.supplyAsync(
                            () -> walk.send(port, operation, unasked(operation)), threads))
                    .toList();
            assertThat(answers)
                    .isNotEmpty()
                    .allSatisfy(answer ->
                            assertThat(answer.get(1, TimeUnit.MINUTES).status()).isEqualTo(503));
        }
    }

    @Test
    @Order(5)
    void nothingThatIsDocumentedWasLeftOut() throws Exception {
        assertThat(walk.unanswered()).isEmpty();
        assertThat(membersOfAnswers()).isSubsetOf(walk.members());
        var report =
                "The contract was walked: %d operations, %d answers that differ by operation, status and code, %d requests"
                        .formatted(
                                walk.contract().operations().size(),
                                walk.documented().size(),
                                walk.requests());
        System.out.println(report);
        Files.writeString(Path.of("target/contract-walk.txt"), report + "\n");
    }

    /** Not what was recommended a moment ago, which is told again without a database. */
    private static HttpRequest unasked(Operation operation) {
        return switch (operation.id()) {
            case "listRecommendations" -> Requests.plain(operation).withParameter("limit=97");
            case "listRecommendationsByBody" -> body(operation, "{\"limit\":97}");
            default -> Requests.plain(operation);
        };
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private static Stream<Operation> operations() {
        return walk.contract().operations().stream();
    }

    private static HttpAnswer outside(HttpRequest request, int status) {
        var answer = walk.send(port, walk.contract().outside(), request);
        assertThat(answer.status()).as(request.method()).isEqualTo(status);
        return answer;
    }

    private static DynamicTest refusal(Operation operation, int status, String code) {
        return dynamicTest(operation.id() + " " + status + " " + code, () -> {
            assertThat(REFUSALS).as("how to provoke it").containsKey(code);
            var answer = walk.send(port, operation, REFUSALS.get(code).apply(operation));
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.json().path("code").asText()).isEqualTo(code);
        });
    }

    private static HttpRequest body(Operation operation, String json) {
        return Requests.plain(operation).withJson(json);
    }

    private static HttpRequest brokenChunk(Operation operation) {
        return body(operation, "zz\r\n").with("Content-Length", "").with("Transfer-Encoding", "chunked");
    }

    /** Fields of a list, in the address or in the body; in a question about a person most of them are in its filter. */
    private static HttpRequest asking(Operation operation, Map<String, String> fields) {
        var request = Requests.plain(operation);
        if (operation.reads()) {
            for (var field : fields.entrySet()) {
                request = request.withParameter(field.getKey() + "=" + field.getValue());
            }
            return request;
        }
        var body = JSON.createObjectNode();
        var filter = operation.path().contains("search") ? body : body.putObject("filter");
        fields.forEach((name, value) -> (name.equals("cursor") ? body : filter).put(name, value));
        return request.withJson(body.toString());
    }

    private static String cursor(Map<String, String> fields) {
        var search = walk.contract().operation("search");
        var page = walk.send(port, search, asking(search, fields).withParameter("limit=1"));
        return page.json().path("next_cursor").asText();
    }

    private static String outdated() {
        return outdatedCursor;
    }

    private static List<String> ids() {
        var ids = new ArrayList<String>();
        var list = walk.contract().operation("listScholarships");
        var request = Requests.plain(list).withParameter("limit=50");
        for (var page = walk.send(port, list, request).json(); ; ) {
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            if (!page.path("has_more").asBoolean()) {
                return ids;
            }
            var next =
                    request.withParameter("cursor=" + page.path("next_cursor").asText());
            page = walk.send(port, list, next).json();
        }
    }

    private static JsonNode check(Map<String, String> answers) {
        var operation = walk.contract().operation("checkEligibilityByBody");
        var body = JSON.createObjectNode();
        body.set("applicant", JSON.valueToTree(answers));
        body.set("scholarship_ids", JSON.valueToTree(ids()));
        body.put("gaps", true);
        return walk.send(port, operation, body(operation, body.toString()))
                .json()
                .path("items");
    }

    private static Stream<ObjectNode> suspectBodies(Operation operation) throws JsonProcessingException {
        var whole = JSON.readTree(
                switch (operation.id()) {
                    case "searchByBody" -> WHOLE_SEARCH;
                    case "listRecommendationsByBody" -> "{\"applicant\":{\"gpa\":\"3.4 on us4\"},\"limit\":1}";
                    case "replayCheck" -> wholeReplay(operation);
                    case "checkRule" -> "{\"text\":\"rule 1\\nrequire nothing\\n\"}";
                    case "rankQuestions" -> WHOLE_CHECK.replace("\"sort\":\"title\"", "\"currency\":\"USD\"");
                    default -> WHOLE_CHECK;
                });
        return Suspects.inPlaceOfEachMember((ObjectNode) whole);
    }

    private static String wholeReplay(Operation operation) {
        return operation.body().orElseThrow().examples().get("same").toString();
    }

    private static String shortened(JsonNode body) {
        var text = body.toString();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static Set<String> alternatives(String pattern) {
        return Stream.of(pattern.split("[^a-z-]+"))
                .filter(name -> !name.isEmpty() && !name.equals("study-start"))
                .collect(Collectors.toSet());
    }

    /** The names of all members that the schemas of answers have. */
    private static Set<String> membersOfAnswers() {
        var names = new TreeSet<String>();
        walk.contract().document().at("/components/schemas").properties().forEach(schema -> {
            if (!Set.of(
                            "Filter",
                            "SearchRequest",
                            "CheckRequest",
                            "CheckRuleRequest",
                            "NextQuestionsRequest",
                            "RecommendRequest")
                    .contains(schema.getKey())) {
                schema.getValue().path("properties").fieldNames().forEachRemaining(names::add);
            }
        });
        return names;
    }

    private static void importEntries(String file) {
        var err = new StringWriter();
        var out = new StringWriter();
        int exit = Main.commandLine(Map.of(
                        "SCHOLARSHIP_HTTP_PORT",
                        "0",
                        "SCHOLARSHIP_DATA_DIRECTORY",
                        data.resolve("data").toString()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "import",
                        "--withdraw-missing=always",
                        Path.of("src/test/resources/contract").resolve(file).toString());
        assertThat(exit).as("%s%s", out, err).isZero();
        assertThat(out.toString()).contains(" 0 rejected");
    }

    private static void keepTheExplanationThatIsShown() throws Exception {
        var shown = walk.contract()
                .operation("getExplanation")
                .parametersIn("path")
                .getFirst()
                .example()
                .orElseThrow()
                .asText();
        var address = LocalDatabase.runningIn(data.resolve("data")).orElseThrow();
        var settings = new PostgresSettings(
                address.url(), address.user(), address.password(), 1, Duration.ofSeconds(10), Duration.ofSeconds(5));
        try (var database = new PostgresDatabase(settings, Attributes.standard())) {
            database.explanations()
                    .keep(List.of(new Explanation(
                            ExplanationId.parse(shown),
                            Ranking.VERSION,
                            Instant.now().truncatedTo(ChronoUnit.MICROS),
                            1,
                            new Digest("0".repeat(64)),
                            new ScholarshipId("shown"),
                            new Digest("1".repeat(64)),
                            List.of(new Factor("effort", 80, 100, Map.of("documents", "1"), "There is 1.")))));
        }
    }

    private static void killDatabase() throws Exception {
        var file = Postmaster.fileIn(DataDirectory.clusterIn(data.resolve("data")));
        var server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
        Command.run(Duration.ofSeconds(10), List.of("sh", "-c", "kill -INT " + server.pid()));
        server.onExit().get(1, TimeUnit.MINUTES);
    }
}
