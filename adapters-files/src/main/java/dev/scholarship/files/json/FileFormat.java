package dev.scholarship.files.json;

import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.source.Input;
import dev.scholarship.files.source.UnreadableException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * Tells by a file's beginning how records stand in it: a list starts with a bracket; one record a line it is if the
 * name ends in {@code .jsonl}, or if the first line is a whole record and more follows; everything else is one record.
 */
public final class FileFormat {

    private static final int LOOKED_AT = JsonTree.MOST_CHARACTERS;

    private FileFormat() {}

    /** @throws UnreadableException if the file cannot be opened, is empty or is not JSON */
    public static Documents open(Input input) throws UnreadableException {
        var bytes = new BufferedInputStream(input.open(), 1 << 16);
        try {
            return documents(input.name(), bytes);
        } catch (IOException e) {
            close(bytes);
            throw UnreadableException.from(e);
        }
    }

    private static Documents documents(String name, BufferedInputStream bytes) throws IOException {
        Utf8.skipByteOrderMark(bytes);
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".jsonl");
        int first = firstVisible(bytes);
        if (first < 0) {
            throw new UnreadableException("the file is empty");
        }
        if (first == '[') {
            return new JsonValues(name, bytes);
        }
        if (named || first == '{' && startsWithARecordLine(bytes)) {
            return new JsonLines(name, bytes);
        }
        if (first != '{') {
            throw new UnreadableException("the file is not JSON in UTF-8; a record starts with {, a list with [");
        }
        return new JsonValues(name, bytes);
    }

    private static int firstVisible(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOKED_AT);
        int next = bytes.read();
        for (int i = 1; i < LOOKED_AT && isWhiteSpace(next); i++) {
            next = bytes.read();
        }
        bytes.reset();
        return next;
    }

    private static boolean startsWithARecordLine(BufferedInputStream bytes) throws IOException {
        bytes.mark(2 * LOOKED_AT);
        try {
            var line = new ByteArrayOutputStream();
            int next = bytes.read();
            while (isWhiteSpace(next) && line.size() < LOOKED_AT) {
                line.write(next);
                next = bytes.read();
            }
            while (next >= 0 && next != '\n' && line.size() < LOOKED_AT) {
                line.write(next);
                next = bytes.read();
            }
            return next == '\n' && moreFollows(bytes) && isWhole(line.toByteArray());
        } finally {
            bytes.reset();
        }
    }

    private static boolean moreFollows(BufferedInputStream bytes) throws IOException {
        int next = bytes.read();
        for (int i = 1; i < LOOKED_AT && isWhiteSpace(next); i++) {
            next = bytes.read();
        }
        return next >= 0;
    }

    private static boolean isWhole(byte[] line) throws IOException {
        var remarks = new Remarks();
        return JsonLines.parse(line, remarks).isObject() && !remarks.areFatal();
    }

    private static boolean isWhiteSpace(int next) {
        return next == ' ' || next == '\t' || next == '\r' || next == '\n';
    }

    private static void close(BufferedInputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost; the reason for closing is what matters.
        }
    }
}
