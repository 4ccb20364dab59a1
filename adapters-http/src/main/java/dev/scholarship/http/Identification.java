package dev.scholarship.http;

import dev.scholarship.http.request.CorrelationId;
import dev.scholarship.http.request.Exchange;
import dev.scholarship.http.request.TraceContext;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.Request;

/** Names each exchange, once. */
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

    private Exchange named(Request request) {
        var headers = request.getHeaders();
        var traceparents = headers.getValuesList("traceparent");
        return new Exchange(
                CorrelationId.choose(headers.getValuesList(CorrelationId.HEADER), correlationIds),
                TraceContext.continuing(traceparents.size() == 1 ? traceparents.getFirst() : null, random));
    }
}
