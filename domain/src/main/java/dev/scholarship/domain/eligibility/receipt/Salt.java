package dev.scholarship.domain.eligibility.receipt;

import dev.scholarship.domain.text.BadTextException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Random bytes that go into every digest of a receipt that depends on the answers, so that no table of guesses fits two
 * receipts and two receipts of one person do not look alike.
 *
 * <p>The salt stands in the receipt. Whoever holds the receipt can still try likely answers one by one; whoever holds
 * the digests alone cannot.
 *
 * @param hex the bytes in lower-case hexadecimal
 */
public record Salt(String hex) {

    /** The fewest bytes. */
    public static final int LEAST_BYTES = 16;

    /** The most bytes. */
    public static final int MOST_BYTES = 64;

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{2}){" + LEAST_BYTES + "," + MOST_BYTES + "}");

    /** @throws BadTextException if the text is no salt */
    public Salt {
        if (!FORM.matcher(hex).matches()) {
            throw new BadTextException("a salt is " + LEAST_BYTES + " to " + MOST_BYTES
                    + " bytes in hexadecimal, two digits each, 0 to 9 and a to f");
        }
    }

    /** @param random from a source that nobody can foresee, for this receipt alone */
    public static Salt of(byte[] random) {
        return new Salt(HexFormat.of().formatHex(random));
    }

    /** The SHA-256 of a line {@code salt}, this salt's digits, a line feed, and the text in UTF-8. */
    Digest digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of a line {@code salt}, this salt's digits, a line feed, and the bytes. */
    Digest digest(byte[] bytes) {
        return Digest.of("salt " + hex + "\n", bytes);
    }

    @Override
    public String toString() {
        return hex;
    }
}
