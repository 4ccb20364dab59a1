package dev.scholarship.http.route;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns a reply into the response to one request. */
final class ReplyWriter {
    private final Request request;
    private final HttpServletResponse response;

    ReplyWriter(Request request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    void write(Reply reply) throws IOException {
        reply.headers().forEach(this::header);
        response.setHeader("Cache-Control", reply.caching().header());
        if (isTagged(reply) && isKnownToClient(reply)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setContentType(null);
            response.setContentLength(reply.body().length);
            return;
        }
        response.setStatus(reply.status());
        response.setContentType(reply.mediaType());
        body(reply.body());
    }

    private boolean isTagged(Reply reply) {
        return reply.caching() != Caching.NONE && reply.status() == HttpServletResponse.SC_OK && isRead();
    }

    private boolean isRead() {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private boolean isKnownToClient(Reply reply) {
        var tag = EntityTag.of(reply.body());
        response.setHeader("ETag", tag.text());
        return tag.isNamedBy(request.headers("If-None-Match"));
    }

    private void body(byte[] body) throws IOException {
        response.setContentLength(body.length);
        if (!request.method().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** Vary grows; every other header has one value. */
    private void header(String name, String value) {
        if (name.equalsIgnoreCase("Vary")) {
            response.addHeader(name, value);
        } else {
            response.setHeader(name, value);
        }
    }
}
