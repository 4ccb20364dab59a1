package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.data.Mix;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** One applicant and one scholarship. */
@Command(name = "check", description = "One applicant and one scholarship.")
final class CheckCommand implements Runnable {

    @ParentCommand
    private Main main;

    @Mixin
    private Options options;

    @Option(names = "--peers", split = ",", description = "Who takes part besides the if-chain; all without it.")
    private List<String> peers = List.of();

    @Override
    public void run() {
        if (options.given().mix() == Mix.REAL) {
            throw new IllegalArgumentException("the if-chain cannot state real rules; take --mix standard or wide");
        }
        var report = main.report("check", options.given().catalogue().toString());
        compare(false, report);
        compare(true, report);
        report.write(main.target());
    }

    private void compare(boolean complete, Report report) {
        var chosen = peers.stream().map(Checker::parse).toList();
        var times = new EnumMap<Checker, Timing>(Checker.class);
        Arrays.stream(Checker.values())
                .filter(checker -> checker.isAskedBy(complete))
                .filter(checker -> checker == Checker.IF_CHAIN || chosen.isEmpty() || chosen.contains(checker))
                .forEach(checker -> times.put(checker, time(checker, complete)));
        var chain = times.values().iterator().next();
        report.table(
                complete ? "Applicants have answered everything" : "Applicants have not answered 15 % of the questions",
                "if-chain",
                times.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), chain))
                        .toList());
    }

    private Timing time(Checker checker, boolean complete) {
        main.progress(checker.title());
        return new Jmh(main.target(), options.effort(), options.given())
                .run(
                        CheckBenchmark.class,
                        checker.size(),
                        Map.of("checker", checker.word(), "complete", Boolean.toString(complete)),
                        List.of(),
                        0);
    }

    private static Report.Line line(Checker checker, Timing timing, Timing chain) {
        double ratio = timing.nanos() / chain.nanos();
        return new Report.Line(
                checker.title(),
                timing,
                checker.size(),
                chain,
                checker.target().map(most -> Report.Target.atMost(most, ratio)));
    }
}
