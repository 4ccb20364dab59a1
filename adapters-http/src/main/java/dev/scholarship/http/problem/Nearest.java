package dev.scholarship.http.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
public final class Nearest {
    private static final int LONGEST = 128;

    private Nearest() {}

    /** The known word nearest to this one, if it is near enough to be a slip; the first of equally near ones. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .map(candidate -> new Candidate(candidate, distance(word, candidate)))
                .filter(candidate -> candidate.distance <= Math.max(1, candidate.word.length() / 3))
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::word);
    }

    /** A sentence that suggests the nearest known word, or nothing. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(near -> " Did you mean " + near + "?").orElse("");
    }

    /** How many letters to insert, drop, change, or swap with their neighbour. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cheapest(int[][] rows, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(rows[i - 1][j - 1] + change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }

    private record Candidate(String word, int distance) {}
}
