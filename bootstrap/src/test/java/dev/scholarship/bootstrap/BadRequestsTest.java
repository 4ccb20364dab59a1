package dev.scholarship.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.bootstrap.contract.Contract;
import dev.scholarship.bootstrap.contract.Contract.Operation;
import dev.scholarship.bootstrap.contract.HttpRequest;
import dev.scholarship.bootstrap.contract.Requests;
import dev.scholarship.bootstrap.contract.Suspects;
import dev.scholarship.bootstrap.contract.Walk;
import dev.scholarship.bootstrap.contract.Wire;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Seeds;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Requests that are wrong in some way, or in several: each is answered as the contract says, none with an error of the
 * server, and the catalogue stays as it is. {@code -Drounds} multiplies how many; a failure names its seed.
 */
@Tag("fuzz")
class BadRequestsTest {

    private static final int REQUESTS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOISY = List.of("dev.scholarship.http", "org.eclipse.jetty", "com.networknt");

    private static final List<String> ENCODED = List.of(
            "%",
            "%zz",
            "%00",
            "%ff",
            "%c3%28",
            "%ed%a0%80",
            "%F0%9F%98%80",
            "%0d%0a",
            "+",
            "%2B",
            "%25",
            "&",
            "=",
            "%26",
            "a%20b",
            ";",
            "[]",
            "%5B0%5D",
            "'--",
            "%22",
            "..",
            "%2e%2e%2f");
    private static final List<String> HEADER_VALUES = List.of(
            "*",
            "*/*",
            "application/json;q=0",
            "text/html",
            "application/json; charset=utf-16",
            "application/xml",
            "gzip",
            "identity;q=0, *;q=0",
            "\"\"",
            "W/\"x\"",
            "\"x\", \"y\"",
            "bytes=0-10",
            "null",
            "https://evil.example",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "ff-0-0-0",
            "-1",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "x".repeat(70),
            "a\tb",
            "\u00e9");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Content-Type",
            "Content-Encoding",
            "If-None-Match",
            "If-Modified-Since",
            "Origin",
            "Range",
            "X-Correlation-Id",
            "traceparent",
            "tracestate",
            "Access-Control-Request-Method",
            "Idempotency-Key",
            "Authorization",
            "X-Forwarded-For",
            "X-HTTP-Method-Override");
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "[{}]",
            "\"x\"",
            "1e999999999",
            "{",
            "{}{}",
            "{\"q\":\"x\",}",
            "{'q':1}",
            "{\"q\":NaN}",
            "{\"q\":\"\\ud800\"}",
            "{\"__proto__\":{}}",
            "\ufeff{}",
            "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}",
            "{\"limit\":" + "9".repeat(99) + "}",
            "{\"limit\":1.0}",
            "{\"limit\":1e0}");

    @TempDir
    static Path data;

    private static RunningApi api;
    private static int port;
    private static Walk walk;
    private static List<String> names;

    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

    @BeforeAll
    static void start() throws Exception {
        NOISY.forEach(name -> logger(name).setLevel(Level.OFF));
        api = RunningApi.start(data.resolve("data"), Map.of("SCHOLARSHIP_RECOMMENDATIONS_ENABLED", "true"));
        port = URI.create(api.address()).getPort();
        walk = new Walk(Contract.of(api.get("/openapi.json")));
        names = Stream.concat(
                        walk.contract().operations().stream()
                                .flatMap(operation -> operation.parametersIn("query").stream())
                                .map(Contract.Parameter::name),
                        Attributes.standard().facts().stream().map(fact -> fact.id()))
                .distinct()
                .toList();
    }

    @AfterAll
    static void stop() {
        api.close();
        NOISY.forEach(name -> logger(name).setLevel(null));
    }

    @Test
    void eachIsAnsweredAsDocumentedAndNothingIsLost() throws Exception {
        var before = catalogue();
        Seeds.each(REQUESTS, random -> hold(bad(random)));
        assertThat(catalogue()).isEqualTo(before);
        System.out.printf("%d bad requests from seed %d on: %s%n", walk.requests(), Seeds.first(), statuses);
    }

    /** Where it is open whether a request still reaches its operation, either answer will do. */
    private void hold(HttpRequest request) {
        var answer = Wire.exchange(port, request);
        statuses.merge(answer.status(), 1, Integer::sum);
        boolean ours = answer.status() < 500 || answer.status() == 501 || answer.status() == 505;
        assertThat(ours).as("%s: %s", shown(request), answer.text()).isTrue();
        var failures = new ArrayList<AssertionError>();
        for (var operation : candidates(request)) {
            try {
                walk.hold(operation, request, answer);
                return;
            } catch (AssertionError e) {
                failures.add(e);
            }
        }
        throw new AssertionError(shown(request) + ": " + failures.get(0).getMessage() + "\n" + answer.text());
    }

    private static String shown(HttpRequest request) {
        var text = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
    }

    private static List<Operation> candidates(HttpRequest request) {
        int query = request.target().indexOf('?');
        var path = query < 0 ? request.target() : request.target().substring(0, query);
        var method = request.method().equals("HEAD") ? "GET" : request.method();
        var candidates = new ArrayList<>(walk.contract().operations().stream()
                .filter(operation -> operation.method().equals(method) && reaches(path, operation))
                .toList());
        candidates.add(walk.contract().outside());
        return candidates;
    }

    private static boolean reaches(String path, Operation operation) {
        var pattern = Pattern.quote(operation.path()).replaceAll("\\{[a-z_]+}", "\\\\E.*\\\\Q");
        return Pattern.matches(pattern + "/*", path);
    }

    private static HttpRequest bad(RandomGenerator random) {
        var operation = one(random, walk.contract().operations());
        var request = one(random, List.copyOf(Requests.shown(operation).values()));
        for (int i = 0; i <= random.nextInt(3); i++) {
            request = worse(random, request);
        }
        return request;
    }

    private static HttpRequest worse(RandomGenerator random, HttpRequest request) {
        return switch (random.nextInt(9)) {
            case 0 -> request.withParameter(one(random, names) + "=" + value(random));
            case 1 -> request.withParameter(value(random) + "=" + value(random));
            case 2 -> request.withParameter("cursor=" + cursor(random));
            case 3, 4 -> request.with(one(random, HEADERS), one(random, HEADER_VALUES));
            case 5 ->
                request.withMethod(one(
                        random,
                        List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get")));
            case 6 ->
                new HttpRequest(
                        request.method(),
                        path(random, request.target()),
                        request.version(),
                        request.headers(),
                        request.body());
            default -> request.withJson(body(random, request.body()));
        };
    }

    private static String value(RandomGenerator random) {
        return random.nextBoolean() ? one(random, ENCODED) : URLEncoder.encode(one(random, Suspects.TEXTS), UTF_8);
    }

    private static String cursor(RandomGenerator random) {
        try {
            var real =
                    api.get("/api/v1/scholarships?limit=1").path("next_cursor").asText();
            int at = random.nextInt(real.length());
            return switch (random.nextInt(4)) {
                case 0 -> real;
                case 1 -> real.substring(0, at);
                case 2 -> real.substring(0, at) + (char) ('A' + random.nextInt(26)) + real.substring(at + 1);
                default -> real + real;
            };
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String path(RandomGenerator random, String target) {
        int query = target.indexOf('?');
        var path = query < 0 ? target : target.substring(0, query);
        var rest = target.substring(path.length());
        int slash = path.lastIndexOf('/');
        return switch (random.nextInt(4)) {
            case 0 -> path + "/" + rest;
            case 1 -> path + "/" + value(random) + rest;
            case 2 -> path.substring(0, slash + 1) + value(random) + rest;
            default -> path.substring(0, slash) + "/" + path.substring(slash) + rest;
        };
    }

    private static byte[] body(RandomGenerator random, byte[] body) {
        return switch (random.nextInt(5)) {
            case 0 -> one(random, BODIES).getBytes(UTF_8);
            case 1 -> bytes(random, body);
            default -> tree(random, body).getBytes(UTF_8);
        };
    }

    private static byte[] bytes(RandomGenerator random, byte[] body) {
        var changed = body.length == 0 ? "{}".getBytes(UTF_8) : body.clone();
        return switch (random.nextInt(3)) {
            case 0 -> new String(changed, UTF_8).getBytes(StandardCharsets.UTF_16);
            case 1 -> java.util.Arrays.copyOf(changed, random.nextInt(changed.length));
            default -> {
                for (int i = 0; i <= random.nextInt(4); i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
        };
    }

    /** A JSON value with something in it replaced, taken out or put in. */
    private static String tree(RandomGenerator random, byte[] body) {
        try {
            var tree = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            var places = new ArrayList<ContainerNode<?>>();
            collect(tree, places);
            if (!places.isEmpty()) {
                change(random, one(random, places));
            }
            return tree.toString();
        } catch (java.io.IOException e) {
            return "{\"q\":" + new String(body, UTF_8);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> places) {
        if (node instanceof ContainerNode<?> container) {
            places.add(container);
        }
        node.forEach(child -> collect(child, places));
    }

    private static void change(RandomGenerator random, ContainerNode<?> place) throws java.io.IOException {
        var value = random.nextBoolean()
                ? JSON.getNodeFactory().textNode(one(random, Suspects.TEXTS))
                : JSON.readTree(
                        one(random, List.of("null", "true", "-1", "1.5", "[]", "{}", "[[]]", "{\"kind\":\"test\"}")));
        switch (place) {
            case ObjectNode object -> {
                var members = new ArrayList<String>();
                object.fieldNames().forEachRemaining(members::add);
                members.add(one(random, names));
                var member = one(random, members);
                if (random.nextInt(4) == 0) {
                    object.remove(member);
                } else {
                    object.set(member, value);
                }
            }
            case ArrayNode array -> array.insert(random.nextInt(array.size() + 1), value);
            default -> throw new IllegalStateException("neither object nor array");
        }
    }

    private static <T> T one(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<JsonNode> catalogue() throws Exception {
        var pages = new ArrayList<JsonNode>();
        var page = api.get("/api/v1/scholarships?limit=100");
        pages.add(page);
        while (page.path("has_more").asBoolean()) {
            page = api.get("/api/v1/scholarships?limit=100&cursor="
                    + page.path("next_cursor").asText());
            pages.add(page);
        }
        return pages;
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
