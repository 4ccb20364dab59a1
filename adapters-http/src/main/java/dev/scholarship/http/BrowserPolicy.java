package dev.scholarship.http;

import dev.scholarship.http.cors.AllowedOrigins;

/**
 * What browsers are told about us.
 *
 * @param allowedOrigins whose pages may read answers
 * @param tlsInFront whether something in front of this server takes encrypted connections for it
 */
public record BrowserPolicy(AllowedOrigins allowedOrigins, boolean tlsInFront) {

    /** No page of another origin may read, and nothing is said about encryption. */
    public static BrowserPolicy local() {
        return new BrowserPolicy(AllowedOrigins.none(), false);
    }
}
