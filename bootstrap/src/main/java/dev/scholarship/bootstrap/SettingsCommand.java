package dev.scholarship.bootstrap;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the settings in force, where each comes from, and their digest. */
@Command(name = "settings", description = "Print the settings in force, where each comes from, and their digest.")
final class SettingsCommand implements Callable<Integer> {
    @ParentCommand
    private ScholarshipCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var effective = parent.settings();
        var out = spec.commandLine().getOut();
        for (var value : effective.values()) {
            out.printf(
                    "%s=%s (%s)%n",
                    value.setting().key(), value.shown(), value.source().name().toLowerCase(Locale.ROOT));
        }
        out.printf("sha256:%s%n", effective.digest());
        return 0;
    }
}
