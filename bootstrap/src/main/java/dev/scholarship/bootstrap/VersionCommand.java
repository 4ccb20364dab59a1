package dev.scholarship.bootstrap;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints which versions of what are running. */
@Command(name = "version", description = "Print the versions of the program, of Java and of PostgreSQL.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var build = Build.current();
        spec.commandLine()
                .getOut()
                .printf(
                        "Scholarship API %s (Java %s, PostgreSQL %s)%n",
                        build.version(), System.getProperty("java.version"), build.postgres());
        return 0;
    }
}
