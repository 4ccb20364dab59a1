package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.data.Award;
import dev.scholarship.benchmarks.data.Catalogue;
import dev.scholarship.benchmarks.peers.Counts;
import dev.scholarship.benchmarks.peers.IfChain;
import dev.scholarship.benchmarks.peers.Matcher;
import dev.scholarship.benchmarks.peers.Ours;
import dev.scholarship.benchmarks.peers.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.IterationParams;

/** Gives one scholarship of the index, chosen at random, other demands. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UpdateBenchmark {

    /** So many changes are made before the answers are checked. */
    private static final int CHECKED_CHANGES = 1_000;

    private static final int AWARDS = 4_096;

    /** How many scholarships. */
    @Param("10000")
    public int size;

    /** How many threads match applicants meanwhile. */
    @Param("0")
    public int readers;

    private final RandomGenerator random = new SplittableRandom(1);
    private final List<Award> others = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ProcessorTime processor = new ProcessorTime();
    private @Nullable Ours ours;
    private volatile boolean done;

    /** Builds, changes, and checks each answer before anything is timed. */
    @Setup
    public void build(Blackhole hole) {
        var catalogue = Fork.catalogue();
        var built = Ours.of(new Workload(catalogue, size, false));
        IntStream.range(0, AWARDS).forEach(i -> others.add(catalogue.award(size + i)));
        requireRightAnswersAfterChanges(built, catalogue);
        for (int i = 0; i < readers; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> read(built, hole)));
        }
        ours = built;
    }

    private void requireRightAnswersAfterChanges(Ours built, Catalogue catalogue) {
        var numbers = IntStream.range(0, size).toArray();
        for (int i = 0; i < CHECKED_CHANGES; i++) {
            int scholarship = random.nextInt(size);
            int other = random.nextInt(AWARDS);
            built.put(scholarship, others.get(other));
            numbers[scholarship] = size + other;
        }
        requireSame(built, IfChain.of(new Workload(catalogue, size, false, number -> numbers[number])));
    }

    private static void requireSame(Matcher changed, Matcher builtAnew) {
        for (int applicant = 0; applicant < Workload.APPLICANTS; applicant++) {
            Counts expected = builtAnew.counts(applicant);
            Counts actual = changed.counts(applicant);
            if (!actual.equals(expected)) {
                throw new IllegalStateException(
                        "applicant %d after changes: %s, expected %s".formatted(applicant, actual, expected));
            }
        }
    }

    private void read(Ours built, Blackhole hole) {
        for (int applicant = 0; !done; applicant = (applicant + 1) % Workload.APPLICANTS) {
            hole.consume(built.counts(applicant));
        }
    }

    /** Starts the clock of the processor. */
    @Setup(Level.Iteration)
    public void start() {
        processor.start();
    }

    /** Stops it. */
    @TearDown(Level.Iteration)
    public void stop(IterationParams iteration) {
        processor.stop(iteration);
    }

    /** One change. */
    @Benchmark
    public void put() {
        processor.count();
        var index = ours;
        if (index == null) {
            throw new IllegalStateException("not built");
        }
        index.put(random.nextInt(size), others.get(random.nextInt(AWARDS)));
    }

    /** Tells what was noted, and ends the readers. */
    @TearDown
    public void close() throws InterruptedException {
        Fork.note(Map.of(Notes.PROCESSOR, processor.picosPerOperation()));
        done = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
