package dev.scholarship.http;

import dev.scholarship.http.request.CorrelationId;
import dev.scholarship.http.request.Exchange;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Puts the headers on a response that every response carries, whoever makes it. */
final class CommonHeaders {
    /** Those of our headers that scripts of other origins could not read otherwise. */
    static final String EXPOSED =
            "Accept-Encoding, Accept-Post, Allow, ETag, Link, Retry-After, traceparent, X-Correlation-Id";

    private static final String ONE_YEAR = "max-age=31536000";

    private final Identification identification;
    private final BrowserPolicy policy;

    CommonHeaders(Identification identification, BrowserPolicy policy) {
        this.identification = identification;
        this.policy = policy;
    }

    /** Whether pages of the origin that a request names may read the answer. */
    boolean isAllowedOrigin(Request request) {
        return policy.allowedOrigins().include(request.getHeaders().getValuesList(HttpHeader.ORIGIN));
    }

    Exchange put(Request request, Response response) {
        var exchange = identification.of(request);
        var headers = response.getHeaders();
        headers.put(CorrelationId.HEADER, exchange.correlationId());
        headers.put("traceparent", exchange.trace().traceparent());
        headers.put(HttpHeader.VARY, "Origin");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (policy.tlsInFront()) {
            headers.put("Strict-Transport-Security", ONE_YEAR);
        }
        if (isAllowedOrigin(request)) {
            headers.put("Access-Control-Allow-Origin", request.getHeaders().get(HttpHeader.ORIGIN));
            headers.put("Access-Control-Expose-Headers", EXPOSED);
        }
        return exchange;
    }
}
