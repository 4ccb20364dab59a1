package dev.scholarship.domain.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The published scholarships. Safe for many threads; every answer is one consistent state of the catalogue.
 */
public interface Scholarships {

    /**
     * The scholarship with this id.
     *
     * @throws CatalogUnavailable if the catalogue cannot be read now
     */
    Optional<Listing> find(ScholarshipId id);

    /**
     * The scholarships with these ids; the map has no entry for an id that is not there.
     *
     * @throws CatalogUnavailable if the catalogue cannot be read now
     */
    Map<ScholarshipId, Listing> findAll(Collection<ScholarshipId> ids);

    /**
     * The scholarship with this id as it is now, but with the version of its rule that has this text, whether or not it
     * decides now. Of several with the same text it is the last that was valid at a moment.
     *
     * @param sha256 of the rule's text in UTF-8, lower-case hexadecimal
     * @throws CatalogUnavailable if the catalogue cannot be read now
     */
    Optional<Listing> findWithRule(ScholarshipId id, String sha256, Instant at);

    /**
     * The scholarships that a filter keeps, in its order. With the same words, a scholarship that does not change keeps
     * its place, so nothing is skipped or shown twice while others come and go.
     *
     * <p>Words are looked for in title, provider, description and the criteria's sentences, without regard to case or
     * accents. A word matches where it begins a word; in Chinese, Japanese and Korean text it matches anywhere. Only if
     * it occurs nowhere are similar words taken instead, and {@link Page#corrections} says which. A text without any
     * word, such as one of punctuation only, finds nothing.
     *
     * @param after where the page before ended, empty for the first page; of a list in the same order
     * @param limit the most items, at least 1
     * @param now decides which windows are open
     * @throws CatalogUnavailable if the catalogue cannot be read now
     */
    Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now);

    /**
     * What a sieve keeps of the list that {@link #search(Filter, Optional, int, Instant)} goes through; the places and the
     * order are the same.
     *
     * <p>Where the sieve has looked at as many as it does for one page and the list goes on, the page may be short, even
     * empty, and has a next one whether or not the sieve keeps something behind it. All other pages have one exactly if it
     * does.
     *
     * @param after where the page before ended, empty for the first page; of a list in the same order
     * @param limit the most items, at least 1
     * @param now decides which windows are open
     * @throws CatalogUnavailable if the catalogue cannot be read now
     */
    Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now, Sieve sieve);
}
