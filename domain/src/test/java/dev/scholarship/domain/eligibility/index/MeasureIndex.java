package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Rule;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Prints what the index takes. Not a test: it asserts nothing. Arguments: how many scholarships. Of more than 100,000 some
 * have equal rules.
 */
final class MeasureIndex {

    private static final int TIMES = 400;
    private static final long WARM_NANOS = 1_500_000_000L;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private record Entry(Rule rule, Clause.Days days) {}

    private MeasureIndex() {}

    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        var many = new ManyScholarships(new SplittableRandom(20_261_121L));
        var entries = IntStream.range(0, Math.min(size, 100_000))
                .mapToObj(i -> new Entry(many.rule(), many.days()))
                .toList();
        var applicants = IntStream.range(0, 16).mapToObj(i -> many.applicant()).toList();
        var index = filled(size, entries);
        IntFunction<Match<Integer>> match =
                i -> index.match(applicants.get(i % applicants.size()), ManyScholarships.AS_OF);
        time("match, all counts", i -> match.apply(i).counts());
        time("first 20", i -> match.apply(i).first(20));
        time("near misses", i -> match.apply(i).nearMisses());
        time("one standing", i -> match.apply(i).standingOf(i));
        var random = new SplittableRandom(1);
        time("replacing one", i -> {
            var entry = entries.get(random.nextInt(entries.size()));
            index.put(random.nextInt(size), entry.rule(), entry.days());
            return entry;
        });
    }

    private static EligibilityIndex<Integer> filled(int size, List<Entry> entries) {
        var keys = new ArrayList<Integer>();
        IntStream.range(0, size).forEach(keys::add);
        long before = heap();
        var index = new EligibilityIndex<Integer>();
        for (var key : keys) {
            var entry = entries.get(key % entries.size());
            index.put(key, entry.rule(), entry.days());
        }
        System.out.printf("%,d scholarships, heap %d bytes each without keys%n", size, (heap() - before) / size);
        print(index.footprint(), size);
        return index;
    }

    private static void print(Footprint footprint, int size) {
        for (var column : footprint.columns()) {
            print(column.fact() + ", " + column.encoding(), column.bytes(), size);
        }
        print("clauses", footprint.clauses(), size);
        print("rules", footprint.rules(), size);
        print("keys", footprint.keys(), size);
    }

    private static void print(String what, long bytes, int size) {
        System.out.printf("  %-40s %6.2f bytes each%n", what, (double) bytes / size);
    }

    /** By the thread's own time, since others may use the machine; it is warm after a while. */
    private static void time(String what, IntFunction<Object> work) {
        long warm = CPU.getCurrentThreadCpuTime() + WARM_NANOS;
        int found = 0;
        for (int i = 0; CPU.getCurrentThreadCpuTime() < warm; i++) {
            found += work.apply(i).hashCode();
        }
        var times = new long[TIMES];
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
