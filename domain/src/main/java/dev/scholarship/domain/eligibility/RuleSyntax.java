package dev.scholarship.domain.eligibility;

import java.util.List;
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

    /** Words that part the codes of a list, or deny it. */
    static final Set<String> LIST_WORDS = Set.of("or", "and", "not");

    /** How lines start that do not test an attribute. */
    static final List<String> LINE_STARTS = List.of(
            "all of",
            "any of",
            "none of",
            "at least",
            "for a",
            "unread",
            "unclear",
            "judged",
            "when",
            "otherwise",
            "unless",
            "higher",
            "lower");

    private RuleSyntax() {}

    /** Whether a line with this text is read as something else than the test of an attribute. */
    static boolean startsLine(String text) {
        return LINE_STARTS.stream().anyMatch(start -> (text + " ").startsWith(start + " "));
    }
}
