package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.data.Mix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** One scholarship of the index gets other demands. */
@Command(name = "update", description = "One scholarship of the index gets other demands.")
final class UpdateCommand implements Runnable {

    private static final double MOST_MICROS = 10;

    /** Nothing is compared with: the target is a time. */
    private static final Timing MICROSECOND =
            new Timing(1_000, Double.NaN, new Notes(Map.of(Notes.PROCESSOR, 1_000_000L)));

    @ParentCommand
    private Main main;

    @Mixin
    private Options options;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "How many scholarships; ${DEFAULT-VALUE} without it.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--readers",
            split = ",",
            defaultValue = "0,1",
            description = "How many threads match applicants meanwhile; ${DEFAULT-VALUE} without it.")
    private List<Integer> readers = List.of();

    @Override
    public void run() {
        if (options.given().mix() == Mix.REAL) {
            throw new IllegalArgumentException(
                    "the answers after changes are checked by the if-chain, which cannot state real rules; take --mix standard or wide");
        }
        var report = main.report("update", options.given().catalogue().toString());
        var lines = new ArrayList<Report.Line>();
        for (int size : sizes) {
            for (int count : readers) {
                lines.add(line(size, count));
            }
        }
        report.table("One scholarship gets other demands", "1 µs", lines);
        report.write(main.target());
    }

    private Report.Line line(int size, int count) {
        var title = "ours, %,d scholarships, %d reading".formatted(size, count);
        main.progress(title);
        var timing = new Jmh(main.target(), options.effort(), options.given())
                .run(UpdateBenchmark.class, size, Map.of("readers", Integer.toString(count)), List.of(), 0);
        double micros = timing.nanos() / 1e3;
        return new Report.Line(
                title, timing, size, MICROSECOND, Optional.of(Report.Target.atMost(MOST_MICROS, micros)));
    }
}
