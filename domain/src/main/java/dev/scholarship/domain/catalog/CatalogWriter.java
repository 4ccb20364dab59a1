package dev.scholarship.domain.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings editions of sources into the catalogue. Safe for many threads and processes; two imports of one source at the
 * same time are two editions, of which the one that is completed last counts.
 *
 * <p>Every method that writes is one transaction and, if it changes what is published, one catalogue version; versions
 * follow the order of commits without gaps.
 *
 * <p>An edition comes as batches and an end. The catalogue remembers who lists an entry. An entry is withdrawn when the last source that listed it no longer does; it stays readable.
 */
public interface CatalogWriter {

    /**
     * Creates and changes entries that a source lists, all or none. An entry equal to the published one changes nothing;
     * one that was withdrawn is listed again. A changed rule is a new rule version; the old one stays.
     *
     * @param entries no id twice
     * @param older what happens to an entry that was verified on an earlier day than the published one
     * @param recordedAt when this happens
     * @throws CatalogUnavailable if the batch may not have been written; writing it again is safe
     */
    Written write(String source, List<Entry> entries, Older older, Instant recordedAt);

    /**
     * The edition of this source that was completed last, if one was.
     *
     * @throws CatalogUnavailable if the catalogue cannot be read now
     */
    Optional<Edition> lastEdition(String source);

    /**
     * Ends an edition: withdraws what the source listed before and this edition does not, and remembers the edition. An
     * entry that another source lists stays.
     *
     * @param listed the ids of all entries of the edition, each of which was written before
     * @param withdraw is told what is missing and decides, in the transaction, whether that is withdrawn; else it stays
     *     as it is, also as something that the source listed before
     * @param recordedAt when this happens; decides which windows are closed, and is the day of the withdrawal where the
     *     edition has none, in UTC
     * @throws CatalogUnavailable if the edition may not have been ended; ending it again is safe
     */
    Ended end(Edition edition, Set<ScholarshipId> listed, Predicate<Missing> withdraw, Instant recordedAt);

    /** What happens to an entry that is older than the published one. */
    enum Older {
        /** The published one stays as it is, withdrawn or not. */
        LEFT_OUT,
        /** It replaces the published one as any other would. */
        TAKEN
    }

    /**
     * What a batch did; each entry is counted once.
     *
     * @param restored entries that were withdrawn and are listed again, changed or not
     * @param outdated entries that were left out because the published ones were verified later
     * @param catalogVersion the version of the catalogue after the batch
     */
    record Written(int created, int changed, int restored, int unchanged, int outdated, long catalogVersion) {}

    /**
     * What an edition no longer lists.
     *
     * @param entries how many would be withdrawn
     * @param open how many of them have a window that is not closed
     * @param staying how many entries with such a window are in this edition and were in an edition completed before
     */
    record Missing(int entries, int open, int staying) {}

    /**
     * What the end of an edition did.
     *
     * @param withdrawn whether the missing entries were withdrawn
     * @param catalogVersion the version of the catalogue after it
     */
    record Ended(Missing missing, boolean withdrawn, long catalogVersion) {}
}
