package dev.scholarship.postgres.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text form of PostgreSQL's {@code tsquery}. */
final class TextSearch {

    private static final String ANYWHERE = "";

    /** As {@link SearchDocument} marks the words of a provider's name. */
    private static final String PROVIDER = "B";

    private TextSearch() {}

    /** A word as a literal, whatever its characters. */
    static String quote(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Matches where a word begins with this one; a pair of dense characters is a whole word of the index. */
    static String part(SearchWords.Part part) {
        return part(part, ANYWHERE);
    }

    /** What matches a provider that has every word of a text in its name; empty where the text has no word. */
    static Optional<String> inProvider(String text) {
        var words = SearchWords.of(text).stream()
                .map(word -> {
                    var joined = word.joined().map(whole -> part(new SearchWords.Part(whole, false), PROVIDER));
                    var parts = all(word.parts().stream()
                            .map(part -> part(part, PROVIDER))
                            .toList());
                    return joined.map(whole -> any(List.of(whole, parts))).orElse(parts);
                })
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(all(words));
    }

    private static String part(SearchWords.Part part, String places) {
        return part.sought().stream()
                .map(word -> quote(word) + ":*" + places)
                .collect(Collectors.joining(" & ", "(", ")"));
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
