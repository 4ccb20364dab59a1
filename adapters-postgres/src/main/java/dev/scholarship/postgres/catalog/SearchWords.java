package dev.scholarship.postgres.catalog;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes texts apart into words, the same way for what is indexed and for what is looked for, without the server.
 *
 * <p>A word is a run of letters and digits, compared without regard to case, compatibility forms and, in Latin, Greek
 * and Cyrillic, accents. Apostrophes and hyphens inside a word join it: "first-gen" is "first", "gen" and "firstgen",
 * and "women's" is "women" and "womens". Chinese, Japanese and Korean are written without spaces, or with endings on
 * the words, so there every two neighbouring characters are indexed and a word is found inside another.
 */
final class SearchWords {

    private static final int LONGEST = 64;
    private static final int LONGEST_WHOLE = 16;

    private static final Set<UnicodeScript> ACCENTED =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON);
    private static final Set<UnicodeScript> DENSE = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO);
    private static final int LONG_VOWEL = 0x30FC;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    /** Latin letters that Unicode does not take apart into a letter and an accent. */
    private static final Map<Integer, String> WRITTEN_PLAINLY = Map.of(
            (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ð', "d", (int) 'þ',
            "th", (int) 'ħ', "h");

    private SearchWords() {}

    /** The words of a text in its order; none in a text without a letter or digit. */
    static List<Word> of(String text) {
        int[] points = fold(text);
        var words = new ArrayList<Word>();
        for (int at = 0; at < points.length; at++) {
            if (Character.isLetterOrDigit(points[at]) && !isJoiner(points[at])) {
                int end = end(points, at);
                words.add(word(points, at, end));
                at = end;
            }
        }
        return List.copyOf(words);
    }

    /**
     * A word as it stands in a text.
     *
     * @param parts between apostrophes, hyphens and changes of script; at least one
     * @param joined all parts together, where an apostrophe or a hyphen joins them
     */
    record Word(List<Part> parts, Optional<String> joined) {

        /** Under which words of the index this one is found. */
        Set<String> indexed() {
            var all = new LinkedHashSet<String>();
            parts.forEach(part -> all.addAll(part.indexed()));
            joined.ifPresent(all::add);
            return all;
        }
    }

    /**
     * A part of a word.
     *
     * @param dense whether it is found inside of words, as Chinese, Japanese and Korean is
     */
    record Part(String text, boolean dense) {

        Set<String> indexed() {
            if (!dense) {
                return Set.of(text);
            }
            var all = new LinkedHashSet<>(pairs());
            all.add(lastCharacter());
            if (text.codePointCount(0, text.length()) <= LONGEST_WHOLE) {
                all.add(text);
            }
            return all;
        }

        /** What must be in the index where the part occurs; each begins a word of the index. */
        List<String> sought() {
            return dense && text.codePointCount(0, text.length()) > 1 ? pairs() : List.of(text);
        }

        private List<String> pairs() {
            int[] points = text.codePoints().toArray();
            return IntStream.range(0, points.length - 1)
                    .mapToObj(at -> new String(points, at, 2))
                    .distinct()
                    .toList();
        }

        private String lastCharacter() {
            return text.substring(text.offsetByCodePoints(text.length(), -1));
        }
    }

    private static int[] fold(String text) {
        var upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var apart = Normalizer.normalize(upper, Normalizer.Form.NFD);
        var folded = new StringBuilder(apart.length());
        var script = UnicodeScript.COMMON;
        for (int point : apart.codePoints().toArray()) {
            boolean mark = isMark(point);
            script = mark ? script : UnicodeScript.of(point);
            if (!(mark && ACCENTED.contains(script)) && !isInvisible(point)) {
                append(folded, Character.toLowerCase(point));
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC).codePoints().toArray();
    }

    private static void append(StringBuilder folded, int point) {
        var plain = WRITTEN_PLAINLY.get(point);
        if (plain == null) {
            folded.appendCodePoint(point);
        } else {
            folded.append(plain);
        }
    }

    private static int end(int[] points, int start) {
        int end = start + 1;
        while (end < points.length && (continues(points[end]) || joins(points, end))) {
            end++;
        }
        return end;
    }

    private static Word word(int[] points, int start, int end) {
        var parts = new ArrayList<Part>();
        boolean joined = false;
        for (int from = start, at = start; at < end; at++) {
            boolean last = at + 1 == end;
            if (isJoiner(points[at])) {
                joined = true;
                from = at + 1;
            } else if (last || isJoiner(points[at + 1]) || isDense(points[at]) != isDense(points[at + 1])) {
                if (!isPossessive(points, start, from, at)) {
                    parts.add(new Part(text(points, from, at + 1), isDense(points[at])));
                }
                from = at + 1;
            }
        }
        boolean dense = parts.stream().anyMatch(Part::dense);
        return new Word(
                List.copyOf(parts), joined && !dense ? Optional.of(text(points, start, end)) : Optional.empty());
    }

    /** The s in women's. */
    private static boolean isPossessive(int[] points, int start, int from, int at) {
        return from == at && from > start && points[at] == 's' && isApostrophe(points[at - 1]);
    }

    private static String text(int[] points, int from, int to) {
        int[] kept = Arrays.stream(points, from, to)
                .filter(point -> !isJoiner(point))
                .limit(LONGEST)
                .toArray();
        return new String(kept, 0, kept.length);
    }

    private static boolean continues(int point) {
        return Character.isLetterOrDigit(point) && !isJoiner(point) || isMark(point);
    }

    private static boolean joins(int[] points, int at) {
        return isJoiner(points[at])
                && at + 1 < points.length
                && Character.isLetterOrDigit(points[at + 1])
                && !isJoiner(points[at + 1]);
    }

    private static boolean isJoiner(int point) {
        return isApostrophe(point) || point == '-' || point == 0x2010;
    }

    /** Typewriter, left and right quotation mark, and the modifier letter. */
    private static boolean isApostrophe(int point) {
        return point == '\'' || point == 0x2018 || point == 0x2019 || point == 0x02BC;
    }

    /** Soft hyphens, joiners and marks of direction; not the space of width zero, which parts words. */
    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT && point != ZERO_WIDTH_SPACE;
    }

    private static boolean isMark(int point) {
        return Stream.of(Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK)
                .anyMatch(type -> type == Character.getType(point));
    }

    private static boolean isDense(int point) {
        return point == LONG_VOWEL || DENSE.contains(UnicodeScript.of(point));
    }
}
