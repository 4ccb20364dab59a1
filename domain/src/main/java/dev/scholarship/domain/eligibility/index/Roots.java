package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers for the codes that tests name. Numbers are never given up, so there are at most as many as the vocabulary has
 * codes. Many threads may read while one adds: what they then see too much is in no test that they see.
 */
final class Roots {

    private final Vocabulary vocabulary;
    private final Map<Code, Integer> numbers = new ConcurrentHashMap<>();

    /** For a code the numbers of all codes below it. */
    private final Map<Code, int[]> below = new ConcurrentHashMap<>();

    Roots(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    int number(Code code) {
        var known = numbers.get(code);
        return known == null ? added(code) : known;
    }

    private int added(Code code) {
        int number = numbers.size();
        var line = vocabulary.withAncestors(code);
        for (var above : line.subList(1, line.size())) {
            below.merge(above, new int[] {number}, Roots::both);
        }
        numbers.put(code, number);
        return number;
    }

    /** The numbers of the codes that cover one of these. */
    int[] covering(Collection<Code> codes) {
        var found = new int[0];
        for (var code : codes) {
            for (var above : vocabulary.withAncestors(code)) {
                var number = numbers.get(above);
                if (number != null && !contains(found, number)) {
                    found = both(found, new int[] {number});
                }
            }
        }
        return found;
    }

    private static boolean contains(int[] some, int number) {
        for (int one : some) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }

    /** The numbers of the codes that cover one of these or that one of these covers; some may be there twice. */
    int[] touching(Collection<Code> codes) {
        int[] touching = covering(codes);
        for (var code : codes) {
            var covered = below.get(code);
            touching = covered == null ? touching : both(touching, covered);
        }
        return touching;
    }

    private static int[] both(int[] some, int[] others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
