package dev.scholarship.files.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.Wording;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Reads one JSON value at a time and remarks what makes it unfit: a name that stands twice, bytes that are not UTF-8,
 * more characters than a record has. None of these loses the place in the file, so the next value can still be read.
 */
final class JsonTree {

    /** The most characters of one record, many times what the longest one has. */
    static final int MOST_CHARACTERS = 1 << 20;

    private static final int MOST_DEPTH = 32;
    private static final int MOST_DIGITS = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(MOST_DIGITS)
                    .maxStringLength(MOST_CHARACTERS)
                    .maxNameLength(MOST_CHARACTERS)
                    .build())
            .build();

    private final JsonParser parser;
    private final Remarks remarks;
    private final long start;
    private boolean tooLong;

    private JsonTree(JsonParser parser, Remarks remarks) {
        this.parser = parser;
        this.remarks = remarks;
        this.start = offset(parser);
    }

    static JsonParser parser(Reader text) throws IOException {
        return JSON.createParser(text);
    }

    /** Reads the value whose first token the parser is at; the result is to be used only if nothing was wrong. */
    static JsonNode read(JsonParser parser, Remarks remarks) throws IOException {
        return new JsonTree(parser, remarks).value("");
    }

    /** Why a file is not JSON, with the place. */
    static String explain(JsonProcessingException e) {
        return "not JSON"
                + place(e).map(at -> " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                        .orElse("")
                + ": " + e.getOriginalMessage();
    }

    /** Why one line is not JSON, with the place in it. */
    static String explainLine(JsonProcessingException e) {
        return "not JSON" + place(e).map(at -> " at column " + at.getColumnNr()).orElse("") + ": "
                + e.getOriginalMessage();
    }

    /** Empty where a limit was passed: those exceptions know no place. */
    private static Optional<JsonLocation> place(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation());
    }

    private JsonNode value(String pointer) throws IOException {
        if (isTooLong(pointer)) {
            parser.skipChildren();
            return NODES.nullNode();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.textNode(checked(pointer, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(String pointer) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var place = Wording.pointer(pointer, name);
            checked(place, name);
            parser.nextToken();
            var value = value(place);
            if (!tooLong && object.replace(name, value) != null) {
                remarks.problem(place, "stands here twice");
            }
        }
        return object;
    }

    private JsonNode array(String pointer) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value(pointer + "/" + array.size());
            if (!tooLong) {
                array.add(value);
            }
        }
        return array;
    }

    private JsonNode number(String pointer) throws IOException {
        try {
            return DecimalNode.valueOf(parser.getDecimalValue());
        } catch (JsonProcessingException | NumberFormatException e) {
            remarks.problem(pointer, "a number that is too long or out of bounds");
            return NODES.nullNode();
        }
    }

    private String checked(String pointer, String text) {
        if (Wording.isBroken(text)) {
            remarks.problem(pointer, "has bytes that are not UTF-8, or half of a surrogate pair");
        }
        return text;
    }

    private boolean isTooLong(String pointer) {
        if (!tooLong && offset(parser) - start > MOST_CHARACTERS) {
            tooLong = true;
            remarks.problem(pointer, "a record has at most " + MOST_CHARACTERS + " characters; this one goes on");
        }
        return tooLong;
    }

    private static long offset(JsonParser parser) {
        return parser.currentLocation().getCharOffset();
    }
}
