package dev.scholarship.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.scholarship.http.openapi.ContractRoutes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plants faults in answers that are right, and expects each of them to be found. */
class ContractCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Contract contract;
    private static ContractCheck check;

    @BeforeAll
    static void read() throws IOException {
        contract = Contract.of(document());
        check = new ContractCheck(contract);
    }

    static JsonNode document() throws IOException {
        try (var yaml = ContractRoutes.class.getResourceAsStream("openapi.yaml")) {
            return new YAMLMapper().readTree(yaml);
        }
    }

    @Test
    void whatTheContractShowsIsRight() {
        assertThat(violations("getScholarship", scholarship())).isEmpty();
        assertThat(violations("getScholarship", problem())).isEmpty();
    }

    @Test
    void aWrongTypeIsFound() {
        assertThat(violations("getScholarship", changed(body -> body.put("catalog_version", "1"))))
                .containsExactly("body /catalog_version: string found, integer expected");
        assertThat(violations("getScholarship", changed(body -> body.put("title", 7))))
                .hasSize(1);
        assertThat(violations("getScholarship", changed(body -> body.putNull("renewable"))))
                .hasSize(1);
    }

    @Test
    void aWrongValueIsFound() {
        assertThat(violations("getScholarship", changed(body -> body.put("kind", "AWARD"))))
                .hasSize(1);
        assertThat(violations(
                        "getScholarship",
                        changed(body -> ((ObjectNode) body.path("source")).put("last_verified", "2026-02-30"))))
                .hasSize(1);
        assertThat(violations("getScholarship", changed(body -> ((ObjectNode) body.path("amount")).remove("most"))))
                .isNotEmpty();
    }

    @Test
    void aMissingMemberIsFound() {
        assertThat(violations("getScholarship", changed(body -> body.remove("links"))))
                .containsExactly("body : required property 'links' not found");
    }

    @Test
    void anExtraMemberIsFoundAtAnyDepth() {
        assertThat(violations("getScholarship", changed(body -> body.put("surprise", 1))))
                .hasSize(1)
                .first()
                .asString()
                .contains("surprise");
        assertThat(violations(
                        "getScholarship", changed(body -> ((ObjectNode) body.path("provider")).put("surprise", 1))))
                .hasSize(1);
    }

    @Test
    void aMissingHeaderIsFound() {
        for (var name : List.of("ETag", "Cache-Control", "X-Correlation-Id", "traceparent", "Vary")) {
            assertThat(violations("getScholarship", without(scholarship(), name)))
                    .containsExactly("header " + name + " is missing");
        }
    }

    @Test
    void anotherHeaderIsFound() {
        assertThat(violations("getScholarship", with(scholarship(), "Server", "Jetty")))
                .containsExactly("header Server is not documented");
    }

    @Test
    void aWrongHeaderIsFound() {
        assertThat(violations("getScholarship", with(scholarship(), "ETag", "unquoted")))
                .hasSize(1);
        assertThat(violations("getScholarship", with(scholarship(), "Vary", "Accept")))
                .hasSize(1);
    }

    @Test
    void anUndocumentedStatusIsFound() {
        var answer = new HttpAnswer(418, scholarship().headers(), scholarship().body());
        assertThat(violations("getScholarship", answer))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("status 418");
    }

    @Test
    void anotherMediaTypeIsFound() {
        assertThat(violations("getScholarship", with(scholarship(), "Content-Type", "text/plain")))
                .containsExactly("media type text/plain is not documented");
    }

    @Test
    void aBodyWhereThereIsNoneIsFound() {
        var answer = without(scholarship(), "Content-Type");
        assertThat(violations("getScholarship", new HttpAnswer(304, answer.headers(), answer.body())))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("there is a body");
        assertThat(check.violationsOfHead(contract.operation("getScholarship"), scholarship()))
                .containsExactly("there is a body");
    }

    @Test
    void whatIsNoJsonIsFound() {
        var answer = scholarship();
        var broken = new HttpAnswer(200, answer.headers(), "{".getBytes(StandardCharsets.UTF_8));
        assertThat(violations("getScholarship", broken)).hasSize(1);
    }

    @Test
    void aProblemThatContradictsItselfIsFound() {
        assertThat(violations("getScholarship", changedProblem(body -> body.put("status", 400))))
                .hasSize(1);
        assertThat(violations("getScholarship", changedProblem(body -> body.put("type", "urn:scholarship:problem:x"))))
                .hasSize(1);
        assertThat(violations("getScholarship", changedProblem(body -> body.put("correlation_id", "another"))))
                .hasSize(1);
    }

    @Test
    void aCodeOfAnotherStatusIsFound() {
        assertThat(violations(
                        "getScholarship",
                        changedProblem(body -> body.put("code", "no_such_route")
                                .put("type", "urn:scholarship:problem:no_such_route"))))
                .containsExactly("code no_such_route is not documented for status 404");
    }

    @Test
    void aWrongParameterIsFound() {
        var limit = contract.operation("search").parametersIn("query").stream()
                .filter(parameter -> parameter.name().equals("limit"))
                .findFirst()
                .orElseThrow();
        assertThat(check.violationsOfParameter(limit, "100")).isEmpty();
        assertThat(check.violationsOfParameter(limit, "101")).hasSize(1);
        assertThat(check.violationsOfParameter(limit, "x")).hasSize(1);
    }

    @Test
    void aRouteThatIsNotDocumentedIsFoundAndOneThatIsNotThere() {
        var routed = contract.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(check.violations(routed)).isEmpty();
        routed.remove("GET /health/live");
        routed.add("DELETE /api/v1/search");
        assertThat(check.violations(routed))
                .containsExactly("DELETE /api/v1/search is not documented", "GET /health/live is not routed");
    }

    @Test
    void whatWasNotAnsweredIsKnown() {
        var walk = new Walk(contract);
        var operation = contract.operation("getScholarship");
        var before = walk.unanswered().size();
        walk.hold(operation, HttpRequest.of("GET", "/"), scholarship());
        walk.hold(operation, HttpRequest.of("GET", "/"), problem());
        assertThat(walk.documented()).contains("getScholarship 200", "getScholarship 404 no_such_scholarship");
        assertThat(walk.unanswered())
                .hasSize(before - 2)
                .doesNotContain("getScholarship 200", "getScholarship 404 no_such_scholarship")
                .contains(
                        "getScholarship 304",
                        "getScholarship 503 catalog_unavailable",
                        "outside 405 method_not_allowed");
    }

    private static List<String> violations(String operation, HttpAnswer answer) {
        return check.violations(contract.operation(operation), answer);
    }

    private static HttpAnswer scholarship() {
        return answer(200, "application/json", "scholarship");
    }

    private static HttpAnswer problem() {
        return answer(404, "application/problem+json", "no_such_scholarship");
    }

    /** The example of the contract, with headers that fit. */
    private static HttpAnswer answer(int status, String mediaType, String example) {
        var response = contract.operation("getScholarship").responses().get(status);
        var body = response.contents()
                .get(mediaType)
                .child("examples")
                .child(example)
                .child("value")
                .node();
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", List.of(mediaType));
        headers.put("X-Correlation-Id", List.of("01a1fc40-857f-7bc8-9a88-03e69bdd911c"));
        headers.put("traceparent", List.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        headers.put("Vary", List.of("Origin"));
        headers.put("ETag", List.of("\"NaZOXr_IhKAk0801ZpDAiA\""));
        response.headers()
                .forEach((name, header) -> constant(header).ifPresent(value -> headers.put(name, List.of(value))));
        headers.put("Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'"));
        headers.keySet()
                .removeIf(name -> !name.equals("Content-Type")
                        && response.headers().keySet().stream().noneMatch(name::equalsIgnoreCase));
        return new HttpAnswer(status, headers, bytes(body));
    }

    private static Optional<String> constant(Place header) {
        return Optional.ofNullable(header.child("schema").node().get("const")).map(JsonNode::asText);
    }

    private static HttpAnswer changed(Consumer<ObjectNode> change) {
        return changed(scholarship(), change);
    }

    private static HttpAnswer changedProblem(Consumer<ObjectNode> change) {
        return changed(problem(), change);
    }

    private static HttpAnswer changed(HttpAnswer answer, Consumer<ObjectNode> change) {
        var body = (ObjectNode) answer.json();
        change.accept(body);
        return new HttpAnswer(answer.status(), answer.headers(), bytes(body));
    }

    private static HttpAnswer with(HttpAnswer answer, String name, String value) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        headers.put(name, new ArrayList<>(List.of(value)));
        return new HttpAnswer(answer.status(), headers, answer.body());
    }

    private static HttpAnswer without(HttpAnswer answer, String name) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        headers.remove(name);
        return new HttpAnswer(answer.status(), headers, answer.body());
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
