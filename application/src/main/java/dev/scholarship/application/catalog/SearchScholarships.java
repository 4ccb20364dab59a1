package dev.scholarship.application.catalog;

import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.Scholarships;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lists the scholarships that a filter keeps, as of now. Safe for many threads. */
public final class SearchScholarships {

    private final Scholarships scholarships;
    private final InstantSource clock;

    public SearchScholarships(Scholarships scholarships, InstantSource clock) {
        this.scholarships = scholarships;
        this.clock = clock;
    }

    /** One page; see {@link Scholarships#search}. */
    public Found page(Filter filter, Optional<Page.Position> after, int limit) {
        var now = clock.instant();
        return new Found(scholarships.search(filter, after, limit, now), now);
    }

    /**
     * A page of scholarships.
     *
     * @param asOf the moment that decided which windows are open
     */
    public record Found(Page page, Instant asOf) {}
}
