package dev.scholarship.postgres.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words are similar enough to be meant, in a form that an index can answer.
 *
 * <p>If two words are at most two edits apart, then their first seven letters become the same text when up to two
 * letters are removed from each: every edit costs each side at most one. So a word is stored with the hashes of all
 * that remains of its beginning, at most 29; words that share a hash are candidates, and their true distance decides.
 */
final class Near {

    private static final int BEGINNING = 7;
    private static final int MOST_EDITS = 2;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_TWO = 6;

    private Near() {}

    /** How many edits a searched word may be away from what was meant; none where it is short or a number. */
    static int allowed(String word) {
        int length = length(word);
        if (length < SHORTEST || word.codePoints().noneMatch(Character::isLetter)) {
            return 0;
        }
        return length < SHORTEST_FOR_TWO ? 1 : MOST_EDITS;
    }

    /** Whether some searched word may be near to this one. */
    static boolean canBeMeant(String word) {
        return length(word) >= SHORTEST - 1 && word.codePoints().anyMatch(Character::isLetter);
    }

    /** The hashes of what remains of a word's beginning. {@link String#hashCode} is the same everywhere. */
    static Set<Integer> remains(String word) {
        int end = word.offsetByCodePoints(0, Math.min(BEGINNING, length(word)));
        var found = new HashSet<Integer>();
        var texts = Set.of(word.substring(0, end));
        found.add(word.substring(0, end).hashCode());
        for (int edits = 0; edits < MOST_EDITS; edits++) {
            var shorter = new HashSet<String>();
            texts.forEach(text -> shorter.addAll(withoutOne(text)));
            shorter.forEach(text -> found.add(text.hashCode()));
            texts = shorter;
        }
        return found;
    }

    private static List<String> withoutOne(String text) {
        int[] points = text.codePoints().toArray();
        var all = new ArrayList<String>(points.length);
        for (int without = 0; without < points.length; without++) {
            all.add(new String(points, 0, without) + new String(points, without + 1, points.length - without - 1));
        }
        return all;
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
