package dev.scholarship.domain.eligibility.index;

import java.util.Map;

/** One test of a scholarship in its column's form. */
sealed interface Cell {

    /** One of some codes or anything below one. */
    final class Under implements Cell {

        static final Under YES = new Under();

        private final int[] numbers;

        /** @param numbers of the codes, see {@link Roots}; none for a test of yes */
        Under(int... numbers) {
            this.numbers = numbers;
        }

        int[] numbers() {
            return numbers;
        }
    }

    /**
     * Between two bounds of each unit that the test names.
     *
     * @param byUnit by the units' positions among the column's
     */
    record Within(Map<Integer, Between> byUnit) implements Cell {}

    /**
     * Two bounds, both included.
     *
     * @param low {@link Long#MIN_VALUE} where there is none
     * @param high {@link Long#MAX_VALUE} where there is none
     */
    record Between(long low, long high) {

        boolean hasLow() {
            return low != Long.MIN_VALUE;
        }

        boolean hasHigh() {
            return high != Long.MAX_VALUE;
        }
    }
}
