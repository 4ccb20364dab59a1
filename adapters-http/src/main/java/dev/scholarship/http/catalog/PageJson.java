package dev.scholarship.http.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scholarship.application.catalog.SearchScholarships;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of scholarships in JSON. */
record PageJson(
        List<ScholarshipJson> items,
        Optional<String> nextCursor,
        boolean hasMore,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> corrections,
        long catalogVersion) {

    static PageJson from(SearchScholarships.Found found, Optional<String> nextCursor) {
        var page = found.page();
        return new PageJson(
                page.items().stream()
                        .map(listing -> ScholarshipJson.from(listing, found.asOf()))
                        .toList(),
                nextCursor,
                nextCursor.isPresent(),
                page.corrections(),
                page.catalogVersion());
    }
}
