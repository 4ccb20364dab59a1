package dev.scholarship.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * How long the thread that asks is on a processor, which waiting for one on a busy machine does not change. What other
 * threads and processes do for it, such as collecting garbage, is not in it. For one thread.
 */
final class ProcessorTime {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long started;
    private long operationsAtStart;
    private long operations;
    private long nanos;
    private long measured;

    void start() {
        operationsAtStart = operations;
        started = threads.getCurrentThreadCpuTime();
    }

    void count() {
        operations++;
    }

    /** Counts an iteration unless it only warms up. */
    void stop(IterationParams iteration) {
        if (iteration.getType() == IterationType.MEASUREMENT) {
            nanos += threads.getCurrentThreadCpuTime() - started;
            measured += operations - operationsAtStart;
        }
    }

    long picosPerOperation() {
        return measured == 0 ? 0 : 1_000 * nanos / measured;
    }
}
