package dev.scholarship.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.text.Nearest;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearTest {

    @ParameterizedTest
    @CsvSource({"art, 0", "arts, 1", "nurse, 1", "nursng, 2", "2026, 0", "202626, 0", "장학재단, 1"})
    void longerWordsMayDifferMore(String word, int edits) {
        assertThat(Near.allowed(word)).isEqualTo(edits);
    }

    /** Otherwise a similar word would not even be a candidate. */
    @Test
    void wordsAtMostTwoEditsApartShareARemainder() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var word = word(random, 3 + random.nextInt(12));
            var other = edited(random, edited(random, word));
            if (Nearest.distance(word, other) <= 2) {
                assertThat(Collections.disjoint(Near.remains(word), Near.remains(other)))
                        .as("seed %s: %s, %s", seed, word, other)
                        .isFalse();
            }
        }
    }

    @Test
    void aWordHasFewRemainders() {
        assertThat(Near.remains("abcdefghijk")).hasSize(29);
        assertThat(Near.remains("ab")).hasSizeLessThanOrEqualTo(4);
    }

    private static String word(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(at -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining());
    }

    private static String edited(Random random, String word) {
        int at = random.nextInt(word.length() - 1);
        var letter = word(random, 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
