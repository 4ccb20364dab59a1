package dev.scholarship.domain.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts entries into the catalogue. Safe for many threads and processes.
 *
 * <p>Every batch is one transaction and, if it changes anything, one catalogue version; versions follow the order of
 * commits without gaps.
 */
public interface CatalogWriter {

    /**
     * Creates and changes entries, all or none. An entry equal to the published one changes nothing. A changed rule is a
     * new rule version; the old one stays.
     *
     * @param entries no id twice
     * @param recordedAt when this happens
     * @throws CatalogUnavailable if the batch may not have been written; writing it again is safe
     */
    Written write(List<Entry> entries, Instant recordedAt);

    /** The digest of the edition of this source that was imported completely, if one was. */
    Optional<String> importedEdition(String source);

    /** Remembers that an edition of this source has been imported completely. */
    void recordEdition(String source, String digest, Instant recordedAt);

    /**
     * What a batch did.
     *
     * @param catalogVersion the version of the catalogue after the batch
     */
    record Written(int created, int changed, int unchanged, long catalogVersion) {}
}
