package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.text.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Every word that occurs in a published scholarship, in one state of the catalogue. */
final class Lexicon {

    private static final int MOST_SIMILAR = 3;

    private final Handle handle;

    Lexicon(Handle handle) {
        this.handle = handle;
    }

    /** Those of the texts that begin some word. */
    Set<String> beginnings(Collection<String> texts) {
        return handle.createQuery("""
                        select sought from unnest(:sought) sought
                        where exists (select from search_word
                            where word >= sought and word < sought || chr(1114111))
                        """)
                .bindArray("sought", String.class, List.copyOf(texts))
                .mapTo(String.class)
                .set();
    }

    /** The nearest words that may have been meant, those in the most scholarships first. */
    List<String> similarTo(String word) {
        if (Near.allowed(word) == 0) {
            return List.of();
        }
        var near = handle
                .createQuery("select word, scholarships from search_word where near && :remains")
                .bindArray("remains", Integer.class, List.copyOf(Near.remains(word)))
                .map((row, context) ->
                        new Known(row.getString(1), row.getInt(2), Nearest.distance(word, row.getString(1))))
                .stream()
                .filter(known -> known.distance() <= Near.allowed(word))
                .toList();
        int least = near.stream().mapToInt(Known::distance).min().orElse(0);
        return near.stream()
                .filter(known -> known.distance() == least)
                .sorted(Comparator.comparingInt(Known::scholarships).reversed().thenComparing(Known::word))
                .limit(MOST_SIMILAR)
                .map(Known::word)
                .toList();
    }

    /** Counts the words of more scholarships. */
    void add(Map<String, Integer> counts) {
        var words = List.copyOf(counts.keySet());
        var known = handle.createQuery("""
                        update search_word set scholarships = search_word.scholarships + added.scholarships
                        from unnest(:words, :counts) added(word, scholarships)
                        where search_word.word = added.word
                        returning search_word.word
                        """)
                .bindArray("words", String.class, words)
                .bindArray(
                        "counts", Integer.class, words.stream().map(counts::get).toList())
                .mapTo(String.class)
                .set();
        var batch =
                handle.prepareBatch("insert into search_word (word, scholarships, near) values (:word, :count, :near)");
        counts.forEach((word, count) -> {
            if (!known.contains(word)) {
                batch.bind("word", word)
                        .bind("count", count)
                        .bindArray(
                                "near",
                                Integer.class,
                                Near.canBeMeant(word) ? List.copyOf(Near.remains(word)) : List.of())
                        .add();
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Stops counting the words of these scholarships, as they are stored now. */
    void remove(Collection<String> ids) {
        handle.createUpdate("""
                        with removed as (
                            select word, count(*) as scholarships
                            from scholarship, unnest(tsvector_to_array(search)) word
                            where id = any(:ids)
                            group by word)
                        update search_word set scholarships = search_word.scholarships - removed.scholarships
                        from removed where search_word.word = removed.word
                        """)
                .bindArray("ids", String.class, List.copyOf(ids))
                .execute();
    }

    /** Forgets those of the words that no scholarship has any more. */
    void forgetUnused(Collection<String> words) {
        handle.createUpdate("delete from search_word where word = any(:words) and scholarships = 0")
                .bindArray("words", String.class, List.copyOf(words))
                .execute();
    }

    /** The words of these scholarships, as they are stored now. */
    Set<String> wordsOf(Collection<String> ids) {
        return handle.createQuery("""
                        select distinct word from scholarship, unnest(tsvector_to_array(search)) word
                        where id = any(:ids)
                        """)
                .bindArray("ids", String.class, List.copyOf(ids))
                .mapTo(String.class)
                .set();
    }

    private record Known(String word, int scholarships, int distance) {}
}
