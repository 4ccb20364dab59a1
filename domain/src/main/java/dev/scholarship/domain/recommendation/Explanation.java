package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.receipt.Digest;
import java.time.Instant;
import java.util.List;

/**
 * Why a scholarship was recommended to somebody. Holds no answer of the person.
 *
 * @param ranking {@link Ranking#VERSION} at that time
 * @param asOf the moment of the ranking, in whole microseconds
 * @param catalogVersion of the catalogue that was ranked
 * @param input of the person's answers, with a salt that only the answer has
 * @param rule of the rule's text
 */
public record Explanation(
        ExplanationId id,
        int ranking,
        Instant asOf,
        long catalogVersion,
        Digest input,
        ScholarshipId scholarship,
        Digest rule,
        List<Factor> factors) {

    public Explanation {
        factors = List.copyOf(factors);
    }

    /** The sum of the factors. */
    public int score() {
        return factors.stream().mapToInt(Factor::points).sum();
    }
}
