package dev.scholarship.domain.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Suggests the known word that somebody probably meant.
 *
 * <p>Distance is Damerau-Levenshtein in its optimal-string-alignment form: an insertion, a deletion, a substitution
 * or a swap of two neighbouring characters costs one. Stateless and safe for many threads.
 */
public final class Nearest {

    private static final int LONGEST_COMPARED = 64;

    private Nearest() {}

    /**
     * The known word nearest to {@code word}, ignoring case; empty where none is near enough to be meant.
     *
     * <p>Near enough is one edit for words up to 4 characters, two up to 8, and a quarter of the length beyond. Ties
     * go to the one with the longest beginning in common, since slips at the beginning are rare, and then to the
     * alphabetically first, so that a message never depends on the order of a collection.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        var wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        return known.stream()
                .map(candidate -> new Scored(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance() <= allowed(wanted.length()))
                .min(Comparator.comparingInt(Scored::distance)
                        .thenComparingInt(
                                scored -> -common(wanted, scored.word().toLowerCase(Locale.ROOT)))
                        .thenComparing(Scored::word))
                .map(Scored::word);
    }

    /** A sentence's end such as {@code ; did you mean "gpa"?}, or nothing where no known word is near. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(near -> "; did you mean \"" + near + "\"?").orElse("");
    }

    /** The number of single edits that turn one text into the other; O(length × length). */
    public static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + substitution);
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    /** How many characters at the beginning are the same. */
    private static int common(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private static int allowed(int length) {
        if (length <= 4) {
            return 1;
        }
        return length <= 8 ? 2 : length / 4;
    }

    private record Scored(String word, int distance) {}
}
