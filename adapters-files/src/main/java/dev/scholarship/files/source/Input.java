package dev.scholarship.files.source;

import dev.scholarship.application.catalog.CatalogSourceException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes with a name, which can be read more than once.
 *
 * @param name for people, and part of the edition's digest; the same on every machine
 */
public record Input(String name, Opener opener) {

    public InputStream open() throws UnreadableException {
        try {
            return opener.open();
        } catch (IOException e) {
            throw UnreadableException.from(e);
        }
    }

    /** What to tell the person who wants to import this input and nothing else. */
    public CatalogSourceException failure(UnreadableException e) {
        return new CatalogSourceException("\"" + name + "\" cannot be imported: " + e.getMessage(), e);
    }

    /** An input that only explains why it cannot be read. */
    static Input unreadable(String name, String reason) {
        return new Input(name, () -> {
            throw new UnreadableException(reason);
        });
    }

    @FunctionalInterface
    public interface Opener {
        public InputStream open() throws IOException;
    }
}
