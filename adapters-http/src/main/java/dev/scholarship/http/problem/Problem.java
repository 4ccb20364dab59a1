package dev.scholarship.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scholarship.http.json.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A failure as RFC 9457 describes it.
 *
 * @param code stable and snake_case; the problem's type is {@code urn:scholarship:problem:<code>}
 * @param title the same for every problem of this code
 * @param detail what happened this time, for people; nothing about how we work inside
 * @param errors one entry per field that is wrong, if fields are the reason
 * @param headers that the response must carry, such as Allow
 */
public record Problem(
        int status, String code, String title, String detail, List<FieldProblem> errors, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of a failure: " + status);
        }
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of(), Map.of());
    }

    public static Problem noSuchRoute(Optional<String> nearest) {
        return of(
                404,
                "no_such_route",
                "No such route",
                "Nothing answers at this path."
                        + nearest.map(p -> " Did you mean " + p + " ?")
                                .orElse(" The page at / says what can be asked."));
    }

    public static Problem methodNotAllowed(Collection<String> allowed) {
        var allow = String.join(", ", allowed);
        return of(405, "method_not_allowed", "Method not allowed", "This path answers " + allow + ".")
                .withHeader("Allow", allow);
    }

    public static Problem methodNotImplemented() {
        return of(
                501,
                "not_implemented",
                "Not implemented",
                "This server does not know this method. Methods are written in capitals, such as GET and POST.");
    }

    public static Problem notAcceptable(String offered) {
        return of(406, "not_acceptable", "Not acceptable", "This path answers " + offered + "; Accept excludes it.");
    }

    public static Problem unsupportedMediaType(String wanted) {
        return of(
                        415,
                        "unsupported_media_type",
                        "Unsupported media type",
                        "The body must come with Content-Type: " + wanted + ", in UTF-8.")
                .withHeader("Accept-Post", wanted);
    }

    public static Problem unsupportedEncoding() {
        return of(
                        415,
                        "unsupported_media_type",
                        "Unsupported media type",
                        "The body must come as it is, without Content-Encoding.")
                .withHeader("Accept-Encoding", "identity");
    }

    public static Problem bodyTooLarge(long limit) {
        return of(413, "body_too_large", "Body too large", "A body may have at most " + limit + " bytes.");
    }

    public static Problem hostNotAllowed() {
        return of(421, "host_not_allowed", "Host not allowed", "This server does not answer for the host in Host.");
    }

    public static Problem invalidParameters(List<FieldProblem> errors) {
        return invalid("invalid_parameters", "Invalid parameters", "query", errors);
    }

    public static Problem invalidBody(List<FieldProblem> errors) {
        return invalid("invalid_body", "Invalid body", "body", errors);
    }

    public static Problem badCursor() {
        return of(400, "bad_cursor", "Bad cursor", "This is not a cursor of ours; take next_cursor as it was given.");
    }

    public static Problem cursorOutdated() {
        return of(
                400,
                "cursor_outdated",
                "Cursor outdated",
                "The words that were looked for have changed since; start without cursor.");
    }

    public static Problem noSuchScholarship() {
        return of(
                404,
                "no_such_scholarship",
                "No such scholarship",
                "The catalogue has no scholarship with this id. Search for it under /api/v1/search.");
    }

    public static Problem noSuchExplanation() {
        return of(
                404,
                "no_such_explanation",
                "No such explanation",
                "No explanation with this id is kept. Old ones are deleted; ask /api/v1/recommendations anew.");
    }

    public static Problem catalogUnavailable() {
        return of(503, "catalog_unavailable", "Catalogue unavailable", "The catalogue cannot be read now. Try again.")
                .withHeader("Retry-After", "5");
    }

    public static Problem internalError() {
        return of(
                500,
                "internal_error",
                "Internal error",
                "Something failed on our side. Quote the correlation id when you report it.");
    }

    /** The problem for a status that the server chose by itself, before a route was asked. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 408 -> of(408, "request_timeout", "Request timeout", "The request did not arrive in time.");
            case 413 -> of(413, "body_too_large", "Body too large", "The body is too large.");
            case 414 -> of(414, "uri_too_long", "URI too long", "The address with its query is too long.");
            case 431 ->
                of(431, "headers_too_large", "Header fields too large", "The header fields together are too large.");
            case 501 -> of(501, "not_implemented", "Not implemented", "The server cannot do what was asked.");
            case 503 -> of(503, "unavailable", "Unavailable", "The server is not taking requests now. Try again.");
            case 505 -> of(505, "http_version_not_supported", "HTTP version not supported", "Use HTTP/1.1.");
            default ->
                status >= 400 && status < 500
                        ? of(status, "bad_request", "Bad request", "The request is not valid HTTP.")
                        : internalError();
        };
    }

    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, title, detail, errors, more);
    }

    /** The URI that names this kind of problem. */
    public String type() {
        return "urn:scholarship:problem:" + code;
    }

    /** The problem as application/problem+json. */
    public byte[] toJson(String correlationId) {
        return Json.write(new Wire(type(), title, status, detail, code, correlationId, errors));
    }

    private static Problem invalid(String code, String title, String where, List<FieldProblem> errors) {
        var detail = errors.size() == 1
                ? errors.getFirst().name() + " is not valid. "
                        + errors.getFirst().detail()
                : errors.size() + " fields of the " + where + " are not valid; see errors.";
        return new Problem(400, code, title, detail, errors, Map.of());
    }

    @JsonPropertyOrder({"type", "title", "status", "detail", "code", "correlation_id", "errors"})
    private record Wire(
            String type,
            String title,
            int status,
            String detail,
            String code,
            String correlationId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {}
}
