package dev.scholarship.http;

import dev.scholarship.http.problem.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes a problem outside of any route. */
final class ProblemResponse {
    private final CommonHeaders common;

    ProblemResponse(CommonHeaders common) {
        this.common = common;
    }

    void write(Problem problem, Request request, Response response, Callback callback) {
        var exchange = common.put(request, response);
        var body = problem.toJson(exchange.correlationId());
        response.setStatus(problem.status());
        var headers = response.getHeaders();
        problem.headers().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put(HttpHeader.CONTENT_LANGUAGE, "en");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
