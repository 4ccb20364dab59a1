package dev.scholarship.http;

import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.RouteTable;
import java.util.NavigableSet;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers OPTIONS: what a path takes, what the server takes ({@code *}), and, to a page of an allowed origin that asks
 * before it sends, what it may send. Browsers send such questions without credentials, so nothing inside may ask for any.
 */
final class Options extends Handler.Wrapper {
    private static final String SENDABLE = "Accept, Content-Type, If-None-Match, traceparent, X-Correlation-Id";
    private static final String TEN_MINUTES = "600";
    private static final String WHOLE_SERVER = "*";

    private final RouteTable table;
    private final CommonHeaders common;

    Options(RouteTable table, CommonHeaders common, Handler inside) {
        super(inside);
        this.table = table;
        this.common = common;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (HttpMethod.OPTIONS.is(request.getMethod())) {
            var methods = methods(request);
            if (!methods.isEmpty()) {
                answer(request, response, methods);
                callback.succeeded();
                return true;
            }
        }
        return super.handle(request, response, callback);
    }

    private NavigableSet<String> methods(Request request) {
        return isWholeServer(request) ? table.methods() : table.methodsAt(path(request));
    }

    private static boolean isWholeServer(Request request) {
        return path(request).equals(WHOLE_SERVER);
    }

    private static String path(Request request) {
        return String.valueOf(request.getHttpURI().getPath());
    }

    private void answer(Request request, Response response, NavigableSet<String> methods) {
        var allowed = String.join(", ", methods);
        var headers = response.getHeaders();
        response.setStatus(204);
        headers.put(HttpHeader.ALLOW, allowed);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        if (methods.contains(HttpMethod.POST.asString()) && !isWholeServer(request)) {
            headers.put("Accept-Post", Reply.JSON);
        }
        if (common.isAllowedOrigin(request) && request.getHeaders().contains("Access-Control-Request-Method")) {
            headers.put("Access-Control-Allow-Methods", allowed);
            headers.put("Access-Control-Allow-Headers", SENDABLE);
            headers.put("Access-Control-Max-Age", TEN_MINUTES);
        }
    }
}
