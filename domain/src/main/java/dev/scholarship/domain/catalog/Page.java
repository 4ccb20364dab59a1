package dev.scholarship.domain.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param next where the next page starts, empty at the end
 * @param corrections for each word of the search that occurs nowhere, the similar words that were looked for instead
 * @param catalogVersion the version of the catalogue that was read
 */
public record Page(
        List<Listing> items, Optional<Position> next, Map<String, List<String>> corrections, long catalogVersion) {

    public Page {
        items = List.copyOf(items);
        corrections = Map.copyOf(corrections);
    }

    /**
     * The last scholarship of a page, as the order of the list sees it.
     *
     * @param relevance higher comes first; 0 without words to look for
     */
    public record Position(long relevance, ScholarshipId id) {}
}
