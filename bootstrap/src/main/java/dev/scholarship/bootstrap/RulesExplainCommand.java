package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.domain.eligibility.meaning.Threshold;
import dev.scholarship.domain.eligibility.table.RuleTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a rule in plain English, or as a table to begin with. */
@Command(
        name = "explain",
        description = "Tell each rule in plain English: what it demands, what it asks, and where its thresholds are."
                + " Or print a table of generated rows to begin with.")
final class RulesExplainCommand implements Callable<Integer> {
    private static final Sentences WORDS = Sentences.english();

    @Spec
    private CommandSpec spec;

    @Mixin
    private DayOptions days = new DayOptions();

    @Option(
            names = "--table",
            description =
                    "Print a table for \"rules test\" instead, whose rows expect what the rule gives today; of one"
                            + " file. Keep it beside that file.")
    private boolean table;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file of one rule; - is the standard input.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        if (table && (files.size() > 1 || files.contains("-"))) {
            throw new ParameterException(spec.commandLine(), "--table wants the name of one file");
        }
        var line = spec.commandLine();
        var dates = days.dates();
        int failures = 0;
        for (var file : files) {
            var rule = TextFile.read(file, text -> RuleText.parse(text, Attributes.standard()), line.getErr());
            rule.ifPresent(read -> print(file, read, dates, line.getOut()));
            line.getOut().flush();
            failures += rule.isPresent() ? 0 : 1;
        }
        return failures == 0 ? 0 : 1;
    }

    private void print(String file, Rule rule, Dates dates, PrintWriter out) {
        if (table) {
            var name = Objects.requireNonNull(Path.of(file).getFileName()).toString();
            out.print("# Generated from the rule as it is. Hold each row against the listing before you trust it.\n");
            out.print(RuleTable.starter(name, rule, dates).print());
            return;
        }
        out.println(file + ":");
        out.print(WORDS.rule(rule));
        list("You are asked:", questions(rule, dates), out);
        list(
                "Who is just inside, and who just outside:",
                Threshold.of(rule, dates).stream()
                        .map(RulesExplainCommand::threshold)
                        .toList(),
                out);
    }

    private static void list(String heading, List<String> items, PrintWriter out) {
        if (!items.isEmpty()) {
            out.println(heading);
            items.forEach(item -> out.println("  • " + item));
        }
    }

    /** What can change the verdict on somebody who has not said anything yet. */
    private static List<String> questions(Rule rule, Dates dates) {
        return switch (rule.check(Applicant.nothingKnown(), dates).verdict()) {
            case Verdict.NeedsInfo(var missing, var unsettled) ->
                missing.stream().map(RulesExplainCommand::question).toList();
            case Verdict.Eligible eligible -> List.of();
            case Verdict.Ineligible ineligible -> List.of();
        };
    }

    private static String question(Fact<?> fact) {
        return fact.id() + ": " + WORDS.question(fact);
    }

    private static String threshold(Threshold<?> threshold) {
        var sides = threshold.untouched(List.of()).stream()
                .map(side -> side.text() + (side.inside() ? " inside" : " outside"))
                .toList();
        return threshold.fact().id() + ": " + String.join(", ", sides);
    }
}
