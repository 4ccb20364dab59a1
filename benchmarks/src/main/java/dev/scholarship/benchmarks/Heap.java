package dev.scholarship.benchmarks;

/** How much of the Java heap is in use, after what nobody refers to is gone. */
final class Heap {

    private static final int ROUNDS = 3;

    private Heap() {}

    static long used() {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
