package dev.scholarship.bootstrap.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes requests out of what the contract shows. */
public final class Requests {
    private Requests() {}

    /** With nothing but what is required; of bodies the first. */
    public static HttpRequest plain(Contract.Operation operation) {
        var request = HttpRequest.of(operation.method(), pathOf(operation));
        return operation
                .body()
                .map(body -> request.withJson(
                        body.examples().values().iterator().next().toString()))
                .orElse(request);
    }

    /** What the contract shows, by what it shows: the form of the page, each parameter by itself, each body. */
    public static Map<String, HttpRequest> shown(Contract.Operation operation) {
        var requests = new LinkedHashMap<String, HttpRequest>();
        requests.put("nothing", plain(operation));
        requests.put("form", form(operation));
        operation
                .parameters()
                .forEach(parameter -> parameter
                        .example()
                        .filter(example -> !parameter.in().equals("path"))
                        .ifPresent(
                                example -> requests.put(parameter.name(), with(plain(operation), parameter, example))));
        operation
                .body()
                .ifPresent(body -> body.examples()
                        .forEach((name, example) ->
                                requests.put("body " + name, plain(operation).withJson(example.toString()))));
        return requests;
    }

    public static HttpRequest with(HttpRequest request, Contract.Parameter parameter, JsonNode value) {
        if (parameter.in().equals("header")) {
            return request.with(parameter.name(), value.asText());
        }
        var changed = request;
        if (value.isArray()) {
            for (var item : value) {
                changed = changed.withParameter(pair(parameter.name(), item.asText()));
            }
            return changed;
        }
        if (parameter.isSpread()) {
            for (var member : value.properties()) {
                changed = changed.withParameter(
                        pair(member.getKey(), member.getValue().asText()));
            }
            return changed;
        }
        return changed.withParameter(pair(parameter.name(), value.asText()));
    }

    public static HttpRequest withText(HttpRequest request, Contract.Parameter parameter, String text) {
        return with(request, parameter, TextNode.valueOf(text));
    }

    private static HttpRequest form(Contract.Operation operation) {
        var request = plain(operation);
        for (var parameter : operation.parameters()) {
            if (parameter.shown() && !parameter.in().equals("path")) {
                request = with(request, parameter, parameter.example().orElseThrow());
            }
        }
        return request;
    }

    private static String pathOf(Contract.Operation operation) {
        var path = operation.path();
        for (var parameter : operation.parametersIn("path")) {
            path = path.replace(
                    "{" + parameter.name() + "}",
                    parameter.example().orElseThrow().asText());
        }
        return path;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
