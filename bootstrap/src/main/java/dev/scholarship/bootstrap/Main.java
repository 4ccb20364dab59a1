package dev.scholarship.bootstrap;

import java.util.ArrayList;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Starts the program.
 *
 * <p>Ends with 0 when all went well, with 1 and one sentence on the error output when it did not, and with 2 when the
 * command line cannot be understood.
 */
public final class Main {
    private static final int FAILURE = 1;
    private static final int USAGE = 2;

    /** What runs when no verb is given. */
    private static final String DEFAULT_VERB = "serve";

    private Main() {}

    public static void main(String... arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        var line = new CommandLine(new ScholarshipCommand(environment));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(parsed -> execute(line, parsed));
        line.setParameterExceptionHandler((problem, arguments) -> explainUsage(problem));
        line.setExecutionExceptionHandler((problem, command, parsed) -> explainFailure(problem, command));
        return line;
    }

    private static int execute(CommandLine line, ParseResult parsed) {
        if (parsed.hasSubcommand()
                || parsed.isUsageHelpRequested()
                || !line.getSubcommands().containsKey(DEFAULT_VERB)) {
            return new RunLast().execute(parsed);
        }
        var arguments = new ArrayList<>(parsed.originalArgs());
        arguments.add(DEFAULT_VERB);
        return line.execute(arguments.toArray(String[]::new));
    }

    private static int explainUsage(ParameterException problem) {
        var line = problem.getCommandLine();
        line.getErr().println(problem.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(problem, line.getErr())) {
            line.getErr()
                    .println("Try '%s --help'.".formatted(line.getCommandSpec().qualifiedName()));
        }
        return USAGE;
    }

    private static int explainFailure(Exception problem, CommandLine line) throws Exception {
        if (!(problem instanceof StartupException)) {
            throw problem;
        }
        line.getErr().println(problem.getMessage());
        return FAILURE;
    }
}
