package dev.scholarship.http.page;

import dev.scholarship.http.route.Caching;
import dev.scholarship.http.route.Endpoint;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of the class path, read once and served to everyone. */
public final class Page implements Endpoint {
    private static final String NOTHING_ELSE =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Reply reply;

    private Page(Reply reply) {
        this.reply = reply;
    }

    /**
     * An HTML page in English.
     *
     * @param needs what it loads, as directives of a Content-Security-Policy such as {@code style-src 'self'}; it may
     *     do nothing else
     * @throws IllegalArgumentException if the class path has no such resource
     */
    public static Page html(String resource, String... needs) {
        return new Page(load(resource, Reply.HTML)
                .withHeader("Content-Security-Policy", policy(needs))
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

    private static String policy(String... needs) {
        return Stream.concat(Stream.of(NOTHING_ELSE), Stream.of(needs)).collect(Collectors.joining("; "));
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
