package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.lint.Lint;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files of rule text. Every verb says the first error of each file and then ends with 1. */
@Command(
        name = "rules",
        description =
                "Check files of rule text, print them in canonical form, tell them in English, test them by tables, or compare two. Needs no server.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        subcommands = {
            RulesCommand.Print.class,
            RulesCommand.Check.class,
            RulesExplainCommand.class,
            RulesTestCommand.class,
            RulesDiffCommand.class
        })
final class RulesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** Reached only without a verb. */
    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getErr());
        return 2;
    }

    /** Prints rules as {@code docs/rule-text.md} wants them. */
    @Command(name = "print", description = "Print each rule in canonical form.")
    static final class Print implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file of one rule; - is the standard input.")
        private List<String> files = new ArrayList<>();

        @Override
        public Integer call() {
            return eachOf(files, spec, (file, rule, out) -> out.print(RuleText.print(rule)));
        }
    }

    /** Says which files hold a rule, and what in it is probably not meant. */
    @Command(
            name = "check",
            description = "Say of each file whether it holds a rule, and if not, where it is wrong; and warn of what is"
                    + " probably not meant.")
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(names = "--strict", description = "End with 1 also where there is something to warn of.")
        private boolean strict;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file of one rule; - is the standard input.")
        private List<String> files = new ArrayList<>();

        private int warnings;

        @Override
        public Integer call() {
            int status = eachOf(files, spec, this::check);
            return strict && warnings > 0 ? 1 : status;
        }

        private void check(String file, Rule rule, PrintWriter out) {
            var today = LocalDate.now(Clock.system(ZoneId.systemDefault()));
            out.println(file + ": ok");
            for (var lint : Lint.of(rule, Attributes.standard(), today)) {
                out.println("  warning " + lint.code().word() + ": " + lint.message());
                warnings++;
            }
        }
    }

    private static int eachOf(List<String> files, CommandSpec spec, Action action) {
        var line = spec.commandLine();
        int failures = 0;
        for (var file : files) {
            var read = TextFile.read(file, text -> RuleText.parse(text, Attributes.standard()), line.getErr());
            read.ifPresent(rule -> action.on(file, rule, line.getOut()));
            line.getOut().flush();
            failures += read.isPresent() ? 0 : 1;
        }
        return failures == 0 ? 0 : 1;
    }

    @FunctionalInterface
    private interface Action {
        void on(String file, Rule rule, PrintWriter out);
    }
}
