package dev.scholarship.bootstrap;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The whole command line: the options that every verb has, and the verbs. */
@Command(
        name = "scholarship",
        description = "Finds scholarships, decides who may apply, and says why.",
        synopsisSubcommandLabel = "[VERB]",
        commandListHeading = "%nVerbs:%n",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            RulesCommand.class,
            SettingsCommand.class,
            ResetCommand.class,
            VersionCommand.class,
            HelpVerb.class
        })
final class ScholarshipCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and end.")
    @SuppressWarnings("unused") // picocli writes and reads it
    private boolean help;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Read settings from this file; docs/settings.md lists them.")
    private @Nullable Path settingsFile;

    ScholarshipCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The settings in force.
     *
     * @throws StartupException if they cannot be used
     */
    EffectiveSettings settings() {
        return new SettingsReader(environment).read(Optional.ofNullable(settingsFile));
    }

    /** Reached only in a program without the verb that runs by default. */
    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
        return 0;
    }
}
