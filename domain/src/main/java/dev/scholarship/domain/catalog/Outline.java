package dev.scholarship.domain.catalog;

import java.time.ZoneId;

/**
 * What can be told of a listing without reading it whole.
 *
 * @param zone in which its days begin
 * @param catalogVersion see {@link Listing#catalogVersion}
 */
public record Outline(ScholarshipId id, ZoneId zone, long catalogVersion) {

    public static Outline of(Listing listing) {
        return new Outline(listing.id(), listing.scholarship().window().zone(), listing.catalogVersion());
    }
}
