package dev.scholarship.bootstrap.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the contract says, operation by operation. */
public final class Contract {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode document;
    private final List<Operation> operations;

    private Contract(JsonNode document) {
        this.document = document;
        this.operations = Place.top(document).child("paths").children().stream()
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .toList();
    }

    /** @param document the contract in JSON */
    public static Contract of(JsonNode document) {
        return new Contract(document);
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return operations;
    }

    public Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is answered where no operation is reached. */
    public Operation outside() {
        var responses = responses(Place.top(document).child("x-outside-operations"));
        return new Operation("-", "-", "outside", List.of(), Optional.empty(), responses);
    }

    /** What can be asked and what can be answered; of the parameters, those of its path too. */
    public record Operation(
            String method,
            String path,
            String id,
            List<Parameter> parameters,
            Optional<Body> body,
            Map<Integer, Response> responses) {

        public boolean reads() {
            return method.equals("GET");
        }

        public boolean documents(int status, String code) {
            return responses.containsKey(status)
                    && responses.get(status).codes().contains(code);
        }

        public List<Parameter> parametersIn(String where) {
            return parameters.stream().filter(one -> one.in().equals(where)).toList();
        }
    }

    /**
     * @param shown whether the page fills the example in by itself
     * @param example a value that the server takes, if the contract shows one
     */
    public record Parameter(
            String name, String in, boolean required, Place schema, boolean shown, Optional<JsonNode> example) {

        /** Whether the members of the value are parameters of their own. */
        boolean isSpread() {
            return example.filter(JsonNode::isObject).isPresent();
        }
    }

    /** A body that is sent; every example has a name. */
    public record Body(Place schema, Map<String, JsonNode> examples) {}

    public record Response(Place place) {
        Map<String, Place> headers() {
            return byName(place.child("headers"));
        }

        Map<String, Place> contents() {
            return byName(place.child("content"));
        }

        /** The codes of problems that it may carry: each has an example. */
        public List<String> codes() {
            var problem = place.child("content").child(ContractCheck.PROBLEM);
            return problem.child("examples").children().stream()
                    .map(example -> example.getValue()
                            .child("value")
                            .node()
                            .path("code")
                            .asText())
                    .toList();
        }
    }

    private static Stream<Operation> operations(String path, Place item) {
        return METHODS.stream()
                .filter(method -> item.child(method).exists())
                .map(method -> operation(method, path, item, item.child(method)));
    }

    private static Operation operation(String method, String path, Place item, Place operation) {
        var parameters = Stream.of(item, operation)
                .flatMap(place -> place.child("parameters").children().stream())
                .map(parameter -> parameter(parameter.getValue()))
                .toList();
        var body = operation.child("requestBody");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.node().path("operationId").asText(),
                parameters,
                body.exists() ? Optional.of(body(body.child("content").child("application/json"))) : Optional.empty(),
                responses(operation));
    }

    private static Parameter parameter(Place place) {
        var node = place.node();
        var shown = Optional.ofNullable(node.get("example"));
        var example = shown.or(() -> Optional.ofNullable(
                place.child("schema").node().path("examples").get(0)));
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                place.child("schema"),
                shown.isPresent(),
                example);
    }

    private static Body body(Place content) {
        var examples = new TreeMap<String, JsonNode>();
        byName(content.child("examples"))
                .forEach((name, example) ->
                        examples.put(name, example.child("value").node()));
        return new Body(content.child("schema"), examples);
    }

    private static Map<Integer, Response> responses(Place place) {
        var responses = new TreeMap<Integer, Response>();
        byName(place.child("responses"))
                .forEach((status, response) -> responses.put(Integer.valueOf(status), new Response(response)));
        return responses;
    }

    private static Map<String, Place> byName(Place place) {
        var children = new TreeMap<String, Place>();
        place.children().forEach(child -> children.put(child.getKey(), child.getValue()));
        return children;
    }
}
