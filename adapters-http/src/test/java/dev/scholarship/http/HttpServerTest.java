package dev.scholarship.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.scholarship.http.page.Page;
import dev.scholarship.http.problem.Failures;
import dev.scholarship.http.request.Cursor;
import dev.scholarship.http.request.Fields;
import dev.scholarship.http.request.Paging;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.Request;
import dev.scholarship.http.route.RouteTable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class HttpServerTest {
    private static final int MIB = 1024 * 1024;

    private static HttpServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        server = TestServer.start(HttpServerTest::addTo);
        http = new RawHttp(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private record Found(long age, LocalDate born, List<String> states) {}

    private static void addTo(RouteTable table) {
        table.get("/things", request -> Reply.shared(Map.of("name", "Zoë")))
                .get("/things/{id}", request -> Reply.personal(Map.of("id", request.pathParameter("id"))))
                .get("/search", request -> search(request.query()))
                .post("/search", request -> search(request.json()))
                .get("/pages", HttpServerTest::page)
                .get("/mdc", request -> Reply.personal(MDC.getCopyOfContextMap()))
                .get("/broken", request -> {
                    throw new IllegalStateException("Anna Smith");
                })
                .get("/page", "text/html", Page.html("/dev/scholarship/http/page.html", "script-src 'self'"));
    }

    private static Reply search(Fields fields) {
        List.of("age", "born").forEach(fields::require);
        var age = fields.integer("age", 0, 150);
        var born = fields.date("born");
        var states = fields.choices("states", Map.of("TX", "TX", "NY", "NY", "NV", "NV"));
        fields.done();
        return Reply.personal(
                new Found(age.optional().orElseThrow(), born.optional().orElseThrow(), states));
    }

    private static Reply page(Request request) {
        var query = request.query();
        query.require("state");
        var state = query.text("state", 20);
        var paging = Paging.in(query);
        query.done();
        var start = paging.after(state.orElse("")).orElse(List.of("start"));
        var next = Cursor.print(List.of("after " + start.getFirst()), state.orElse(""));
        return Reply.shared(Map.of("start", start, "limit", paging.limit())).withHeader("Link", request.nextLink(next));
    }

    private static void assertProblem(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var json = answer.json();
        assertThat(json.path("type").asText()).isEqualTo("urn:scholarship:problem:" + code);
        assertThat(json.path("code").asText()).isEqualTo(code);
        assertThat(json.path("status").asInt()).isEqualTo(status);
        assertThat(json.path("title").asText()).isNotBlank();
        assertThat(json.path("detail").asText()).isNotBlank();
        assertThat(json.path("correlation_id").asText())
                .isEqualTo(answer.header("X-Correlation-Id"))
                .isNotBlank();
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertMarked(answer);
    }

    private static void assertMarked(RawHttp.Answer answer) {
        assertThat(answer.headers("X-Correlation-Id")).hasSize(1);
        assertThat(answer.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(answer.headers("Vary")).contains("Origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.headers("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers("Server")).isEmpty();
    }

    @Test
    void aSharedReplyHasAStrongTagAndMayBeKept() throws IOException {
        var answer = http.send("GET /things");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"name\":\"Zoë\"}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Content-Length")).isEqualTo("15");
        assertThat(answer.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
        assertMarked(answer);
    }

    @Test
    void aPersonalReplyIsNeverKept() throws IOException {
        var answer = http.send("GET /things/a%20b");
        assertThat(answer.body()).isEqualTo("{\"id\":\"a b\"}");
        assertThat(answer.headers("ETag")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", W/%s", "*"})
    void whatTheClientHasIsNotSentAgain(String ifNoneMatch) throws IOException {
        var tag = http.send("GET /things").header("ETag");
        var answer = http.send("GET /things", "If-None-Match: " + ifNoneMatch.formatted(tag));
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(answer.headers("Content-Type")).isEmpty();
        assertThat(answer.header("Content-Length")).isEqualTo("15");
        assertMarked(answer);
    }

    @Test
    void aConnectionOutlivesWhatIsNotSentAgain() throws IOException {
        var tag = http.send("GET /things").header("ETag");
        var request = "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n";
        var answer = http.exchange(request.formatted("/things", "If-None-Match: " + tag + "\r\n")
                + request.formatted("/things/2", "Connection: close\r\n"));
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).startsWith("HTTP/1.1 200").endsWith("{\"id\":\"2\"}");
    }

    @Test
    void anotherTagGetsTheBody() throws IOException {
        assertThat(http.send("GET /things", "If-None-Match: \"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void headAnswersLikeGetWithoutBody() throws IOException {
        var get = http.send("GET /things");
        var head = http.send("HEAD /things");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }

    @Test
    void optionsNamesTheMethods() throws IOException {
        var answer = http.send("OPTIONS /search");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(answer.headers("Content-Type")).isEmpty();
        assertMarked(answer);
    }

    @Test
    void aPageHasItsOwnPolicyAndATag() throws IOException {
        var answer = http.send("GET /page", "Accept: text/html");
        assertThat(answer.body()).contains("Zoë");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'");
        assertThat(answer.headers("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(http.send("GET /page", "If-None-Match: " + answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void twoRequestsOnOneConnectionAreAnsweredInOrder() throws IOException {
        var request = "GET /things/%s HTTP/1.1\r\nHost: localhost\r\n%s\r\n";
        var answer = http.exchange(request.formatted("1", "") + request.formatted("2", "Connection: close\r\n"));
        assertThat(answer.body()).contains("{\"id\":\"1\"}HTTP/1.1 200").endsWith("{\"id\":\"2\"}");
    }

    @Test
    void anUnknownPathIsAProblemThatNamesTheNearest() throws IOException {
        var answer = http.send("GET /thinks");
        assertProblem(answer, 404, "no_such_route");
        assertThat(answer.json().path("detail").asText()).contains("/things");
        assertThat(http.send("GET /thing/7").json().path("detail").asText()).contains("/things/{id}");
        assertThat(http.send("GET /things/").json().path("detail").asText()).contains("/things");
        assertThat(http.send("GET /v1/things").json().path("detail").asText()).contains("Did you mean /things ?");
        assertThat(http.send("GET /nothing/like/it/at/all")
                        .json()
                        .path("detail")
                        .asText())
                .doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "PUT", "PATCH", "TRACE"})
    void anotherMethodIsRefusedWithTheOnesThatAnswer(String method) throws IOException {
        var answer = http.send(method + " /things");
        assertProblem(answer, 405, "method_not_allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "get", "Post", "M-SEARCH", "GETGET"})
    void aMethodThatNobodyKnowsIsNotImplemented(String method) throws IOException {
        assertProblem(http.send(method + " /things"), 501, "not_implemented");
        assertProblem(http.send(method + " /nowhere"), 501, "not_implemented");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0, */*", "image/*", "application/json;q=0.000"})
    void anAcceptThatExcludesWhatWeMakeIsRefused(String accept) throws IOException {
        assertProblem(http.send("GET /things", "Accept: " + accept), 406, "not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/html, application/json;q=0.1", "Application/JSON", "rubbish"})
    void anAcceptThatIncludesItIsNot(String accept) throws IOException {
        assertThat(http.send("GET /things", "Accept: " + accept).status()).isEqualTo(200);
    }

    @Test
    void anUnexpectedFailureSaysNothingAboutItself() throws IOException {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Failures.class);
        log.start();
        logger.addAppender(log);
        try {
            var answer = http.send("GET /broken?name=Anna", "X-Correlation-Id: my-id");
            assertProblem(answer, 500, "internal_error");
            assertThat(answer.body()).doesNotContain("Anna", "IllegalState");
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getMDCPropertyMap()).containsEntry("correlation_id", "my-id");
            assertThat(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                    .contains("IllegalStateException", "HttpServerTest")
                    .doesNotContain("Anna");
        });
    }

    @Test
    void aSafeCorrelationIdIsKept() throws IOException {
        assertThat(http.send("GET /things", "X-Correlation-Id: A-z_0.9").header("X-Correlation-Id"))
                .isEqualTo("A-z_0.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<script>", "12345678901234567890123456789012345678901234567890123456789012345"})
    void anyOtherIsReplaced(String sent) throws IOException {
        assertThat(http.send("GET /things", "X-Correlation-Id: " + sent).header("X-Correlation-Id"))
                .startsWith("fresh-");
    }

    @Test
    void twoCorrelationIdsAreReplaced() throws IOException {
        assertThat(http.send("GET /things", "X-Correlation-Id: a", "X-Correlation-Id: b")
                        .header("X-Correlation-Id"))
                .startsWith("fresh-");
    }

    @Test
    void idsAreKnownToLogsWhileARequestIsServed() throws IOException {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = http.send("GET /mdc", "X-Correlation-Id: me", "traceparent: 00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(answer.json().path("correlation_id").asText()).isEqualTo("me");
        assertThat(answer.json().path("trace_id").asText()).isEqualTo(trace);
        assertThat(answer.header("traceparent"))
                .startsWith("00-" + trace + "-")
                .endsWith("-01")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void aQueryAndABodyAreReadAlike() throws IOException {
        var fromQuery = http.send("GET /search?age=18&born=2008-02-29&states=TX&states=N%59");
        var fromBody = http.post("/search", "{\"age\":18,\"born\":\"2008-02-29\",\"states\":[\"TX\",\"NY\"]}");
        assertThat(fromQuery.body())
                .isEqualTo("{\"age\":18,\"born\":\"2008-02-29\",\"states\":[\"TX\",\"NY\"]}")
                .isEqualTo(fromBody.body());
        assertThat(fromBody.status()).isEqualTo(200);
    }

    @Test
    void allMistakesOfAQueryComeAtOnce() throws IOException {
        var answer = http.send("GET /search?age=x&agf=1&states=TX&states=TOO&states=%FF");
        assertProblem(answer, 400, "invalid_parameters");
        assertThat(answer.json().path("errors").toString())
                .contains("{\"parameter\":\"age\",\"code\":\"not_an_integer\"")
                .contains("{\"parameter\":\"born\",\"code\":\"required\"")
                .contains("{\"parameter\":\"states\",\"code\":\"not_a_choice\"")
                .contains("{\"parameter\":\"states\",\"code\":\"malformed_encoding\"")
                .contains("{\"parameter\":\"agf\",\"code\":\"unknown_field\"")
                .contains("Did you mean age?");
    }

    @Test
    void allMistakesOfABodyComeAtOnce() throws IOException {
        var answer = http.post("/search", "{\"age\":\"3\",\"states\":[\"TX\",1],\"b/n\":1,\"born\":null}");
        assertProblem(answer, 400, "invalid_body");
        assertThat(answer.json().path("errors").toString())
                .contains("{\"pointer\":\"/age\",\"code\":\"not_a_number\"")
                .contains("{\"pointer\":\"/born\",\"code\":\"null_not_allowed\"")
                .contains("{\"pointer\":\"/states/1\",\"code\":\"not_a_string\"")
                .contains("{\"pointer\":\"/b~1n\",\"code\":\"unknown_field\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonx", "application/json;charset=latin1", "application/xml"})
    void aBodyOfAnotherTypeIsRefused(String type) throws IOException {
        var answer = http.exchange("POST /search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + type + "\r\nContent-Length: 2\r\n\r\n{}");
        assertProblem(answer, 415, "unsupported_media_type");
        assertThat(answer.header("Accept-Post")).isEqualTo("application/json");
    }

    @Test
    void aBodyWithoutTypeIsRefused() throws IOException {
        assertProblem(http.send("POST /search"), 415, "unsupported_media_type");
    }

    @Test
    void aPageLinksToTheNextWithTheSameQuery() throws IOException {
        var first = http.send("GET /pages?state=New%20York%3E&limit=2");
        assertThat(first.json().path("start").path(0).asText()).isEqualTo("start");
        var link = first.header("Link");
        assertThat(link).matches("</pages\\?state=New\\+York%3E&limit=2&cursor=[A-Za-z0-9_-]+>; rel=\"next\"");
        var second = http.send("GET " + link.substring(1, link.indexOf('>')));
        assertThat(second.json().path("start").path(0).asText()).isEqualTo("after start");
        assertThat(second.headers("Link").getFirst().split("cursor=")).hasSize(2);
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() throws IOException {
        var link = http.send("GET /pages?state=Texas").header("Link");
        var cursor = link.substring(link.indexOf("cursor="), link.indexOf('>'));
        assertProblem(http.send("GET /pages?state=Ohio&" + cursor), 400, "cursor_for_other_query");
        assertProblem(http.send("GET /pages?state=Ohio&cursor=x"), 400, "bad_cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "1.5", "99999999999999999999", ""})
    void aLimitOutsideItsRangeIsRefused(String limit) throws IOException {
        var answer = http.send("GET /pages?state=Ohio&limit=" + limit);
        assertProblem(answer, 400, "invalid_parameters");
        assertThat(answer.json().path("errors").path(0).path("parameter").asText())
                .isEqualTo("limit");
    }

    @Test
    void aDeclaredLengthOverTheCapIsRefusedBeforeTheBody() throws IOException {
        var answer = http.exchange("POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + (MIB + 1) + "\r\n\r\n" + "x".repeat(MIB + 1));
        assertProblem(answer, 413, "body_too_large");
        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    @Test
    void aChunkedBodyOverTheCapIsRefusedWhenItGetsThere() throws IOException {
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        var answer = http.exchange("POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20) + "0\r\n\r\n");
        assertProblem(answer, 413, "body_too_large");
        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    @Test
    void aBodyAtTheCapIsRead() throws IOException {
        var body = "{\"age\":3,\"born\":\"2008-01-01\"}";
        assertThat(http.post("/search", body + " ".repeat(MIB - body.length())).status())
                .isEqualTo(200);
    }

    @Test
    void aBrokenChunkIsAProblem() throws IOException {
        var answer = http.exchange("POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
        assertProblem(answer, 400, "body_incomplete");
    }

    @Test
    void aUriThatIsTooLongIsAProblem() throws IOException {
        assertProblem(http.send("GET /things?q=" + "x".repeat(9000)), 414, "uri_too_long");
    }

    @Test
    void headersThatAreTooLargeAreAProblem() throws IOException {
        assertProblem(http.send("GET /things", "X-Large: " + "x".repeat(9000)), 431, "headers_too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish\r\n\r\n",
                "GET /things HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /things HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /things HTTP/1.1\r\nHost: local host\r\nConnection: close\r\n\r\n",
                "GET /a%2Fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /things HTTP/1.1\r\nHost: localhost\r\nno colon\r\nConnection: close\r\n\r\n",
                "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\nConnection: close\r\n\r\n"
            })
    void whatIsNotHttpIsAProblem(String bytes) throws IOException {
        assertProblem(http.exchange(bytes), 400, "bad_request");
    }

    @Test
    void anUnknownVersionIsAProblem() throws IOException {
        assertProblem(
                http.exchange("GET /things HTTP/3.7\r\nHost: localhost\r\n\r\n"), 505, "http_version_not_supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:99"})
    void localHostsAreAnswered(String host) throws IOException {
        assertThat(withHost(host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.2", "localhost."})
    void otherHostsAreNot(String host) throws IOException {
        assertProblem(withHost(host), 421, "host_not_allowed");
    }

    @Test
    void aHostInTheRequestLineCounts() throws IOException {
        assertProblem(
                http.exchange(
                        "GET http://evil.example/things HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
                421,
                "host_not_allowed");
        assertThat(http.exchange("GET http://localhost/things HTTP/1.1\r\nHost: evil.example\r\n"
                                + "Connection: close\r\n\r\n")
                        .status())
                .isIn(400, 421);
    }

    @Test
    void aRequestOfHttp10WithoutHostIsRefused() throws IOException {
        assertProblem(http.exchange("GET /things HTTP/1.0\r\n\r\n"), 421, "host_not_allowed");
    }

    @Test
    void capsComeBeforeTheHostAndTheHostBeforeRoutes() throws IOException {
        var evil = " HTTP/1.1\r\nHost: evil.example\r\nX-Correlation-Id: first\r\nConnection: close\r\n";
        var length = http.exchange(
                "POST /nowhere" + evil + "Content-Length: " + (MIB + 1) + "\r\n\r\n" + "x".repeat(MIB + 1));
        assertProblem(length, 413, "body_too_large");
        assertProblem(
                http.exchange("GET /nowhere" + evil + "X-Large: " + "x".repeat(9000) + "\r\n\r\n"),
                431,
                "headers_too_large");
        var host = http.exchange("BREW /nowhere" + evil + "\r\n");
        assertProblem(host, 421, "host_not_allowed");
        assertThat(List.of(length.header("X-Correlation-Id"), host.header("X-Correlation-Id")))
                .containsOnly("first");
    }

    @Test
    void withoutAllowedHostsAllAreAnswered() throws IOException {
        try (var open = TestServer.start(
                HttpSettings.local(0).withAllowedHosts(Set.of()),
                TestServer.HEALTHY,
                duration -> {},
                HttpServerTest::addTo)) {
            var answer = new RawHttp(open.port())
                    .exchange("GET /things HTTP/1.1\r\nHost: api.example\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void anOrdinaryClientIsServed() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:" + server.port() + "/things");
            var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"name\":\"Zoë\"}");
        }
    }

    private static RawHttp.Answer withHost(String host) throws IOException {
        return http.exchange("GET /things HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}
