package dev.scholarship.benchmarks.peers;

import java.util.Arrays;

/** Memory that is read from one end to the other, as fast as a plain loop does. */
final class Reading {

    private final long[] words;

    Reading(long bytes) {
        words = new long[Math.toIntExact(bytes / Long.BYTES)];
        Arrays.fill(words, 1);
    }

    long sum() {
        long sum = 0;
        for (long word : words) {
            sum += word;
        }
        return sum;
    }
}
