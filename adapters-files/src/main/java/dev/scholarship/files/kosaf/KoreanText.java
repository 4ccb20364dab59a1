package dev.scholarship.files.kosaf;

import dev.scholarship.files.source.UnreadableException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes Korean text of unknown encoding, strictly: UTF-8 with or without a byte order mark, and what is not UTF-8 as
 * CP949. Korean text in CP949 is never well-formed UTF-8, short of accidents of a few letters.
 */
final class KoreanText {

    private static final String CP949 = "x-windows-949";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private KoreanText() {}

    /** @throws UnreadableException if the bytes are in neither encoding */
    static String decode(byte[] bytes) throws UnreadableException {
        var utf8 = new Attempt(StandardCharsets.UTF_8.newDecoder(), bytes);
        if (utf8.succeeded()) {
            return utf8.text();
        }
        if (utf8.startsWith(BYTE_ORDER_MARK)) {
            throw new UnreadableException("its byte order mark promises UTF-8, but " + utf8.place() + " is not UTF-8");
        }
        var cp949 = new Attempt(Charset.forName(CP949).newDecoder(), bytes);
        if (cp949.succeeded()) {
            return cp949.text();
        }
        throw new UnreadableException("the file is neither UTF-8 (" + utf8.place() + " is not) nor CP949 ("
                + cp949.place() + " is not); save it in one of the two");
    }

    /** One try, up to the first byte that does not fit. */
    private static final class Attempt {

        private final ByteBuffer from;
        private final CharBuffer to;
        private final boolean succeeded;

        Attempt(CharsetDecoder decoder, byte[] bytes) {
            from = ByteBuffer.wrap(bytes);
            to = CharBuffer.allocate(bytes.length + 1);
            var strict =
                    decoder.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
            succeeded = strict.decode(from, to, true).isUnderflow()
                    && strict.flush(to).isUnderflow();
            to.flip();
        }

        boolean succeeded() {
            return succeeded;
        }

        boolean startsWith(char c) {
            return !to.isEmpty() && to.charAt(0) == c;
        }

        String text() {
            return to.subSequence(startsWith(BYTE_ORDER_MARK) ? 1 : 0, to.length())
                    .toString();
        }

        String place() {
            long line = 1 + to.chars().filter(c -> c == '\n').count();
            return "byte " + from.position() + " in line " + line;
        }
    }
}
