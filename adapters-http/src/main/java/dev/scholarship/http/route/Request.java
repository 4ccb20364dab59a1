package dev.scholarship.http.route;

import dev.scholarship.http.problem.ProblemException;
import dev.scholarship.http.request.Exchange;
import dev.scholarship.http.request.JsonBody;
import dev.scholarship.http.request.Paging;
import dev.scholarship.http.request.QueryParameters;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A request as routes see it. For one thread. */
public final class Request {
    private final Context context;
    private final int bodyLimit;

    Request(Context context, int bodyLimit) {
        this.context = context;
        this.bodyLimit = bodyLimit;
    }

    public String method() {
        return context.req().getMethod();
    }

    /** The path as it was sent. */
    public String path() {
        return context.req().getRequestURI();
    }

    /** A part of the path by its name in the route, decoded. */
    public String pathParameter(String name) {
        return context.pathParam(name);
    }

    /** The header's value; the first one where it is repeated. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.req().getHeader(name));
    }

    public List<String> headers(String name) {
        return Collections.list(context.req().getHeaders(name));
    }

    public String correlationId() {
        return exchange().correlationId();
    }

    /** Starts reading the query; every call starts anew. */
    public QueryParameters query() {
        return QueryParameters.parse(context.req().getQueryString());
    }

    /**
     * Reads the body; once.
     *
     * @throws ProblemException 413, 415 or 400, if it is not a JSON object within the limits
     */
    public JsonBody json() {
        return JsonBody.parse(new RequestBody(context.req(), bodyLimit).json());
    }

    /** The value of a Link header to the next page of this query. */
    public String nextLink(String nextCursor) {
        return Paging.nextLink(path(), context.req().getQueryString(), nextCursor);
    }

    private Exchange exchange() {
        return Objects.requireNonNull(context.attribute(Exchange.ATTRIBUTE));
    }
}
