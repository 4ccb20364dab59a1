package dev.scholarship.postgres;

/**
 * There is no such database, or it answers but this program must not use it. The message is one sentence for the operator; trying again
 * does not help.
 */
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnusable(String message) {
        super(message);
    }

    DatabaseUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
