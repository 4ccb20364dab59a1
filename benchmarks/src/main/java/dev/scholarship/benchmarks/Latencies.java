package dev.scholarship.benchmarks;

import java.util.List;

/**
 * How long each of some answers took.
 *
 * @param nanos at least one, in any order; kept in ascending order
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

    /**
     * The least time that this share of the answers did not exceed: the percentile by nearest rank, always one of the
     * times that were measured.
     *
     * @param percent from 1 to 100
     */
    long percentile(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a percentile is from 1 to 100, not " + percent);
        }
        return nanos.get((int) Math.ceilDiv((long) percent * nanos.size(), 100) - 1);
    }

    long longest() {
        return nanos.getLast();
    }
}
