package dev.scholarship.files.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Files with one record a line. */
class JsonLinesTest {

    private static final String LINE = "{\"id\":\"one\"}\n";

    @Test
    void aFileThatBreaksOffIsARejectedRow() {
        var failing = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == LINE.length()) {
                    throw new IOException("the disk is gone");
                }
                return LINE.charAt(at++);
            }
        };
        var lines = new JsonLines("lines.jsonl", failing);
        assertThat(lines.next().orElseThrow().remarks().areFatal()).isFalse();
        assertThat(lines.next().orElseThrow().remarks().reason())
                .isEqualTo("reading it fails: the disk is gone; the rest of the file was not read");
        assertThat(lines.next()).isEmpty();
    }
}
