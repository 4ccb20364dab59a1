package dev.scholarship.domain.catalog;

import java.util.List;

/**
 * The catalogue as a sequence of changes, for whoever keeps a copy of it. Safe for many threads.
 *
 * <p>Every entry has exactly one change: its last one, with the version at which it happened. An entry that changes again
 * moves to the end, so a reader that goes on from where the last page ended sees every entry as it is, some of them
 * twice, and misses none.
 */
public interface CatalogFeed {

    /**
     * The changes after a version, by version and id; after 0 these are the whole catalogue.
     *
     * <p>Versions come whole: a page ends with the version in which {@code max} changes are reached, so it has more than
     * {@code max} where that version has more, and a version of any size is one page. Fewer than {@code max} are all
     * there are. Page and head are one state of the catalogue.
     *
     * @param version not negative
     * @param max at least 1
     * @throws CatalogUnavailable if the catalogue cannot be read now
     */
    Batch since(long version, int max);

    /**
     * Some changes.
     *
     * @param through from which to go on: all changes up to this version are in this page or were before it
     * @param head the version of the catalogue that was read
     */
    record Batch(List<Change> changes, long through, long head) {

        public Batch {
            changes = List.copyOf(changes);
        }

        /** What was found after a version when at least so many were wanted. */
        public static Batch of(List<Change> changes, int max, long head) {
            return new Batch(
                    changes, changes.size() < max ? head : changes.getLast().version(), head);
        }

        /** Whether there was nothing more. */
        public boolean isLast() {
            return through == head;
        }
    }

    /** The last thing that happened to an entry. */
    sealed interface Change {

        ScholarshipId id();

        /** The catalogue version at which it happened. */
        long version();

        /** Listed, or changed while it is. */
        static Change of(Listing listing) {
            return listing.withdrawn().isPresent() ? new Withdrawn(listing) : new Listed(listing);
        }
    }

    /** Some source lists it. */
    record Listed(Listing listing) implements Change {

        @Override
        public ScholarshipId id() {
            return listing.id();
        }

        @Override
        public long version() {
            return listing.catalogVersion();
        }
    }

    /** No source lists it any more: a removal for a copy of what is on offer. It stays readable. */
    record Withdrawn(Listing listing) implements Change {

        @Override
        public ScholarshipId id() {
            return listing.id();
        }

        @Override
        public long version() {
            return listing.catalogVersion();
        }
    }

    /**
     * What is stored cannot be read by this program, as when another version of it wrote the rule.
     *
     * @param reason for people
     */
    record Unreadable(ScholarshipId id, long version, String reason) implements Change {}
}
