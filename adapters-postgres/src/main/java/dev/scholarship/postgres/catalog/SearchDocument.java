package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words under which a scholarship is found, with the places where they stand.
 *
 * <p>PostgreSQL keeps at most a mebibyte of words for a row; the last words of an enormous rule are left out.
 */
final class SearchDocument {

    private static final int LAST_POSITION = 16_383;
    private static final int MOST_POSITIONS_OF_A_WORD = 100;
    private static final int MOST_BYTES = 800_000;

    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private int position;
    private int bytes;

    private SearchDocument() {}

    static SearchDocument of(Entry entry) {
        var document = new SearchDocument();
        document.add(entry.scholarship().title(), 'A');
        document.add(entry.scholarship().provider().name(), 'B');
        entry.scholarship().description().ifPresent(text -> document.add(text, 'C'));
        entry.rule().sentences().forEach(text -> document.add(text, 'D'));
        return document;
    }

    /** Every word, once. */
    Set<String> words() {
        return places.keySet();
    }

    /** In the text form of PostgreSQL's {@code tsvector}. */
    String tsvector() {
        return places.entrySet().stream()
                .map(word -> TextSearch.quote(word.getKey()) + ":" + String.join(",", word.getValue()))
                .collect(Collectors.joining(" "));
    }

    private void add(String text, char weight) {
        for (var word : SearchWords.of(text)) {
            position = Math.min(position + 1, LAST_POSITION);
            word.indexed().forEach(indexed -> put(indexed, position + String.valueOf(weight)));
        }
    }

    private void put(String word, String place) {
        var known = places.get(word);
        if (known != null && known.size() < MOST_POSITIONS_OF_A_WORD) {
            known.add(place);
            bytes += 2;
        } else if (known == null && bytes < MOST_BYTES) {
            places.put(word, new ArrayList<>(List.of(place)));
            bytes += 8 + word.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
