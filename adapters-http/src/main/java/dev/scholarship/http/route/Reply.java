package dev.scholarship.http.route;

import dev.scholarship.http.json.Json;
import dev.scholarship.http.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a route answers.
 *
 * <p>Entity tag, 304, HEAD, Content-Length and Cache-Control follow from it and are not the route's business.
 *
 * @param body not copied; whoever makes a reply gives it away
 */
@SuppressWarnings("ArrayRecordComponent") // a body can be megabytes; replies are not compared
public record Reply(int status, String mediaType, byte[] body, Caching caching, Map<String, String> headers) {
    public static final String JSON = "application/json";
    public static final String HTML = "text/html;charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** 200 with JSON that is the same for everyone. */
    public static Reply shared(Object json) {
        return json(200, json, Caching.SHARED);
    }

    /** 200 with JSON that concerns a person or this moment only. */
    public static Reply personal(Object json) {
        return json(200, json, Caching.NONE);
    }

    /** 200 with JSON that concerns a person and stays the same for a while, with an entity tag. */
    public static Reply repeated(Object json) {
        return json(200, json, Caching.REPEATED);
    }

    public static Reply json(int status, Object json, Caching caching) {
        return new Reply(status, JSON, Json.write(json), caching, Map.of());
    }

    static Reply problem(Problem problem, String correlationId) {
        return new Reply(
                        problem.status(),
                        Problem.MEDIA_TYPE,
                        problem.toJson(correlationId),
                        Caching.NONE,
                        problem.headers())
                .withHeader("Content-Language", "en");
    }

    public Reply withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, mediaType, body, caching, more);
    }
}
