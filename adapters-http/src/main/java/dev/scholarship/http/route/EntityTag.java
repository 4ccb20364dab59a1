package dev.scholarship.http.route;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A strong entity tag: two replies have the same one exactly if they have the same bytes.
 *
 * @param text as it stands in headers, with its quotes
 */
public record EntityTag(String text) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");
    private static final int BYTES = 16;

    public static EntityTag of(byte[] body) {
        try {
            var hash = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), BYTES);
            return new EntityTag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether If-None-Match names this tag, by weak comparison, or any tag at all. */
    public boolean isNamedBy(List<String> ifNoneMatch) {
        return ifNoneMatch.stream().anyMatch(this::isNamedBy);
    }

    private boolean isNamedBy(String header) {
        return header.strip().equals("*")
                || TAG.matcher(header).results().anyMatch(tag -> tag.group(1).equals(text));
    }
}
