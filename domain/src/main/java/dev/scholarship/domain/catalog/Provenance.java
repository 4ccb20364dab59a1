package dev.scholarship.domain.catalog;

import java.net.URI;
import java.time.LocalDate;

/**
 * Where an entry comes from.
 *
 * @param sourceName who published the facts
 * @param sourceUrl where
 * @param lastVerified the day on which somebody last compared them with the source
 * @param credit the attribution that the data's licence asks for
 */
public record Provenance(String sourceName, URI sourceUrl, LocalDate lastVerified, String credit) {

    public Provenance {
        Texts.requireText("the source's name", sourceName);
        Texts.requireText("the credit", credit);
        WebAddress.require("the source", sourceUrl);
        Days.require("the day of the last comparison", lastVerified);
    }
}
