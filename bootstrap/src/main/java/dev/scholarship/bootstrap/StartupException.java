package dev.scholarship.bootstrap;

/**
 * The program cannot go on, and the person who started it can do something about it.
 *
 * <p>The message is shown as it is, without a stack trace: it says what is wrong and what to do.
 */
class StartupException extends RuntimeException {
    StartupException(String message) {
        super(message);
    }

    StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
