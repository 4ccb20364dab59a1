package dev.scholarship.postgres.catalog;

/** A stored scholarship is not one that this program can read. */
final class UnreadableRowException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableRowException(String message, RuntimeException cause) {
        super(message, cause);
    }
}
