package dev.scholarship.domain.eligibility;

import java.util.Set;

/** The words and limits of rule text that more than one class knows. */
final class RuleSyntax {

    static final int VERSION = 1;
    static final int MOST_DEPTH = 16;
    static final int MOST_CRITERIA = 512;
    static final int MOST_CHARACTERS = 64 * 1024;

    /** Words that end an attribute's name, so that an unknown name has an exact span. */
    static final Set<String> OPERATORS = Set.of(
            "in",
            "is",
            "not",
            "at",
            "on",
            "for",
            "from",
            "to",
            "by",
            "exactly",
            "more",
            "less",
            "than",
            "before",
            "after",
            "within",
            "during",
            "includes",
            "excludes",
            "counting",
            "weighted",
            "unweighted",
            "or",
            "and");

    private RuleSyntax() {}
}
