package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.util.List;

/** Quoted sentences: one line each, so that a rule's text can carry them. */
final class Quotes {

    private static final int LONGEST = 4_000;

    private Quotes() {}

    static List<String> checked(List<String> quotes) {
        quotes.forEach(Quotes::check);
        return List.copyOf(quotes);
    }

    static void check(String quote) {
        if (quote.isBlank() || quote.length() > LONGEST) {
            throw new BadTextException("a quoted sentence has 1 to " + LONGEST + " characters");
        }
        if (quote.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new BadTextException("a quoted sentence has half of a character, which no file can hold");
        }
        if (quote.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw new BadTextException("a quoted sentence is one line without control characters");
        }
    }
}
