package dev.scholarship.domain.eligibility;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Runs a property with random input; the seed of a failure is in its message and can be set to repeat it. */
public final class Seeds {

    private Seeds() {}

    /**
     * Runs {@code property} {@code times} times, with {@code -Drounds=n} n times as often, with {@code -Dpart=n} only an
     * n-th as often, and with {@code -Dminutes=n} on and on until that long has passed. {@code -Dseed=…} chooses the seed; without it, the same seed is used each time,
     * so that the build is repeatable.
     */
    public static void each(int times, Consumer<RandomGenerator> property) {
        long seed = first();
        for (int i = 0; i < part(times) * Integer.getInteger("rounds", 1); i++) {
            run(seed++, property);
        }
        long start = System.nanoTime();
        while (System.nanoTime() - start
                < Duration.ofMinutes(Integer.getInteger("minutes", 0)).toNanos()) {
            run(seed++, property);
        }
    }

    /** How many of so many are left where {@code -Dpart} asks for a part of the rounds only. */
    public static int part(int times) {
        return Math.max(1, times / Integer.getInteger("part", 1));
    }

    private static void run(long seed, Consumer<RandomGenerator> property) {
        try {
            property.accept(new SplittableRandom(seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("failed with -Dseed=" + seed + ": " + e.getMessage(), e);
        }
    }

    /** The seed of the first time; each further time has the next one. */
    public static long first() {
        return Long.getLong("seed", 20_261_121L);
    }
}
