package dev.scholarship.application.eligibility;

import dev.scholarship.domain.catalog.Outline;
import dev.scholarship.domain.catalog.Sieve;

/**
 * Looks for candidates in a list, page by page of the catalogue, for one page of answers. The catalogue waits meanwhile, so
 * only so many scholarships are settled; after that what may be wanted is kept, and decided when it was read. Once.
 */
final class Looking {

    private final VerdictCandidates candidates;
    private final CheckEligibility.Effort effort;
    private int seen;

    Looking(VerdictCandidates candidates, CheckEligibility.Effort effort) {
        this.candidates = candidates;
        this.effort = effort;
    }

    /** For the next page of the list; looks at one scholarship even where no more are to be looked at. */
    Sieve sieve() {
        return new Sieve(this::keeps, Math.max(1, effort.mostLookedAt() - seen));
    }

    private boolean keeps(Outline outline) {
        seen++;
        return candidates.settled() < effort.mostSettled()
                ? candidates.include(outline)
                : candidates.mayInclude(outline);
    }
}
