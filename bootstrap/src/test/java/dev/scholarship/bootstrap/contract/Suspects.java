package dev.scholarship.bootstrap.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;

/** Values that something is likely to be wrong with, wherever they stand. */
public final class Suspects {
    public static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "101",
            "1.5",
            "x",
            "A b",
            "open",
            "CLOSED",
            "2026-02-30",
            "2026-11-21",
            "1500",
            "1500 usd",
            "1500 USD",
            "-5 USD",
            "US-NV",
            "us-ron-brown-scholar-program",
            "Ron",
            "?",
            "n/a",
            "yes",
            "é",
            "x".repeat(300));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES =
            List.of("null", "true", "7", "-1", "101", "1.5", "[]", "[1]", "[\"x\"]", "{}", "{\"x\":1}");

    private Suspects() {}

    /** The object with each of its members, at any depth, replaced by each of the values, one at a time. */
    public static Stream<ObjectNode> inPlaceOfEachMember(ObjectNode whole) {
        return whole.properties().stream()
                .flatMap(member -> instead(member.getValue()).map(value -> {
                    var changed = whole.deepCopy();
                    changed.set(member.getKey(), value);
                    return changed;
                }));
    }

    private static Stream<JsonNode> instead(JsonNode value) {
        var simple = Stream.concat(
                TEXTS.stream().map(TextNode::valueOf), VALUES.stream().map(Suspects::tree));
        return value instanceof ObjectNode object ? Stream.concat(simple, inPlaceOfEachMember(object)) : simple;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
