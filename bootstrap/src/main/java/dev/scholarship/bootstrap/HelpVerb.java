package dev.scholarship.bootstrap;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the program or one verb. The one that picocli brings has a {@code -h} that collides with ours. */
@Command(name = "help", description = "Explain the program or one verb.", helpCommand = true)
final class HelpVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "VERB", description = "The verb to explain.")
    private @Nullable String verb;

    @Override
    public Integer call() {
        var whole = spec.parent().commandLine();
        var explained = verb == null ? whole : whole.getSubcommands().get(verb);
        if (explained == null) {
            throw new ParameterException(spec.commandLine(), "There is no verb '" + verb + "'.");
        }
        explained.usage(whole.getOut());
        return 0;
    }
}
