package dev.scholarship.domain.text;

import java.util.Objects;

/**
 * A text is not what it should be. The message is one sentence for the person who wrote it: what is wrong and, where it
 * is known, what to write instead. It quotes the text, so it must not be logged where the text is about a person.
 */
public final class BadTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadTextException(String message) {
        super(message, null, false, false);
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
