package dev.scholarship.benchmarks.data;

import java.util.Arrays;
import java.util.Locale;

/** What the scholarships of a generated catalogue demand. */
public enum Mix {
    /** 4 to 8 demands on 15 attributes. */
    STANDARD,
    /** Also one of 5,000 institutions, and ages on the closing day, of which there are 365. */
    WIDE,
    /** Demands of real scholarships, as often as they occur there; the peers cannot state them. */
    REAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if the word is none of a mix */
    public static Mix parse(String word) {
        return Arrays.stream(values())
                .filter(mix -> mix.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown mix \"" + word + "\"; there are standard, wide and real"));
    }
}
