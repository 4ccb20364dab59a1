package dev.scholarship.postgres.catalog;

import dev.scholarship.postgres.catalog.SearchWords.Part;
import dev.scholarship.postgres.catalog.SearchWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is looked for.
 *
 * @param tsquery in PostgreSQL's text form, empty where nothing can match
 * @param corrections as {@link dev.scholarship.domain.catalog.Page#corrections}
 */
record SearchQuery(Optional<String> tsquery, Map<String, List<String>> corrections) {

    /** Every word must occur; a word that occurs nowhere stands for the similar ones. */
    static SearchQuery of(String text, Lexicon lexicon) {
        var words = SearchWords.of(text);
        return words.isEmpty() ? new SearchQuery(Optional.empty(), Map.of()) : new Resolution(words, lexicon).query();
    }

    private static final class Resolution {

        private final List<Word> words;
        private final Lexicon lexicon;
        private final Set<String> occurring;
        private final Map<String, List<String>> corrections = new TreeMap<>();

        Resolution(List<Word> words, Lexicon lexicon) {
            this.words = words;
            this.lexicon = lexicon;
            this.occurring = lexicon.beginnings(words.stream()
                    .flatMap(word -> Stream.concat(
                            word.joined().stream(), word.parts().stream().flatMap(part -> part.sought().stream())))
                    .distinct()
                    .toList());
        }

        SearchQuery query() {
            var queries = words.stream().distinct().map(this::query).toList();
            var all = queries.stream().allMatch(Optional::isPresent)
                    ? Optional.of(TextSearch.all(
                            queries.stream().flatMap(Optional::stream).toList()))
                    : Optional.<String>empty();
            return new SearchQuery(all, corrections);
        }

        private Optional<String> query(Word word) {
            var ways = new ArrayList<String>();
            word.joined()
                    .filter(occurring::contains)
                    .ifPresent(joined -> ways.add(TextSearch.part(new Part(joined, false))));
            if (word.parts().stream().allMatch(this::occurs)) {
                ways.add(TextSearch.parts(word.parts()));
            }
            return ways.isEmpty() ? corrected(word) : Optional.of(TextSearch.any(ways));
        }

        private boolean occurs(Part part) {
            return occurring.containsAll(part.sought());
        }

        private Optional<String> corrected(Word word) {
            var parts = word.parts().stream()
                    .map(part -> occurs(part) ? Optional.of(TextSearch.part(part)) : similar(part))
                    .toList();
            return parts.stream().allMatch(Optional::isPresent)
                    ? Optional.of(TextSearch.all(
                            parts.stream().flatMap(Optional::stream).toList()))
                    : Optional.empty();
        }

        private Optional<String> similar(Part part) {
            var similar = corrections.getOrDefault(part.text(), lexicon.similarTo(part.text()));
            if (similar.isEmpty()) {
                return Optional.empty();
            }
            corrections.put(part.text(), similar);
            return Optional.of(TextSearch.any(similar.stream()
                    .map(word -> TextSearch.part(new Part(word, part.dense())))
                    .toList()));
        }
    }
}
