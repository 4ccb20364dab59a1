package dev.scholarship.application.eligibility;

import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.question.Prospect;
import dev.scholarship.domain.eligibility.question.Questions;
import dev.scholarship.domain.eligibility.question.Worth;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks what a person is best asked next, over the scholarships that a filter keeps, as of now. What is CLOSED does not
 * count. Safe for many threads.
 */
public final class RankQuestions {

    /** The most scholarships that one ranking is over. */
    public static final int MOST_SCHOLARSHIPS = 2_000;

    private static final int PAGE = 200;

    private final Scholarships scholarships;
    private final InstantSource clock;

    public RankQuestions(Scholarships scholarships, InstantSource clock) {
        this.scholarships = scholarships;
        this.clock = clock;
    }

    /** The moment of asking; take it once for a question. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Ranks over the first {@value #MOST_SCHOLARSHIPS} scholarships in the filter's order that are not CLOSED. They are
     * read a page at a time; where others change the catalogue meanwhile, later pages are of a later version.
     *
     * @param currency in which to rank, see {@link Questions#rank}
     * @param now the moment of asking
     */
    public Ranked forFilter(Applicant applicant, Filter filter, Optional<Currency> currency, Instant now) {
        var read = read(withoutClosed(filter), now);
        var prospects =
                read.listings().stream().map(listing -> prospect(listing, now)).toList();
        return new Ranked(
                Questions.rank(applicant, prospects, currency),
                prospects.size(),
                read.more(),
                read.first().corrections(),
                read.first().catalogVersion(),
                now);
    }

    private static Filter withoutClosed(Filter filter) {
        return filter.states().isEmpty() ? filter.in(EnumSet.complementOf(EnumSet.of(Window.State.CLOSED))) : filter;
    }

    private Read read(Filter filter, Instant now) {
        var listings = new ArrayList<Listing>();
        var first = scholarships.search(filter, Optional.empty(), PAGE, now);
        addOpen(first, now, listings);
        var next = first.next();
        while (next.isPresent() && listings.size() < MOST_SCHOLARSHIPS) {
            var page = scholarships.search(filter, next, PAGE, now);
            addOpen(page, now, listings);
            next = page.next();
        }
        boolean more = next.isPresent() || listings.size() > MOST_SCHOLARSHIPS;
        return new Read(listings.stream().limit(MOST_SCHOLARSHIPS).toList(), more, first);
    }

    private static void addOpen(Page page, Instant now, List<Listing> listings) {
        page.items().stream()
                .filter(listing -> listing.stateAt(now) != Window.State.CLOSED)
                .forEach(listings::add);
    }

    private record Read(List<Listing> listings, boolean more, Page first) {}

    private static Prospect prospect(Listing listing, Instant now) {
        var scholarship = listing.scholarship();
        return new Prospect(
                listing.rule().rule(),
                scholarship.window().datesAt(now),
                scholarship.amount().greatest().map(most -> new Worth(most.minor(), most.currency())));
    }

    /**
     * What to ask, and over what it was ranked.
     *
     * @param considered how many scholarships the ranking is over
     * @param more whether the filter keeps others that were not considered
     * @param corrections see {@link Page#corrections}
     * @param catalogVersion the version of the catalogue when the reading began
     */
    public record Ranked(
            Questions questions,
            int considered,
            boolean more,
            Map<String, List<String>> corrections,
            long catalogVersion,
            Instant asOf) {}
}
