package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.peers.Expected;
import dev.scholarship.benchmarks.peers.Judge;
import dev.scholarship.benchmarks.peers.Workload;
import dev.scholarship.domain.eligibility.Truth;
import java.util.Map;
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

/** One applicant and one scholarship; all pairs in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CheckBenchmark {

    /** The word of a {@link Checker}. */
    @Param("if-chain")
    public String checker = "";

    /** How many scholarships. */
    @Param("256")
    public int size;

    /** Whether the applicants have answered everything. */
    @Param("false")
    public boolean complete;

    private Judge judge = (scholarship, applicant) -> Truth.UNKNOWN;
    private final ProcessorTime processor = new ProcessorTime();
    private int scholarship;
    private int applicant;

    /** Builds, and checks each verdict before anything is timed. */
    @Setup
    public void build() {
        var workload = new Workload(Fork.catalogue(), size, complete);
        judge = Checker.parse(checker).judge(workload);
        Expected.requireSame(workload, judge);
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

    /** Tells what was noted. */
    @TearDown
    public void close() {
        Fork.note(Map.of(Notes.PROCESSOR, processor.picosPerOperation()));
    }

    /** The next pair. */
    @Benchmark
    public Object onePair() {
        processor.count();
        if (++scholarship == size) {
            scholarship = 0;
            applicant = applicant + 1 == Workload.APPLICANTS ? 0 : applicant + 1;
        }
        return judge.verdict(scholarship, applicant);
    }
}
