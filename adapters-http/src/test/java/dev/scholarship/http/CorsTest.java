package dev.scholarship.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.EntryFixture;
import dev.scholarship.http.cors.AllowedOrigins;
import dev.scholarship.http.problem.Failures;
import dev.scholarship.http.route.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Which pages may read answers: on every route, by every method, in every failure. */
class CorsTest {
    private static final String LISTED = "https://app.example.org";
    private static final String ALSO_LISTED = "http://localhost:3000";
    private static final List<String> HOSTILE = List.of(
            "null",
            "NULL",
            "*",
            "",
            "https://evil.example",
            "HTTPS://APP.EXAMPLE.ORG",
            "https://App.example.org",
            "hTTps://app.example.org",
            "http://app.example.org",
            "https://app.example.org:443",
            "https://app.example.org:80",
            "https://app.example.org:8443",
            "https://app.example.org:",
            "https://app.example.org.",
            "https://app.example.org/",
            "https://app.example.org/app",
            "https://app.example.org?x",
            "https://app.example.org#x",
            "https://app.example.org.evil.example",
            "https://app.example.orgevil.example",
            "https://app.example.org@evil.example",
            "https://evil.example@app.example.org",
            "https://evil.example/https://app.example.org",
            "https://evil.example?https://app.example.org",
            "https://evil.example#https://app.example.org",
            "https://evilapp.example.org",
            "https://sub.app.example.org",
            "https://example.org",
            "https://app-example.org",
            "https://appxexample.org",
            "https://app.example.or",
            "https://app.example.org https://evil.example",
            "https://evil.example https://app.example.org",
            "https://app.example.org, https://evil.example",
            "https://evil.example,https://app.example.org",
            "https://app.example.org,https://app.example.org",
            "https:app.example.org",
            "https:\\\\app.example.org",
            "https%3A%2F%2Fapp.example.org",
            "https://app.example.org%00.evil.example",
            "//app.example.org",
            "app.example.org",
            "wss://app.example.org",
            "file://",
            "chrome-extension://app.example.org",
            "http://localhost",
            "http://localhost:3001",
            "https://localhost:3000",
            "http://127.0.0.1:3000",
            "http://[::1]:3000",
            "http://localhost:3000.evil.example",
            bytes("https://\u0430pp.example.org"),
            bytes("https://app\u3002example\uFF0Eorg"),
            bytes("https://app.example.org\u200B"),
            bytes("https://xn--pp-6kc.example.org/\u212A"),
            "https://" + "a".repeat(6_000) + ".example",
            "https://app.example.org" + "a".repeat(7_000));
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "BREW");
    private static final List<String> READABLE_BY_ALL =
            List.of("cache-control", "content-language", "content-length", "content-type");
    private static final List<String> FOR_BROWSERS = List.of(
            "connection",
            "content-security-policy",
            "cross-origin-resource-policy",
            "date",
            "referrer-policy",
            "vary",
            "x-content-type-options");

    /** Two routes fail, as often as they are asked. */
    private static final Logger FAILURES = (Logger) LoggerFactory.getLogger(Failures.class);

    private static HttpServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        FAILURES.setLevel(Level.OFF);
        var policy = new BrowserPolicy(AllowedOrigins.parse(LISTED + "," + ALSO_LISTED), false);
        server = TestServer.start(
                HttpSettings.local(0).withBrowsers(policy), TestServer.HEALTHY, duration -> {}, routes());
        http = new RawHttp(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
        FAILURES.setLevel(null);
    }

    private static Routes[] routes() {
        var real = TestApi.routes(TestApi.catalog(
                EntryFixture.entry("one").get(), EntryFixture.entry("two").get()));
        Routes failing = table -> table.get("/broken", request -> {
                    throw new IllegalStateException();
                })
                .get("/away", request -> {
                    throw new CatalogUnavailable("away", new IOException());
                });
        return Stream.concat(Stream.of(real), Stream.of(failing)).toArray(Routes[]::new);
    }

    /** A request without its Origin; what stands in the way of a browser is what a hostile client would send. */
    private record Probe(String name, String requestLine, String headers, String body) {

        RawHttp.Answer from(List<String> origins) throws IOException {
            var all = new StringBuilder(headers);
            origins.forEach(origin -> all.append("Origin: ").append(origin).append("\r\n"));
            return http.exchange(requestLine + "\r\n" + all + "Connection: close\r\n\r\n" + body);
        }
    }

    private static Probe probe(String requestLine, String... headers) {
        var all = Stream.concat(Stream.of("Host: localhost"), Stream.of(headers));
        return new Probe(
                requestLine,
                requestLine + " HTTP/1.1",
                String.join("", all.map(header -> header + "\r\n").toList()),
                "");
    }

    private static Probe post(String path, String type, String body) {
        var probe = probe("POST " + path, "Content-Type: " + type, "Content-Length: " + body.length());
        return new Probe(probe.name, probe.requestLine, probe.headers, body);
    }

    private static List<Probe> probes() {
        var probes = new ArrayList<Probe>();
        for (var path : TestApi.table(routes()).paths()) {
            var filled = path.replace("{id}", "one");
            METHODS.forEach(method -> probes.add(probe(method + " " + filled)));
            probes.add(probe("OPTIONS " + filled, "Access-Control-Request-Method: GET"));
            probes.add(probe(
                    "OPTIONS " + filled,
                    "Access-Control-Request-Method: POST",
                    "Access-Control-Request-Headers: content-type"));
            probes.add(post(filled, "application/json", "{}"));
        }
        probes.addAll(failures());
        return probes;
    }

    private static List<Probe> failures() {
        return List.of(
                probe("GET /nowhere"),
                probe("OPTIONS /nowhere", "Access-Control-Request-Method: GET"),
                probe("OPTIONS *"),
                probe("OPTIONS *", "Access-Control-Request-Method: GET"),
                probe("GET /api/v1/scholarships/none"),
                probe("GET /api/v1/search?limit=0"),
                probe("GET /api/v1/search", "Accept: image/png"),
                probe("GET /api/v1/scholarships?limit=1"),
                probe("GET /api/v1/scholarships", "If-None-Match: *"),
                probe("GET /", "Expect: the unexpected"),
                probe("POST /api/v1/search", "Content-Type: application/json", "Content-Encoding: gzip"),
                post("/api/v1/search", "text/plain", "{}"),
                post("/api/v1/search", "application/json", "{"),
                new Probe("421", "GET / HTTP/1.1", "Host: evil.example\r\n", ""),
                new Probe("http 1.0", "GET / HTTP/1.0", "Host: localhost\r\n", ""),
                new Probe("505", "GET / HTTP/3.7", "Host: localhost\r\n", ""),
                new Probe(
                        "413",
                        "POST /api/v1/search HTTP/1.1",
                        "Host: localhost\r\nContent-Length: 1048577\r\n",
                        "x".repeat(1_048_577)),
                new Probe("bad host", "GET / HTTP/1.1", "Host: local host\r\n", ""),
                new Probe("bad path", "GET /%zz HTTP/1.1", "Host: localhost\r\n", ""),
                new Probe("bad header", "GET / HTTP/1.1", "Host: localhost\r\nno colon\r\n", ""),
                new Probe("bad length", "POST / HTTP/1.1", "Host: localhost\r\nContent-Length: x\r\n", ""),
                new Probe("414", "GET /" + "x".repeat(9_000) + " HTTP/1.1", "Host: localhost\r\n", ""),
                new Probe("431", "GET / HTTP/1.1", "Host: localhost\r\nX-Large: " + "x".repeat(9_000) + "\r\n", ""));
    }

    @Test
    void noAnswerIsOpenedToAPageThatIsNotListed() throws IOException {
        var statuses = new TreeMap<Integer, Integer>();
        var probes = probes();
        var senders = new ArrayList<List<String>>();
        senders.add(List.of());
        HOSTILE.forEach(origin -> senders.add(List.of(origin)));
        senders.add(List.of(LISTED, "https://evil.example"));
        senders.add(List.of("https://evil.example", LISTED));
        senders.add(List.of(LISTED, LISTED));
        for (var probe : probes) {
            for (var origins : senders) {
                var answer = probe.from(origins);
                assertThat(answer.headers("Vary")).as(probe.name).containsExactly("Origin");
                assertThat(names(answer)).as("%s from %s", probe.name, origins).noneMatch(CorsTest::opens);
                statuses.merge(answer.status(), 1, Integer::sum);
            }
        }
        System.out.printf(
                "%d probes, %d hostile senders, %d answers by status %s: none opened, none without Vary: Origin%n",
                probes.size(), senders.size(), probes.size() * senders.size(), statuses);
        assertThat(statuses.keySet())
                .contains(200, 204, 304, 400, 404, 405, 406, 413, 414, 415, 417, 421, 431, 500, 501, 503, 505);
    }

    @Test
    void everyAnswerIsOpenedToAPageThatIsListed() throws IOException {
        var opened = new TreeMap<Integer, Integer>();
        var closed = new TreeMap<Integer, Integer>();
        for (var probe : probes()) {
            for (var origin : List.of(LISTED, ALSO_LISTED)) {
                var answer = probe.from(List.of(origin));
                assertThat(answer.headers("Vary")).as(probe.name).containsExactly("Origin");
                assertThat(answer.headers("Access-Control-Allow-Origin")).isIn(List.of(origin), List.of());
                assertThat(answer.headers("Access-Control-Allow-Credentials")).isEmpty();
                assertThat(answer.head()).doesNotContain("*");
                var open = !answer.headers("Access-Control-Allow-Origin").isEmpty();
                (open ? opened : closed).merge(answer.status(), 1, Integer::sum);
            }
        }
        System.out.printf("answers to listed pages by status: opened %s, not opened %s%n", opened, closed);
        assertThat(opened.keySet()).contains(200, 204, 304, 400, 404, 405, 406, 413, 415, 417, 421, 500, 501, 503);
        // Where the head of a request could not be read, its Origin is not known.
        assertThat(closed.keySet()).isSubsetOf(400, 414, 431, 505);
    }

    @Test
    void aListedPageMayReadEveryHeaderThatIsForIt() throws IOException {
        var seen = new TreeSet<String>();
        for (var probe : probes()) {
            seen.addAll(names(probe.from(List.of())));
        }
        seen.removeAll(READABLE_BY_ALL);
        seen.removeAll(FOR_BROWSERS);
        var exposed = Arrays.stream(http.send("GET /", "Origin: " + LISTED)
                        .header("Access-Control-Expose-Headers")
                        .split(", "))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(exposed);
    }

    @Test
    void aListedPageIsToldWhatItMaySend() throws IOException {
        var answer = http.send(
                "OPTIONS /api/v1/search",
                "Origin: " + LISTED,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: content-type");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(LISTED);
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Content-Type", "If-None-Match");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
        assertThat(http.send("OPTIONS /", "Origin: " + LISTED, "Access-Control-Request-Method: POST")
                        .header("Access-Control-Allow-Methods"))
                .isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void whoIsNotListedIsServedLikeOnesWithoutOrigin() throws IOException {
        var without = http.send("GET /api/v1/scholarships");
        var hostile = http.send("GET /api/v1/scholarships", "Origin: https://evil.example");
        assertThat(hostile.status()).isEqualTo(200);
        assertThat(hostile.body()).isEqualTo(without.body());
        assertThat(names(hostile)).isEqualTo(names(without));
    }

    @Test
    void nobodyIsListedByDefault() throws IOException {
        try (var closed = TestServer.start()) {
            assertThat(names(new RawHttp(closed.port()).send("GET /health/live", "Origin: " + LISTED)))
                    .noneMatch(CorsTest::opens);
        }
    }

    @Test
    void browsersAreToldToComeEncryptedOnlyWhereTheyCan() throws IOException {
        assertThat(http.send("GET /").headers("Strict-Transport-Security")).isEmpty();
        var policy = new BrowserPolicy(AllowedOrigins.none(), true);
        var settings = HttpSettings.local(0).withBrowsers(policy);
        try (var encrypted = TestServer.start(settings, TestServer.HEALTHY, duration -> {})) {
            var answer = new RawHttp(encrypted.port()).send("GET /nowhere");
            assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        }
    }

    @Test
    void everyAnswerForbidsWhatPagesDoNotNeed() throws IOException {
        for (var probe : probes()) {
            var answer = probe.from(List.of());
            assertThat(answer.header("X-Content-Type-Options")).as(probe.name).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.headers("Content-Security-Policy")).hasSize(1);
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; ")
                    .contains("frame-ancestors 'none'");
            assertThat(names(answer)).doesNotContain("server", "x-powered-by");
        }
    }

    private static boolean opens(String header) {
        return header.startsWith("access-control-");
    }

    private static List<String> names(RawHttp.Answer answer) {
        return answer.head()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Each byte of the text in UTF-8 as one character, as {@link RawHttp} sends it. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
