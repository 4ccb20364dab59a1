package dev.scholarship.application.catalog;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Reads one scholarship, as of now. Safe for many threads. */
public final class ReadScholarship {

    private final Scholarships scholarships;
    private final InstantSource clock;

    public ReadScholarship(Scholarships scholarships, InstantSource clock) {
        this.scholarships = scholarships;
        this.clock = clock;
    }

    /** The scholarship with this id, if there is one. */
    public Optional<Read> withId(ScholarshipId id) {
        return scholarships.find(id).map(listing -> new Read(listing, clock.instant()));
    }

    /** A scholarship and the moment at which it was read. */
    public record Read(Listing listing, Instant asOf) {}
}
