package dev.scholarship.domain.eligibility.table;

import java.util.Objects;

/**
 * A table could not be read; nothing of it was taken.
 *
 * <p>The message is {@code line: what is wrong; what to write instead}. Lines count from 1.
 */
public final class RuleTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    RuleTableException(int line, String problem) {
        super(line + ": " + problem, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
