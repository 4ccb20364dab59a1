package dev.scholarship.domain.catalog;

/**
 * In which order scholarships are listed. Scholarships that are equal in it follow by id, so every order is total, and
 * one that does not change keeps its place among the others.
 */
public enum Order {
    /** By id. */
    ID,
    /** Most relevant to the words of the filter first; a filter without words has no such order. */
    RELEVANCE,
    /**
     * What is still to close, soonest first; then what has closed, latest first; then what states no closing day. What
     * has closed is decided at the time of asking for the first page.
     */
    DEADLINE,
    /**
     * By the most that one person can get, highest first; only within one currency, which the filter names.
     */
    AMOUNT,
    /** By {@link TitleKey}. */
    TITLE,
    /** What came into the catalogue last first; what came in one batch came together. */
    NEWEST
}
