package dev.scholarship.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Runs one benchmark or writes a generated catalogue; {@code docs/benchmarks.md} says how. */
@Command(
        name = "benchmarks/run",
        description = "Times ours against peers in one run.",
        subcommands = {
            MatchCommand.class,
            CheckCommand.class,
            UpdateCommand.class,
            ServiceCommand.class,
            GenerateCommand.class,
            CommandLine.HelpCommand.class
        })
final class Main {

    private final PrintStream out;
    private final PrintStream err;

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Starts it. */
    public static void main(String... arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new CommandLine(new Main(out, err))
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        err.println(cause.getMessage());
                    }
                    return ExitCode.SOFTWARE;
                })
                .execute(arguments);
        out.flush();
        System.exit(status);
    }

    PrintStream out() {
        return out;
    }

    Report report(String name, String catalogue) {
        return new Report(name, catalogue, out);
    }

    /** Where results go. */
    Path target() {
        return Path.of(System.getProperty("benchmarks.target", "benchmarks/target"));
    }

    void progress(String what) {
        err.println("... " + what);
    }
}
