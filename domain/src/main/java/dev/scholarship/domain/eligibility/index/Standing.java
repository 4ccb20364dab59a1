package dev.scholarship.domain.eligibility.index;

/** A verdict without its reasons; the names are the words of {@link dev.scholarship.domain.eligibility.Verdict}. */
public enum Standing {
    ELIGIBLE,
    INELIGIBLE,
    NEEDS_INFO
}
