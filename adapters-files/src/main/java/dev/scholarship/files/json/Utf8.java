package dev.scholarship.files.json;

import dev.scholarship.files.entry.Wording;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly without losing its place.
 *
 * <p>Malformed bytes become half a surrogate pair. Well-formed UTF-8 never decodes to one, so a text that has one is
 * refused where it stands ({@link Wording#isBroken}) and the rows around it are still read.
 */
final class Utf8 {

    private static final String MALFORMED = "\uDFFF";
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private Utf8() {}

    static Reader reader(InputStream bytes) {
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(MALFORMED));
    }

    /** Moves past a byte order mark, if there is one. */
    static void skipByteOrderMark(BufferedInputStream bytes) throws IOException {
        bytes.mark(BYTE_ORDER_MARK.length);
        for (int expected : BYTE_ORDER_MARK) {
            if (bytes.read() != expected) {
                bytes.reset();
                return;
            }
        }
    }
}
