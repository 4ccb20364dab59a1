package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.RuleText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files of rule text. Every verb says the first error of each file and then ends with 1. */
@Command(
        name = "rules",
        description =
                "Check files of rule text, print them in canonical form, or test rules by tables. Needs no server.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        subcommands = {RulesCommand.Print.class, RulesCommand.Check.class, RulesTestCommand.class})
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
            return eachOf(files, spec, (file, text, out) -> out.print(text));
        }
    }

    /** Says which files hold a rule. */
    @Command(name = "check", description = "Say of each file whether it holds a rule, and if not, where it is wrong.")
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file of one rule; - is the standard input.")
        private List<String> files = new ArrayList<>();

        @Override
        public Integer call() {
            return eachOf(files, spec, (file, text, out) -> out.println(file + ": ok"));
        }
    }

    private static int eachOf(List<String> files, CommandSpec spec, Action action) {
        var line = spec.commandLine();
        int failures = 0;
        for (var file : files) {
            var text = canonical(file, line.getErr());
            text.ifPresent(rule -> action.on(file, rule, line.getOut()));
            line.getOut().flush();
            failures += text.isPresent() ? 0 : 1;
        }
        return failures == 0 ? 0 : 1;
    }

    /** The canonical text of the rule in a file; where there is none, the reason is printed. */
    private static Optional<String> canonical(String file, PrintWriter err) {
        return TextFile.read(file, text -> RuleText.print(RuleText.parse(text, Attributes.standard())), err);
    }

    @FunctionalInterface
    private interface Action {
        void on(String file, String text, PrintWriter out);
    }
}
