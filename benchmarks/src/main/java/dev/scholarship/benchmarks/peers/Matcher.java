package dev.scholarship.benchmarks.peers;

import java.util.Map;

/** Decides for all scholarships; for one thread at a time. */
public interface Matcher extends AutoCloseable {

    /** @param applicant a number below {@link Workload#APPLICANTS} */
    Counts counts(int applicant);

    /** Bytes outside of the Java heap, by what they hold. */
    default Map<String, Long> bytes() {
        return Map.of();
    }

    @Override
    default void close() {}
}
