package dev.scholarship.http.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.scholarship.http.json.Json;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Turns bytes into JSON, and a parser's complaints into words. */
final class JsonText {
    private JsonText() {}

    static JsonNode parse(byte[] body) {
        var text = QueryText.utf8(body).orElseThrow(() -> refusal("not_utf8", "The body is not UTF-8 text."));
        if (text.isBlank()) {
            throw refusal("empty_body", "The body is empty; send a JSON object.");
        }
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw refusal(e, text);
        }
    }

    private static ProblemException refusal(JsonProcessingException failure, String text) {
        var at = at(failure.getLocation());
        return switch (failure) {
            case StreamConstraintsException limit -> tooMuch(String.valueOf(limit.getOriginalMessage()), at);
            case JsonParseException end
            when isAtTheEnd(end, text) -> refusal("malformed_json", "The JSON ends too early" + at + ".");
            case MismatchedInputException more ->
                refusal("malformed_json", "There is something after the end of the JSON value" + at + ".");
            default -> malformed(String.valueOf(failure.getOriginalMessage()), at);
        };
    }

    private static boolean isAtTheEnd(JsonParseException failure, String text) {
        return failure instanceof JsonEOFException
                || failure.getLocation() != null && failure.getLocation().getCharOffset() >= text.length();
    }

    private static ProblemException malformed(String message, String at) {
        return message.startsWith("Duplicate ")
                ? refusal("duplicate_key", "The same name stands twice in one JSON object" + at + ".")
                : refusal("malformed_json", "This is not JSON: something unexpected stands" + at + ".");
    }

    /** Which limit it was stands only in the parser's message. */
    private static ProblemException tooMuch(String message, String at) {
        if (message.contains("getMaxNestingDepth")) {
            return refusal("json_too_deep", "JSON may be nested at most " + Json.MAX_DEPTH + " deep" + at + ".");
        }
        if (message.contains("getMaxNumberLength")) {
            return refusal(
                    "json_number_too_long", "A number may have at most " + Json.MAX_NUMBER + " digits" + at + ".");
        }
        if (message.contains("getMaxNameLength")) {
            return refusal("json_name_too_long", "A name may have at most " + Json.MAX_NAME + " characters" + at + ".");
        }
        return refusal(
                "json_string_too_long", "A string may have at most " + Json.MAX_STRING + " characters" + at + ".");
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static ProblemException refusal(String code, String detail) {
        return new ProblemException(Problem.of(400, code, "Unreadable JSON", detail));
    }
}
