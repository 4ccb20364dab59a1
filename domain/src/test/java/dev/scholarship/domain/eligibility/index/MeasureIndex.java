package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Prints what the index takes; an argument says of how many scholarships. Not a test: it asserts nothing. */
final class MeasureIndex {

    private static final int TIMES = 400;

    private static final java.lang.management.ThreadMXBean CPU = java.lang.management.ManagementFactory.getThreadMXBean();

    private record Entry(Rule rule, Clause.Days days) {}

    private MeasureIndex() {}

    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        var many = new ManyScholarships(new SplittableRandom(20_261_121L));
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < Math.min(size, 100_000); i++) {
            entries.add(new Entry(many.rule(), many.days()));
        }
        long before = heap();
        var index = new EligibilityIndex<Integer>();
        long start = System.nanoTime();
        for (int key = 0; key < size; key++) {
            var entry = entries.get(key % entries.size());
            index.put(key, entry.rule(), entry.days());
        }
        System.out.println(size + " scholarships put in " + (System.nanoTime() - start) / size + " ns each");
        System.out.println("heap " + (heap() - before) / size + " bytes each, keys included");
        print(index.footprint(), size);
        var applicants = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15).stream().map(i -> many.applicant()).toList();
        IntFunction<Match<Integer>> match = i -> index.match(applicants.get(i % applicants.size()), ManyScholarships.AS_OF);
        time("match, all counts", i -> match.apply(i).counts());
        time("first 20", i -> match.apply(i).first(20));
        time("near misses", i -> match.apply(i).nearMisses());
        time("one standing", i -> match.apply(i).standingOf(i));
        var random = new SplittableRandom(1);
        for (int round = 0; round < 2; round++) {
        time("replacing one", i -> {
            var entry = entries.get(random.nextInt(entries.size()));
            index.put(random.nextInt(size), entry.rule(), entry.days());
            return entry;
        });
        }
        System.out.println(match.apply(0).counts());
    }

    private static void print(Footprint footprint, int size) {
        footprint
                .columns()
                .forEach(column -> System.out.printf(
                        "  %-20s %-18s %6.2f%n", column.fact(), column.encoding(), column.bytes() / (1.0 * size)));
        System.out.printf(
                "  clauses %.2f, rules %.2f, keys %.2f%n",
                footprint.clauses() / (1.0 * size), footprint.rules() / (1.0 * size), footprint.keys() / (1.0 * size));
    }

    /** By the thread's own time, since others may use the machine; it is warm after a while. */
    private static void time(String what, IntFunction<Object> work) {
        var times = new long[TIMES];
        int found = 0;
        long warm = CPU.getCurrentThreadCpuTime() + 1_500_000_000L;
        for (int i = 0; CPU.getCurrentThreadCpuTime() < warm; i++) {
            found += work.apply(i).hashCode();
        }
        for (int i = 0; i < TIMES; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            found += work.apply(i).hashCode();
            times[i] = CPU.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-20s best %.1f us, median %.1f us (%d)%n", what, times[0] / 1e3, times[TIMES / 2] / 1e3, found % 10);
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
