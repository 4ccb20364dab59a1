package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.RuleTextException;
import dev.scholarship.domain.text.BadTextException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

/** Reads files of rule text. Both verbs say the first error of each file and then end with 1. */
@Command(
        name = "rules",
        description = "Check files of rule text, or print them in canonical form. Needs no server.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        subcommands = {RulesCommand.Print.class, RulesCommand.Check.class})
final class RulesCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

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
        try {
            Rule rule = RuleText.parse(read(file), Attributes.standard());
            return Optional.of(RuleText.print(rule));
        } catch (RuleTextException e) {
            err.println(file + ":" + e.getMessage());
        } catch (BadTextException e) {
            err.println(file + ": " + e.getMessage());
        } catch (NoSuchFileException e) {
            err.println(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            err.println(file + ": is not UTF-8");
        } catch (IOException e) {
            err.println(file + ": reading it fails: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String read(String file) throws IOException {
        var bytes = file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    @FunctionalInterface
    private interface Action {
        void on(String file, String text, PrintWriter out);
    }
}
