package dev.scholarship.domain.eligibility.receipt;

import dev.scholarship.domain.text.BadTextException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws BadTextException if the text is no digest */
    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new BadTextException("a digest has 64 hexadecimal digits, 0 to 9 and a to f");
        }
    }

    /** Of a text in UTF-8. */
    static Digest of(String text) {
        return of(text, new byte[0]);
    }

    /** Of one text in UTF-8 and what follows it. */
    static Digest of(String text, byte[] rest) {
        var sha256 = sha256();
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        return new Digest(HexFormat.of().formatHex(sha256.digest(rest)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
