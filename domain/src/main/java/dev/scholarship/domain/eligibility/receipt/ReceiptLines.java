package dev.scholarship.domain.eligibility.receipt;

import dev.scholarship.domain.text.BadTextException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a receipt's text line by line; a message says in which line it went wrong. */
final class ReceiptLines {

    private static final int MOST_CHARACTERS = 4_096;

    private final List<String> lines;
    private int read;

    ReceiptLines(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new BadTextException("a receipt has at most " + MOST_CHARACTERS + " characters");
        }
        if (!text.endsWith("\n")) {
            throw new BadTextException("a receipt ends with a line feed; was its end cut off?");
        }
        lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    void first(String form) {
        if (!lines.getFirst().equals(form)) {
            throw error(1, "a receipt starts with the line \"" + form + "\"");
        }
        read = 1;
    }

    <T> T next(String name, Function<String, T> reader) {
        if (!isNext(name)) {
            throw error(read + 1, "here stands \"" + name + "\" and a space, then what it is");
        }
        var text = lines.get(read++).substring(name.length() + 1);
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            throw error(read, "no time, day or zone is written so; copy the receipt as it was given");
        } catch (BadTextException e) {
            throw error(read, e.getMessage());
        }
    }

    <T> Optional<T> nextIf(String name, Function<String, T> reader) {
        return isNext(name) ? Optional.of(next(name, reader)) : Optional.empty();
    }

    void end() {
        if (read < lines.size()) {
            throw error(read + 1, "a receipt ends before this line");
        }
    }

    /** Refuses another spelling of what was read. */
    void requireAs(String printed) {
        var canonical = List.of(printed.split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(canonical.get(i))) {
                throw error(i + 1, "this is written \"" + canonical.get(i) + "\"");
            }
        }
    }

    private boolean isNext(String name) {
        return read < lines.size() && lines.get(read).startsWith(name + " ");
    }

    private static BadTextException error(int line, String problem) {
        return new BadTextException("line " + line + ": " + problem);
    }
}
