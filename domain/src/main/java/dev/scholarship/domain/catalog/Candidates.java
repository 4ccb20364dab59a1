package dev.scholarship.domain.catalog;

import java.util.Set;

/**
 * Which scholarships somebody who knew the catalogue at some version wants to see.
 *
 * @param ids those wanted among what was known
 * @param known the version; what has changed after it may be wanted too, so it is one
 */
public record Candidates(Set<ScholarshipId> ids, long known) {

    public Candidates {
        ids = Set.copyOf(ids);
    }

    public boolean include(Listing listing) {
        return listing.catalogVersion() > known || ids.contains(listing.id());
    }
}
