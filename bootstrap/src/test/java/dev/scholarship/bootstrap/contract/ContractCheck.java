package dev.scholarship.bootstrap.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what in an answer is not as the contract says. */
public final class ContractCheck {
    static final String PROBLEM = "application/problem+json";

    private static final String BASE = "https://contract.invalid/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What belongs to the connection or to the body as such, of which OpenAPI does not speak. */
    private static final Set<String> OF_HTTP =
            Set.of("date", "connection", "content-length", "content-type", "transfer-encoding");

    private final Contract contract;
    private final SchemaRegistry schemas;

    public ContractCheck(Contract contract) {
        this.contract = contract;
        var text = contract.document().toString();
        this.schemas =
                SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemas(Map.of(BASE, text)));
    }

    /** What is routed and not documented, or the other way round. */
    public List<String> violations(Collection<String> routed) {
        var documented = contract.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .toList();
        var violations = new ArrayList<String>();
        routed.stream()
                .filter(route -> !documented.contains(route))
                .forEach(route -> violations.add(route + " is not documented"));
        documented.stream()
                .filter(route -> !routed.contains(route))
                .forEach(route -> violations.add(route + " is not routed"));
        return violations;
    }

    /** What is wrong with an answer, in words; empty if nothing is. */
    public List<String> violations(Contract.Operation operation, HttpAnswer answer) {
        var response = operation.responses().get(answer.status());
        if (response == null) {
            return List.of("status " + answer.status() + " is not documented: " + answer.text());
        }
        var violations = new ArrayList<>(headers(response, answer));
        violations.addAll(body(response, answer));
        return violations;
    }

    /** What is wrong with the headers of an answer that has no body because it was not asked for. */
    public List<String> violationsOfHead(Contract.Operation operation, HttpAnswer answer) {
        var response = operation.responses().get(answer.status());
        if (response == null) {
            return List.of("status " + answer.status() + " is not documented");
        }
        var violations = new ArrayList<>(headers(response, answer));
        if (!response.contents().isEmpty()) {
            violations.addAll(mediaType(response, answer));
        }
        if (answer.body().length > 0) {
            violations.add("there is a body");
        }
        return violations;
    }

    /** What is wrong with a value by a schema of the contract. */
    public List<String> violations(Place schema, JsonNode value) {
        return schemas
                .getSchema(SchemaLocation.of(BASE + "#" + schema.pointer()))
                .validate(value, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** What is wrong with the text of a parameter in an address. */
    public List<String> violationsOfParameter(Contract.Parameter parameter, String text) {
        var value = typed(parameter.schema(), text);
        return violations(
                parameter.schema(), isList(parameter) ? JSON.createArrayNode().add(value) : value);
    }

    private static boolean isList(Contract.Parameter parameter) {
        return typeOf(parameter.schema()).equals("array");
    }

    private List<String> headers(Contract.Response response, HttpAnswer answer) {
        var violations = new ArrayList<String>();
        var documented = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach((name, header) -> {
            documented.add(name);
            var value = answer.header(name);
            if (value.isPresent()) {
                violations(header.child("schema"), typed(header.child("schema"), value.get()))
                        .forEach(error -> violations.add("header " + name + " " + error + " is " + value.get()));
            } else if (header.node().path("required").asBoolean()) {
                violations.add("header " + name + " is missing");
            }
        });
        answer.headers().keySet().stream()
                .filter(name -> !documented.contains(name) && !OF_HTTP.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> violations.add("header " + name + " is not documented"));
        return violations;
    }

    private List<String> body(Contract.Response response, HttpAnswer answer) {
        if (response.contents().isEmpty()) {
            return answer.body().length == 0 ? List.of() : List.of("there is a body: " + answer.text());
        }
        var violations = new ArrayList<>(mediaType(response, answer));
        if (violations.isEmpty()) {
            var content = response.contents().get(answer.mediaType());
            violations.addAll(content(content, answer));
            if (answer.mediaType().equals(PROBLEM)) {
                violations.addAll(problem(response, answer));
            }
        }
        return violations;
    }

    private static List<String> mediaType(Contract.Response response, HttpAnswer answer) {
        return response.contents().containsKey(answer.mediaType())
                ? List.of()
                : List.of("media type " + answer.mediaType() + " is not documented");
    }

    private List<String> content(Place content, HttpAnswer answer) {
        try {
            var value = answer.mediaType().endsWith("json")
                    ? JSON.readTree(answer.body())
                    : TextNode.valueOf(new String(answer.body(), StandardCharsets.UTF_8));
            return violations(content.child("schema"), value).stream()
                    .map(error -> "body " + error)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("the body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a schema cannot say: that members agree with each other and with the rest of the answer. */
    private static List<String> problem(Contract.Response response, HttpAnswer answer) {
        var violations = new ArrayList<String>();
        var problem = answer.json();
        var code = problem.path("code").asText();
        if (!response.codes().contains(code)) {
            violations.add("code " + code + " is not documented for status " + answer.status());
        }
        if (!problem.path("type").asText().equals("urn:scholarship:problem:" + code)) {
            violations.add("type and code differ: " + problem);
        }
        if (problem.path("status").asInt() != answer.status()) {
            violations.add("the problem names another status: " + problem);
        }
        if (!answer.header("X-Correlation-Id")
                .equals(Optional.of(problem.path("correlation_id").asText()))) {
            violations.add("the problem names another correlation id: " + problem);
        }
        return violations;
    }

    /** A header or parameter as the JSON value that its schema speaks of. */
    private static JsonNode typed(Place schema, String text) {
        boolean number = List.of("integer", "number").contains(typeOf(schema));
        if (number && text.matches("-?[0-9]{1,18}")) {
            return JSON.getNodeFactory().numberNode(Long.parseLong(text));
        }
        return TextNode.valueOf(text);
    }

    private static String typeOf(Place schema) {
        var reference = schema.node().path("$ref").asText();
        return reference.isEmpty()
                ? schema.node().path("type").asText()
                : typeOf(new Place(schema.document(), reference.substring(1)));
    }
}
