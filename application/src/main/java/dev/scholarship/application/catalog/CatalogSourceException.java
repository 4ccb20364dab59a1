package dev.scholarship.application.catalog;

import java.util.Objects;

/** A source as a whole cannot be read: no such file, not its format. The message is for the person who named it. */
public final class CatalogSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CatalogSourceException(String message) {
        super(message);
    }

    public CatalogSourceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
