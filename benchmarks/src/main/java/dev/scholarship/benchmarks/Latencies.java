package dev.scholarship.benchmarks;

import java.util.List;

/**
 * How long each of some answers took.
 *
 * @param nanos in ascending order
 * @param items on all pages together
 * @param shortPages how many had fewer items than were asked for, and a next page
 */
record Latencies(List<Long> nanos, long items, int shortPages) {

    Latencies {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("no answer was timed");
        }
        nanos = nanos.stream().sorted().toList();
    }

    /** The least time that this share of the answers did not exceed. */
    long percentile(double percent) {
        return nanos.get((int) Math.ceil(percent / 100 * nanos.size()) - 1);
    }

    long longest() {
        return nanos.getLast();
    }
}
