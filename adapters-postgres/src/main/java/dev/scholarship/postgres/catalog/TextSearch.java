package dev.scholarship.postgres.catalog;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The text form of PostgreSQL's {@code tsquery}. */
final class TextSearch {

    private TextSearch() {}

    /** A word as a literal, whatever its characters. */
    static String quote(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Matches where a word begins with this one; a pair of dense characters is a whole word of the index. */
    static String part(SearchWords.Part part) {
        return part.sought().stream().map(word -> quote(word) + ":*").collect(Collectors.joining(" & ", "(", ")"));
    }

    static String parts(List<SearchWords.Part> parts) {
        return all(parts.stream().map(TextSearch::part).toList());
    }

    static String all(Collection<String> queries) {
        return queries.stream().collect(Collectors.joining(" & ", "(", ")"));
    }

    static String any(Collection<String> queries) {
        return queries.stream().collect(Collectors.joining(" | ", "(", ")"));
    }
}
