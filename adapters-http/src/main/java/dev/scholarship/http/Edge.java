package dev.scholarship.http;

import dev.scholarship.http.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * Where every request comes in. Every response says from the start who may read it, also where a cap or the host ends it.
 *
 * <p>The order is fixed: correlation id, caps on address, headers (both by Jetty's parser) and declared length, host,
 * method; then whatever is inside.
 */
final class Edge extends Handler.Wrapper {
    /** Those of RFC 9110 and PATCH; a path says itself which of them it does not take. */
    private static final Set<String> KNOWN_METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    private static final long DISCARDED_AT_MOST = 4 * 1024 * 1024;

    private final HttpSettings settings;
    private final CommonHeaders common;
    private final ProblemResponse problems;

    Edge(HttpSettings settings, CommonHeaders common, Handler inside) {
        super(inside);
        this.settings = settings;
        this.common = common;
        this.problems = new ProblemResponse(common);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var exchange = common.put(request, response);
        MDC.put("correlation_id", exchange.correlationId());
        MDC.put("trace_id", exchange.trace().traceId());
        try {
            return admit(request, response, callback);
        } finally {
            MDC.remove("correlation_id");
            MDC.remove("trace_id");
        }
    }

    private boolean admit(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > settings.bodyLimit()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            var discarding = Callback.from(() -> discard(request, callback), callback::failed);
            problems.write(Problem.bodyTooLarge(settings.bodyLimit()), request, response, discarding);
            return true;
        }
        if (!isHostAllowed(request)) {
            problems.write(Problem.hostNotAllowed(), request, response, callback);
            return true;
        }
        if (!KNOWN_METHODS.contains(request.getMethod())) {
            problems.write(Problem.methodNotImplemented(), request, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** Where a request names no host, Jetty puts the address that it came to; that is not what the client asked for. */
    private boolean isHostAllowed(Request request) {
        return settings.allowedHosts().isEmpty()
                || request.getHeaders().contains(HttpHeader.HOST)
                        && Optional.ofNullable(request.getHttpURI().getHost())
                                .map(host -> host.toLowerCase(Locale.ROOT))
                                .filter(settings.allowedHosts()::contains)
                                .isPresent();
    }

    /** A connection closed with data unread is reset, and the client may never see the answer. */
    private static void discard(Request request, Callback callback) {
        try (InputStream in = Content.Source.asInputStream(request)) {
            in.skipNBytes(DISCARDED_AT_MOST);
            callback.succeeded();
        } catch (IOException e) {
            callback.succeeded();
        }
    }
}
