package dev.scholarship.http;

import dev.scholarship.http.request.CorrelationId;
import dev.scholarship.http.request.Exchange;
import dev.scholarship.http.request.TraceContext;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Names each exchange once, and sets the headers that every response carries. */
final class Identification {
    private final Supplier<String> correlationIds;
    private final RandomGenerator random;

    Identification(Supplier<String> correlationIds, RandomGenerator random) {
        this.correlationIds = correlationIds;
        this.random = random;
    }

    Exchange of(Request request) {
        if (request.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange known) {
            return known;
        }
        var exchange = named(request);
        request.setAttribute(Exchange.ATTRIBUTE, exchange);
        return exchange;
    }

    void mark(Response response, Exchange exchange) {
        var headers = response.getHeaders();
        headers.put(CorrelationId.HEADER, exchange.correlationId());
        headers.put("traceparent", exchange.trace().traceparent());
        headers.put("Vary", "Origin");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    private Exchange named(Request request) {
        var headers = request.getHeaders();
        var traceparents = headers.getValuesList("traceparent");
        return new Exchange(
                CorrelationId.choose(headers.getValuesList(CorrelationId.HEADER), correlationIds),
                TraceContext.continuing(traceparents.size() == 1 ? traceparents.getFirst() : null, random));
    }
}
