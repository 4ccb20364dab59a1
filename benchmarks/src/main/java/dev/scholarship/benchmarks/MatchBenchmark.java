package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.peers.Task;
import dev.scholarship.benchmarks.peers.Workload;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.IterationParams;

/** One applicant against all scholarships. Each contestant has a process of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MatchBenchmark {

    /** The word of a {@link Contestant}. */
    @Param("ours")
    public String contestant = "";

    /** How many scholarships. */
    @Param("10000")
    public int size;

    /** Whether the applicants have answered everything. */
    @Param("false")
    public boolean complete;

    private Task task = Task.reading(0);
    private final Map<String, Long> notes = new TreeMap<>();
    private final ProcessorTime processor = new ProcessorTime();
    private int applicant;

    /** Builds, notes what that took, and checks each answer before anything is timed. */
    @Setup
    public void build() {
        var workload = new Workload(Fork.catalogue(), size, complete);
        long before = Heap.used();
        long start = System.nanoTime();
        task = Contestant.parse(contestant).task(workload);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        notes.putAll(task.bytes());
        notes.put(Notes.BUILD, millis);
        notes.put(Notes.HEAP, Heap.used() - before);
        requireRightAnswers();
    }

    private void requireRightAnswers() {
        var expected = Fork.expected();
        for (int i = 0; i < Workload.APPLICANTS; i++) {
            task.requireRight(i, expected.get(i));
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

    /** The next applicant's question. */
    @Benchmark
    public Object oneApplicant() {
        processor.count();
        applicant = applicant + 1 == Workload.APPLICANTS ? 0 : applicant + 1;
        return task.answer().apply(applicant);
    }

    /** Tells what was noted, and ends what runs outside. */
    @TearDown
    public void close() {
        notes.put(Notes.PROCESSOR, processor.picosPerOperation());
        Fork.note(notes);
        task.close();
    }
}
