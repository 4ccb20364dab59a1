package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Document;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Wish;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What can be said of a listing's score before anybody's answers are known.
 *
 * @param most what one person can get, empty where that is not stated in money
 * @param effort the most points that {@link Contribution.Effort} can have
 * @param wishes the most points that {@link Contribution.Wishes} can have
 */
public record Outlook(
        ScholarshipId id, Optional<Money> most, Window window, LocalDate lastVerified, int effort, int wishes) {

    /** Of a listing that is not withdrawn. */
    public static Outlook of(Listing listing) {
        if (listing.withdrawn().isPresent()) {
            throw new IllegalArgumentException(listing.id() + " is withdrawn, so nobody can win it");
        }
        var scholarship = listing.scholarship();
        var rule = listing.rule().rule();
        return new Outlook(
                listing.id(),
                scholarship.amount().greatest(),
                scholarship.window(),
                scholarship.provenance().lastVerified(),
                new Contribution.Effort(documentsOfEverybody(rule)).points(),
                isWishful(rule) ? Contribution.Wishes.MOST : new Contribution.Wishes(0, 0).points());
    }

    private static int documentsOfEverybody(Rule rule) {
        return rule.documents().stream()
                .filter(document -> document.onlyIf().isEmpty())
                .mapToInt(Document::copies)
                .sum();
    }

    private static boolean isWishful(Rule rule) {
        return rule.prefer().stream().flatMap(tier -> tier.wishes().stream()).anyMatch(Wish.Meets.class::isInstance);
    }
}
