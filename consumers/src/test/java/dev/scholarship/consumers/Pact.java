package dev.scholarship.consumers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a consumer relies on, as it stands in a file of the Pact specification, version 3.
 *
 * <p>Of the matchers, equality, {@code type} and {@code regex} are understood; a file that needs others is refused.
 */
record Pact(List<Interaction> interactions) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MATCHERS = Set.of("type", "regex", "equality");

    static Pact read(String resource) {
        try (var in = Pact.class.getResourceAsStream(resource)) {
            var interactions = new ArrayList<Interaction>();
            JSON.readTree(in).path("interactions").forEach(node -> interactions.add(new Interaction(node)));
            interactions.forEach(Interaction::requireKnownMatchers);
            return new Pact(interactions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Interaction interaction(String description) {
        return interactions.stream()
                .filter(one -> one.description().equals(description))
                .findFirst()
                .orElseThrow();
    }

    /** One request and what is expected of its answer. */
    record Interaction(JsonNode node) {
        String description() {
            return node.path("description").asText();
        }

        String method() {
            return node.at("/request/method").asText();
        }

        String path() {
            return node.at("/request/path").asText();
        }

        /** The parameters in the order of their names, encoded. */
        String query() {
            var query = new ArrayList<String>();
            sorted(node.at("/request/query"))
                    .forEach((name, values) ->
                            values.forEach(value -> query.add(encoded(name) + "=" + encoded(value.asText()))));
            return String.join("&", query);
        }

        /** Missing where there is none. */
        JsonNode requestBody() {
            return node.at("/request/body");
        }

        int status() {
            return node.at("/response/status").asInt();
        }

        String contentType() {
            return node.at("/response/headers/Content-Type").asText();
        }

        JsonNode responseBody() {
            return node.at("/response/body");
        }

        /** In what an answer is not what is expected; members beyond that are the provider's business. */
        List<String> mismatches(int status, String contentType, JsonNode body) {
            var mismatches = new ArrayList<String>();
            if (status != status()) {
                mismatches.add("status " + status + ", expected " + status());
            }
            if (!contentType.split(";")[0].equals(contentType())) {
                mismatches.add("content type " + contentType + ", expected " + contentType());
            }
            compare("$", responseBody(), body, false, mismatches);
            return mismatches;
        }

        void requireKnownMatchers() {
            node.at("/response/matchingRules/body").properties().forEach(rule -> {
                var matchers = rule.getValue().path("matchers");
                if (matchers.size() != 1
                        || !MATCHERS.contains(matchers.get(0).path("match").asText())) {
                    throw new IllegalArgumentException(description() + ": not understood: " + rule);
                }
            });
        }

        /** @param byType whether a matcher above says that values may differ as long as their types do not */
        private void compare(String path, JsonNode expected, JsonNode actual, boolean byType, List<String> mismatches) {
            var matcher = matcher(path);
            boolean types = byType && matcher.isMissingNode()
                    || matcher.path("match").asText().equals("type");
            if (actual.isMissingNode()) {
                mismatches.add(path + " is missing");
            } else if (matcher.path("match").asText().equals("regex")) {
                if (!actual.asText().matches(matcher.path("regex").asText())) {
                    mismatches.add(path + " is " + actual + ", expected " + matcher.path("regex"));
                }
            } else if (expected.isObject()) {
                expected.properties()
                        .forEach(member -> compare(
                                path + "." + member.getKey(),
                                member.getValue(),
                                actual.path(member.getKey()),
                                types,
                                mismatches));
            } else if (expected.isArray()) {
                compareItems(path, expected, actual, types, matcher, mismatches);
            } else if (types ? expected.getNodeType() != actual.getNodeType() : !expected.equals(actual)) {
                mismatches.add(path + " is " + actual + ", expected " + (types ? expected.getNodeType() : expected));
            }
        }

        private void compareItems(
                String path,
                JsonNode expected,
                JsonNode actual,
                boolean types,
                JsonNode matcher,
                List<String> mismatches) {
            boolean count = types ? actual.size() >= matcher.path("min").asInt(0) : actual.size() == expected.size();
            if (!actual.isArray() || !count) {
                mismatches.add(path + " has " + actual.size() + " items, expected " + expected.size());
                return;
            }
            for (int i = 0; i < actual.size(); i++) {
                compare(path + "[" + i + "]", expected.path(types ? 0 : i), actual.get(i), types, mismatches);
            }
        }

        /** The rule for a place, in which a star stands for any position. */
        private JsonNode matcher(String path) {
            return node.at("/response/matchingRules/body").properties().stream()
                    .filter(rule -> path.matches(Pattern.quote(rule.getKey()).replace("[*]", "\\E\\[\\d+]\\Q")))
                    .map(rule -> rule.getValue().path("matchers").path(0))
                    .findFirst()
                    .orElse(MissingNode.getInstance());
        }

        private static Map<String, JsonNode> sorted(JsonNode object) {
            var sorted = new TreeMap<String, JsonNode>();
            object.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            return sorted;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
