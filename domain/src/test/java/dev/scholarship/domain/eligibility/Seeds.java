package dev.scholarship.domain.eligibility;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Runs a property with random input; the seed of a failure is in its message and can be set to repeat it. */
public final class Seeds {

    private Seeds() {}

    /**
     * Runs {@code property} {@code times} times, or with {@code -Drounds=n} n times as often. {@code -Dseed=…} chooses
     * the seed; without it, the same seed is used each time, so that the build is repeatable.
     */
    public static void each(int times, Consumer<RandomGenerator> property) {
        long first = first();
        for (int i = 0; i < times * Integer.getInteger("rounds", 1); i++) {
            long seed = first + i;
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("failed with -Dseed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** The seed of the first time; each further time has the next one. */
    public static long first() {
        return Long.getLong("seed", 20_261_121L);
    }
}
