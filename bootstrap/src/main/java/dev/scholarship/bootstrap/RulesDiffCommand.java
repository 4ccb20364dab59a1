package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.meaning.RuleDiff;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what becomes of people when one rule takes the place of another. */
@Command(
        name = "diff",
        description = "Say who gets another verdict when a new rule takes the place of an old one. Ends with 0 if it is"
                + " proven that nobody does, and with 1 otherwise.")
final class RulesDiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "A file of one rule.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "A file of one rule; - is the standard input.")
    private String after = "";

    @Mixin
    private DayOptions days = new DayOptions();

    @Override
    public Integer call() {
        var rules = List.of(before, after).stream()
                .flatMap(file -> rule(file).stream())
                .toList();
        if (rules.size() < 2) {
            return 1;
        }
        var out = spec.commandLine().getOut();
        int status = print(RuleDiff.of(rules.get(0), rules.get(1), days.dates()), out);
        out.flush();
        return status;
    }

    private Optional<Rule> rule(String file) {
        return TextFile.read(
                file,
                text -> RuleText.parse(text, Attributes.standard()),
                spec.commandLine().getErr());
    }

    private static int print(RuleDiff diff, PrintWriter out) {
        return switch (diff) {
            case RuleDiff.Same same -> {
                out.println("The same people qualify.");
                yield 0;
            }
            case RuleDiff.Different(var witnesses) -> {
                witnesses.forEach(witness -> out.printf(
                        "%s before, %s now: %s%n",
                        witness.before(),
                        witness.after(),
                        witness.answers().isEmpty()
                                ? "who says nothing"
                                : "who says " + AnswerText.list(witness.answers())));
                yield 1;
            }
            case RuleDiff.NotFound notFound -> {
                out.println("Nobody was found who gets another verdict, but it is not proven that there is nobody.");
                yield 1;
            }
        };
    }
}
