package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.peers.Expected;
import dev.scholarship.benchmarks.peers.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** One applicant against all scholarships. */
@Command(name = "match", description = "One applicant against all scholarships.")
final class MatchCommand implements Runnable {

    @ParentCommand
    private Main main;

    @Mixin
    private Options options;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "1000,10000,100000,1000000",
            description = "How many scholarships; ${DEFAULT-VALUE} without it.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--peers",
            split = ",",
            description =
                    "Who takes part besides \"ours\"; they are then given every size. Without it: all, each at the"
                            + " sizes that it can hold.")
    private List<String> peers = List.of();

    @Override
    public void run() {
        var report = main.report("match", options.given().catalogue().toString());
        for (int size : sizes) {
            for (boolean complete : new boolean[] {false, true}) {
                var contestants = contestants(size, complete);
                if (contestants.size() > 1) {
                    compare(size, complete, contestants, report);
                }
            }
        }
        report.write(main.target());
    }

    /** Ours and whoever is compared with it. */
    private List<Contestant> contestants(int size, boolean complete) {
        var chosen = peers.stream().map(Contestant::parse).toList();
        return Arrays.stream(Contestant.values())
                .filter(contestant -> contestant.canState(options.given().mix()) && contestant.isAskedBy(complete))
                .filter(contestant -> contestant == Contestant.OURS
                        || (chosen.isEmpty()
                                ? size <= contestant.most() && isWorthIt(size, contestant)
                                : chosen.contains(contestant)))
                .toList();
    }

    /** Few scholarships are for those who cannot hold more. */
    private static boolean isWorthIt(int size, Contestant contestant) {
        return size >= Contestant.ENOUGH || contestant.isAskedBy(true);
    }

    private void compare(int size, boolean complete, List<Contestant> contestants, Report report) {
        var expected = Expected.of(new Workload(options.given().catalogue(), size, complete));
        var times = new EnumMap<Contestant, Timing>(Contestant.class);
        for (var contestant : contestants) {
            main.progress("%s, %,d scholarships".formatted(contestant.title(), size));
            times.put(contestant, time(size, complete, contestant, expected, times));
        }
        var ours = Objects.requireNonNull(times.get(Contestant.OURS), "ours");
        report.table(
                "%,d scholarships; applicants %s; on average %s eligible, %s open"
                        .formatted(
                                size,
                                complete ? "have answered everything" : "have not answered 15 % of the questions",
                                average(expected, true),
                                average(expected, false)),
                "ours",
                times.entrySet().stream()
                        .map(entry -> line(size, entry.getKey(), entry.getValue(), ours))
                        .toList());
        if (!complete) {
            remarkOnMemory(size, ours.notes(), report);
        }
    }

    private Timing time(
            int size,
            boolean complete,
            Contestant contestant,
            List<Expected> expected,
            Map<Contestant, Timing> before) {
        var ours = before.get(Contestant.OURS);
        long bytesToRead = ours == null ? 0 : ours.notes().statedInAll();
        var parameters = Map.of("contestant", contestant.word(), "complete", Boolean.toString(complete));
        var timing = new Jmh(main.target(), options.effort(), options.given())
                .run(MatchBenchmark.class, size, parameters, expected, bytesToRead);
        return contestant.worksInTheAskingThread() ? timing : timing.withoutProcessor();
    }

    private static Report.Line line(int size, Contestant contestant, Timing timing, Timing ours) {
        double ratio = timing.nanos() / ours.nanos();
        var target = contestant.target(size).map(least -> Report.Target.atLeast(least, ratio));
        return new Report.Line(contestant.title(), timing, size, ours, target);
    }

    private static void remarkOnMemory(int size, Notes notes, Report report) {
        var parts = notes.stated().entrySet().stream()
                .map(part -> part.getKey() + " " + perScholarship(part.getValue(), size))
                .collect(Collectors.joining(", "));
        report.remark(
                "\nThe index says that it takes %s B a scholarship, of which %s; target: ≤ 100. Its whole heap: %s."
                        .formatted(
                                perScholarship(notes.statedInAll(), size),
                                parts,
                                perScholarship(notes.heap().orElse(0L), size)));
    }

    private static String perScholarship(long bytes, int size) {
        return Report.number(bytes / (double) size);
    }

    private static String average(List<Expected> expected, boolean eligible) {
        var numbers = new ArrayList<Integer>();
        expected.forEach(one -> numbers.add(eligible ? one.eligible() : one.open()));
        return Report.number(
                numbers.stream().mapToInt(Integer::intValue).average().orElse(0));
    }
}
