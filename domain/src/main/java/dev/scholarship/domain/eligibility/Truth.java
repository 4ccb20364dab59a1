package dev.scholarship.domain.eligibility;

import java.util.stream.Stream;

/** A value of Kleene's strong three-valued logic. */
public enum Truth {
    TRUE,
    FALSE,
    /** Both are still possible. */
    UNKNOWN;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /** TRUE stays; what is not certain may be either. */
    Truth orUnknown() {
        return this == TRUE ? TRUE : UNKNOWN;
    }

    /** The value that all share, UNKNOWN where they differ; the stream must not be empty. */
    static Truth commonTo(Stream<Truth> truths) {
        return truths.reduce((a, b) -> a == b ? a : UNKNOWN).orElseThrow();
    }
}
