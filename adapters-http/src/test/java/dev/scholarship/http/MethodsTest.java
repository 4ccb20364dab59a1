package dev.scholarship.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.catalog.EntryFixture;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What RFC 9110 says about methods, on every route. */
class MethodsTest {
    private static final Set<String> OF_ONE_EXCHANGE = Set.of("date", "x-correlation-id", "traceparent");

    private static HttpServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        var catalog = TestApi.catalog(EntryFixture.entry("one").get());
        server = TestServer.start(TestApi.routes(catalog));
        http = new RawHttp(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** Those that answer GET. */
    static Stream<String> paths() {
        return TestApi.table(TestApi.routes(TestApi.catalog())).paths().stream()
                .filter(path -> methodsAt(path).contains("GET"));
    }

    private static Set<String> methodsAt(String path) {
        return TestApi.table(TestApi.routes(TestApi.catalog())).methodsAt(path);
    }

    private static String filled(String path) {
        return path.replace("explanations/{id}", "explanations/" + TestApi.EXPLANATION)
                .replace("{id}", "one");
    }

    @Test
    void everyPathIsKnown() {
        assertThat(paths())
                .contains("/", "/home.css", "/health/live", "/api/v1/search")
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void headIsGetWithoutTheBody(String path) throws IOException {
        var get = http.send("GET " + filled(path));
        var head = http.send("HEAD " + filled(path));
        assertThat(get.status()).isEqualTo(200);
        assertThat(get.header("Content-Length")).isEqualTo(String.valueOf(get.length()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(headers(head)).containsExactlyElementsOf(headers(get));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void headOfAFailureIsTheFailureWithoutTheBody(String path) throws IOException {
        for (var request : List.of(filled(path) + "/nowhere", filled(path) + "?bogus=1")) {
            var get = http.send("GET " + request);
            var head = http.send("HEAD " + request);
            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.body()).isEmpty();
            assertThat(names(head)).isEqualTo(names(get));
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void whatTheClientHasIsNotSentAgainByEither(String path) throws IOException {
        var tag = http.send("GET " + filled(path)).header("ETag");
        for (var method : List.of("GET", "HEAD")) {
            var answer = http.send(method + " " + filled(path), "If-None-Match: " + (tag.isEmpty() ? "\"x\"" : tag));
            assertThat(answer.status()).isEqualTo(tag.isEmpty() ? 200 : 304);
            assertThat(answer.header("ETag")).isEqualTo(tag);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void optionsNamesTheMethods(String path) throws IOException {
        var answer = http.send("OPTIONS " + filled(path));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Allow")).isEqualTo(String.join(", ", methodsAt(path)));
        assertThat(answer.header("Accept-Post")).isEqualTo(methodsAt(path).contains("POST") ? "application/json" : "");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void otherMethodsAreRefusedWithTheOnesThatAnswer(String path) throws IOException {
        for (var method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS")) {
            var answer = http.send(method + " " + filled(path));
            if (!methodsAt(path).contains(method)) {
                assertThat(answer.status()).as(method).isEqualTo(405);
                assertThat(answer.json().path("code").asText()).isEqualTo("method_not_allowed");
                assertThat(answer.header("Allow")).isEqualTo(String.join(", ", methodsAt(path)));
            } else {
                assertThat(answer.status()).as(method).isNotIn(405, 501);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void methodsThatNobodyKnowsAreNotImplemented(String path) throws IOException {
        for (var method : List.of("BREW", "get", "PROPFIND")) {
            var answer = http.send(method + " " + filled(path));
            assertThat(answer.status()).as(method).isEqualTo(501);
            assertThat(answer.json().path("code").asText()).isEqualTo("not_implemented");
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void whatTheClientCannotTakeIsNotSent(String path) throws IOException {
        var type = http.send("GET " + filled(path)).header("Content-Type");
        var answer = http.send("GET " + filled(path), "Accept: image/png");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asText()).contains(type.replaceAll(";.*", ""));
        assertThat(http.send("HEAD " + filled(path), "Accept: image/png").status())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aBodyOfAnotherTypeIsRefusedWithTheOneThatIsTaken(String path) throws IOException {
        if (methodsAt(path).contains("POST")) {
            for (var type : List.of("Content-Type: text/plain", "X-None: 1")) {
                var answer = http.send("POST " + filled(path), type, "Content-Length: 0");
                assertThat(answer.status()).isEqualTo(415);
                assertThat(answer.header("Accept-Post")).isEqualTo("application/json");
            }
            var packed = http.send(
                    "POST " + filled(path),
                    "Content-Type: application/json",
                    "Content-Encoding: gzip",
                    "Content-Length: 0");
            assertThat(packed.status()).isEqualTo(415);
            assertThat(packed.header("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void optionsOfTheServerNamesAllMethods() throws IOException {
        var answer = http.send("OPTIONS *");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(answer.headers("Accept-Post")).isEmpty();
        assertThat(http.send("GET *").status()).isEqualTo(400);
    }

    @Test
    void optionsOfAnUnknownPathIs404() throws IOException {
        assertThat(http.send("OPTIONS /nowhere").status()).isEqualTo(404);
    }

    @Test
    void thisIsNoProxy() throws IOException {
        assertThat(http.begin("CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ");
        assertThat(http.exchange(
                                "GET http://elsewhere.example/ HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(421);
    }

    private static List<String> headers(RawHttp.Answer answer) {
        return answer.head()
                .lines()
                .skip(1)
                .filter(line -> !OF_ONE_EXCHANGE.contains(name(line)))
                .sorted()
                .toList();
    }

    private static List<String> names(RawHttp.Answer answer) {
        return answer.head().lines().skip(1).map(MethodsTest::name).sorted().toList();
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
    }
}
