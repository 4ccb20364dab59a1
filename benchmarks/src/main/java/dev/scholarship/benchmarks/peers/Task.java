package dev.scholarship.benchmarks.peers;

import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What is timed: one question of one applicant. For one thread at a time.
 *
 * @param answer the whole answer, so that nothing can be left out
 * @param expected the right one
 */
public record Task(Matcher asked, IntFunction<Object> answer, Function<Expected, Object> expected)
        implements AutoCloseable {

    /** How many are eligible, and how many open. */
    public static Task counts(Matcher matcher) {
        return new Task(matcher, matcher::counts, right -> new Counts(right.eligible(), right.open()));
    }

    /** The first so many in the index's order. */
    public static Task first(Ours ours, int most) {
        return new Task(ours, applicant -> ours.first(applicant, most), right -> Math.min(most, right.eligible()));
    }

    public static Task nearMisses(Ours ours) {
        return new Task(ours, ours::nearMisses, Expected::nearMisses);
    }

    /** Reads so many bytes of memory in a row; there is nothing to be wrong. */
    public static Task reading(long bytes) {
        var reading = new Reading(bytes);
        return new Task(applicant -> new Counts(0, 0), applicant -> reading.sum(), right -> reading.sum());
    }

    /** @throws IllegalStateException if an answer is not the expected one */
    public void requireRight(int applicant, Expected right) {
        var actual = answer.apply(applicant);
        var wanted = expected.apply(right);
        if (!actual.equals(wanted)) {
            throw new IllegalStateException("applicant %d: %s, expected %s".formatted(applicant, actual, wanted));
        }
    }

    /** Bytes that whoever answers says it takes, by what they hold. */
    public Map<String, Long> bytes() {
        return asked.bytes();
    }

    @Override
    public void close() {
        asked.close();
    }
}
