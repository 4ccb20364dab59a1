package dev.scholarship.domain.catalog;

import dev.scholarship.domain.text.BadTextException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param positions that of each item
 * @param next where the next page starts, empty at the end
 * @param corrections for each word of the search that occurs nowhere, the similar words that were looked for instead
 * @param catalogVersion the version of the catalogue that was read
 */
public record Page(
        List<Listing> items,
        List<Position> positions,
        Optional<Position> next,
        Map<String, List<String>> corrections,
        long catalogVersion) {

    public Page {
        items = List.copyOf(items);
        positions = List.copyOf(positions);
        if (items.size() != positions.size()) {
            throw new IllegalArgumentException(items.size() + " items have " + positions.size() + " positions");
        }
        corrections = Map.copyOf(corrections);
    }

    /** The last scholarship of a page, as the order of the list sees it. */
    public sealed interface Position {

        ScholarshipId id();

        /**
         * The position of a listing.
         *
         * @param rank its relevance, the most it pays in minor units, or the version in which it came, as the order
         *     wants it; higher comes first
         * @param asOf when the first page was asked for
         */
        static Position of(Listing listing, Order order, long rank, Instant asOf) {
            var scholarship = listing.scholarship();
            return switch (order) {
                case ID, RELEVANCE, AMOUNT, NEWEST -> new Ranked(rank, listing.id());
                case TITLE -> new Titled(TitleKey.of(scholarship.title()), listing.id());
                case DEADLINE -> new Closing(listing.closesInstant(), asOf, listing.id());
            };
        }
    }

    /** The moment that decides what has closed in a list: that of its first page. */
    public static Instant asOf(Optional<Position> after, Instant now) {
        return after.map(position -> position instanceof Closing closing ? closing.asOf() : now)
                .orElse(now);
    }

    /**
     * In a list by rank.
     *
     * @param rank higher comes first; 0 in a list by id
     */
    public record Ranked(long rank, ScholarshipId id) implements Position {}

    /**
     * In a list by title.
     *
     * @param key a {@link TitleKey}
     */
    public record Titled(String key, ScholarshipId id) implements Position {
        public Titled {
            if (key.codePointCount(0, key.length()) > TitleKey.LONGEST || key.indexOf('\0') >= 0) {
                throw new BadTextException("not the key of a title");
            }
        }
    }

    /**
     * In a list by deadline.
     *
     * @param closes the first instant at which it is too late, if stated
     * @param asOf the moment that decided what has closed
     */
    public record Closing(Optional<Instant> closes, Instant asOf, ScholarshipId id) implements Position {}
}
