package dev.scholarship.http.request;

import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Prints and reads the opaque place in a list where its next page starts.
 *
 * <p>A cursor is base64url of: version (1 byte), digest of the filter (16), CRC-32 of everything else (4), then each
 * part of the position with its length before it (2). The digest ties a cursor to the query it came from, so that it
 * cannot be continued with other filters; the checksum finds damage. Neither keeps secrets or proves an origin: a
 * position must be treated as input.
 */
public final class Cursor {
    private static final byte VERSION = 1;
    private static final int DIGEST = 16;
    private static final int HEAD = 1 + DIGEST + Integer.BYTES;
    private static final int LONGEST = 1024;
    private static final int LONGEST_BYTES = LONGEST / 4 * 3;

    private Cursor() {}

    /**
     * @param position where the next page starts, part by part
     * @param filter everything that decides what is in the list and in which order, in one canonical text
     * @throws IllegalArgumentException if the position is too long for a cursor
     */
    public static String print(List<String> position, String filter) {
        var parts = new ByteArrayOutputStream();
        position.forEach(part -> write(parts, part));
        var body = parts.toByteArray();
        if (HEAD + body.length > LONGEST_BYTES) {
            throw new IllegalArgumentException("position too long for a cursor: " + body.length + " bytes");
        }
        var digest = digest(filter);
        var bytes = ByteBuffer.allocate(HEAD + body.length)
                .put(VERSION)
                .put(digest)
                .putInt(checksum(digest, body))
                .put(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The position in a cursor that was printed for this filter.
     *
     * @throws ProblemException 400, {@code bad_cursor} or {@code cursor_for_other_query}
     */
    public static List<String> parse(String cursor, String filter) {
        var bytes = ByteBuffer.wrap(decode(cursor));
        if (bytes.remaining() < HEAD || bytes.get() != VERSION) {
            throw bad();
        }
        var digest = new byte[DIGEST];
        bytes.get(digest);
        int checksum = bytes.getInt();
        var body = new byte[bytes.remaining()];
        bytes.get(body);
        if (checksum != checksum(digest, body)) {
            throw bad();
        }
        if (!Arrays.equals(digest, digest(filter))) {
            throw new ProblemException(Problem.of(
                    400,
                    "cursor_for_other_query",
                    "Cursor for another query",
                    "This cursor continues a list with other filters; keep them, or start without cursor."));
        }
        return parts(ByteBuffer.wrap(body));
    }

    /** A short text that stands for a long one in a position. */
    public static String digestOf(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(text));
    }

    private static void write(ByteArrayOutputStream out, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_BYTES) {
            throw new IllegalArgumentException("position too long for a cursor: " + bytes.length + " bytes");
        }
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static byte[] decode(String cursor) {
        if (cursor.length() > LONGEST) {
            throw bad();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor)) {
                throw bad();
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    private static List<String> parts(ByteBuffer body) {
        var parts = new ArrayList<String>();
        while (body.hasRemaining()) {
            parts.add(part(body));
        }
        return List.copyOf(parts);
    }

    private static String part(ByteBuffer body) {
        int length = body.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(body.getShort());
        if (length > body.remaining()) {
            throw bad();
        }
        var bytes = new byte[length];
        body.get(bytes);
        return QueryText.utf8(bytes).orElseThrow(Cursor::bad);
    }

    private static int checksum(byte[] digest, byte[] body) {
        var checksum = new CRC32();
        checksum.update(VERSION);
        checksum.update(digest);
        checksum.update(body);
        return (int) checksum.getValue();
    }

    private static byte[] digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(sha256.digest(text.getBytes(StandardCharsets.UTF_8)), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static ProblemException bad() {
        return new ProblemException(Problem.badCursor());
    }
}
