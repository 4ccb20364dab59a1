package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A scholarship that a person may win, with what speaks for looking at it. Personal, because of the check.
 *
 * @param check about the person; not INELIGIBLE
 * @param contributions one of each sort, in the order of their most points; they sum to the score
 */
public record Recommendation(Listing listing, Check check, List<Contribution> contributions) {

    /**
     * Who is certain to be admitted comes first, then the higher score; then what closes earlier, what closes on no
     * stated day last; then the id. No two scholarships of one catalogue are equal in it.
     */
    public static final Comparator<Recommendation> ORDER = Comparator.comparing(Recommendation::place);

    public Recommendation {
        contributions = List.copyOf(contributions);
        if (check.verdict() instanceof Verdict.Ineligible) {
            throw new IllegalArgumentException("nothing is recommended to whom it is certainly closed");
        }
    }

    /** From 0 to {@value Contribution#MOST_POINTS}; says nothing about the chance to win. */
    public int score() {
        return contributions.stream().mapToInt(Contribution::points).sum();
    }

    /** Where it stands in {@link #ORDER}. */
    public Place place() {
        return new Place(
                check.verdict() instanceof Verdict.NeedsInfo,
                score(),
                listing.closesInstant().orElse(Instant.MAX),
                listing.id());
    }

    /** The contributions as they are given out, in their order. */
    public List<Factor> factors(Reasons reasons) {
        return contributions.stream()
                .map(contribution -> Factor.of(contribution, reasons))
                .toList();
    }
}
