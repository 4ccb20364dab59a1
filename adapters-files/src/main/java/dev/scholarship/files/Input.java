package dev.scholarship.files;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes with a name, which can be read more than once.
 *
 * @param name for people, and part of the edition's digest; the same on every machine
 */
record Input(String name, Opener opener) {

    InputStream open() throws UnreadableException {
        try {
            return opener.open();
        } catch (IOException e) {
            throw UnreadableException.from(e);
        }
    }

    /** An input that only explains why it cannot be read. */
    static Input unreadable(String name, String reason) {
        return new Input(name, () -> {
            throw new UnreadableException(reason);
        });
    }

    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }
}
