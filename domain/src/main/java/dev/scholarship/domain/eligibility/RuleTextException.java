package dev.scholarship.domain.eligibility;

import java.util.Objects;

/**
 * A rule's text could not be read; nothing of it was taken.
 *
 * <p>The message is {@code line:column: what is wrong; what to write instead}. Lines and columns count from 1, columns
 * in UTF-16 units.
 */
public final class RuleTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String problem;

    RuleTextException(int line, int column, String problem) {
        super(line + ":" + column + ": " + problem, null, false, false);
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** The message without its place. */
    public String problem() {
        return problem;
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
