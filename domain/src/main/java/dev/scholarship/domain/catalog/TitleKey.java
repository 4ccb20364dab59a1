package dev.scholarship.domain.catalog;

import java.text.Normalizer;
import java.util.Locale;

/**
 * By what titles are put in order: their letters and digits, without regard to case, accents and signs, compared by
 * Unicode code points. Titles with a long beginning in common are equal.
 */
public final class TitleKey {

    /** The most code points of a key. */
    static final int LONGEST = 80;

    private TitleKey() {}

    /** The key of a title; empty where it has no letter or digit. */
    public static String of(String title) {
        var small = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        var words = plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        int[] points = Normalizer.normalize(words, Normalizer.Form.NFC)
                .codePoints()
                .limit(LONGEST)
                .toArray();
        return new String(points, 0, points.length).strip();
    }
}
