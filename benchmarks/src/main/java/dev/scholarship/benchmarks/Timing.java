package dev.scholarship.benchmarks;

/**
 * How long one operation took on average.
 *
 * @param error half the width of JMH's 99.9 % confidence interval; NaN where there are too few iterations to tell
 */
record Timing(double nanos, double error, Notes notes) {

    Timing withoutProcessor() {
        return new Timing(nanos, error, notes.without(Notes.PROCESSOR));
    }
}
