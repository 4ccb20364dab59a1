package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.meaning.Threshold;
import dev.scholarship.domain.eligibility.table.RuleTable;
import dev.scholarship.domain.eligibility.table.Survivor;
import dev.scholarship.domain.eligibility.table.TableReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs tables of applicants and expected verdicts; docs/rule-tables.md shows how. */
@Command(
        name = "test",
        description =
                "Run tables of applicants with the verdicts that they should get. Each table names its rule's file,"
                        + " beside it. Ends with 1 if a row gets another verdict.")
final class RulesTestCommand implements Callable<Integer> {
    private static final Sentences WORDS = Sentences.english();

    @Spec
    private CommandSpec spec;

    @Option(names = "--strict", description = "Also end with 1 if a table leaves a threshold or a slip unnoticed.")
    private boolean strict;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Write the outcome as JUnit XML too; FILE is replaced.")
    private @Nullable Path junit;

    @Parameters(paramLabel = "TABLE", arity = "1..*", description = "A table in Markdown or comma-separated values.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var reports = new LinkedHashMap<String, TableReport>();
        files.forEach(file -> report(file).ifPresent(report -> reports.put(file, report)));
        reports.forEach(this::print);
        spec.commandLine().getOut().flush();
        if (junit != null) {
            new NewFile(junit, true).write(out -> JUnitXml.write(reports, out));
        }
        boolean passed = reports.values().stream().allMatch(this::passes);
        return reports.size() == files.size() && passed ? 0 : 1;
    }

    private boolean passes(TableReport report) {
        return report.passes()
                && (!strict
                        || report.untouched().isEmpty() && report.survivors().isEmpty());
    }

    private Optional<TableReport> report(String file) {
        var attributes = Attributes.standard();
        var err = spec.commandLine().getErr();
        return TextFile.read(file, text -> RuleTable.parse(text, attributes), err)
                .flatMap(table -> TextFile.read(
                                beside(file, table.rule()), text -> RuleText.parse(text, attributes), err)
                        .map(rule -> table.test(rule, attributes)));
    }

    private static String beside(String file, String rule) {
        return Path.of(file).resolveSibling(rule).toString();
    }

    private void print(String file, TableReport report) {
        var out = spec.commandLine().getOut();
        long passed =
                report.outcomes().stream().filter(TableReport.Outcome::passes).count();
        out.printf(
                "%s: %d of %d rows get what they expect%n",
                file, passed, report.outcomes().size());
        report.outcomes().stream().filter(outcome -> !outcome.passes()).forEach(outcome -> print(outcome, out));
        report.untouched().forEach(side -> print(side, out));
        report.survivors().forEach(survivor -> print(survivor, out));
    }

    private static void print(TableReport.Outcome outcome, PrintWriter out) {
        out.printf(
                "  line %d, \"%s\": %s%n",
                outcome.row().line(), outcome.row().name(), String.join("; ", outcome.differences()));
        outcome.check().findings().forEach(finding -> out.println("    " + WORDS.finding(finding)));
    }

    private static void print(Threshold.Side side, PrintWriter out) {
        out.printf(
                "  no row stands right %s the threshold of %s, as with %s%n",
                side.inside() ? "inside" : "outside", side.fact().id(), side.text());
    }

    private static void print(Survivor survivor, PrintWriter out) {
        var mutant = survivor.mutant();
        var suggestion = survivor.suggestion();
        out.printf(
                "  no row would notice \"%s\" %s; one would that is like \"%s\" but for %s (now %s)%n",
                mutant.original(),
                mutant.mutated().isEmpty() ? "left out" : "written as \"" + mutant.mutated() + "\"",
                suggestion.like(),
                AnswerText.list(suggestion.changed()),
                suggestion.verdict());
    }
}
