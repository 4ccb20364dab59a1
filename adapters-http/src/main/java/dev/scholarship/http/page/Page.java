package dev.scholarship.http.page;

import dev.scholarship.http.route.Caching;
import dev.scholarship.http.route.Endpoint;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A file of the class path, read once and served to everyone. */
public final class Page implements Endpoint {
    /** What an HTML page of ours may do: load its own scripts, styles, pictures and data, and nothing else. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Reply reply;

    private Page(Reply reply) {
        this.reply = reply;
    }

    /**
     * An HTML page in English.
     *
     * @throws IllegalArgumentException if the class path has no such resource
     */
    public static Page html(String resource) {
        return new Page(load(resource, Reply.HTML)
                .withHeader("Content-Security-Policy", POLICY)
                .withHeader("Content-Language", "en"));
    }

    /**
     * Any other file: a script, a style, a document.
     *
     * @throws IllegalArgumentException if the class path has no such resource
     */
    public static Page file(String resource, String mediaType) {
        return new Page(load(resource, mediaType));
    }

    @Override
    public Reply answer(Request request) {
        return reply;
    }

    private static Reply load(String resource, String mediaType) {
        try (var in = Page.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("not on the class path: " + resource);
            }
            return new Reply(200, mediaType, in.readAllBytes(), Caching.SHARED, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
