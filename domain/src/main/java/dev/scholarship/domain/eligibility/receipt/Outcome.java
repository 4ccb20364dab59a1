package dev.scholarship.domain.eligibility.receipt;

import dev.scholarship.domain.text.BadTextException;
import java.util.List;

/**
 * What came out.
 *
 * @param verdict its word
 * @param exact whether the verdict is certain to be as definite as the answers allow
 * @param result of all that was found, salted
 * @param shown of the answer as it was given out, salted
 */
public record Outcome(String verdict, boolean exact, Digest result, Digest shown) {

    private static final List<String> VERDICTS = List.of("ELIGIBLE", "INELIGIBLE", "NEEDS_INFO");

    /** @throws BadTextException if the verdict is none */
    public Outcome {
        checkedVerdict(verdict);
    }

    /**
     * The word, if it is one for a verdict.
     *
     * @throws BadTextException if it is not
     */
    public static String checkedVerdict(String word) {
        if (!VERDICTS.contains(word)) {
            throw new BadTextException("a verdict is one of " + String.join(", ", VERDICTS));
        }
        return word;
    }
}
