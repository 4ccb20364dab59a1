package dev.scholarship.bootstrap;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Deletes the data directory of local mode. */
@Command(name = "reset", description = "Delete the data directory of local mode and all that is in it.")
final class ResetCommand implements Callable<Integer> {
    @ParentCommand
    private ScholarshipCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        var path = Home.resolve(parent.settings().settings().data().directory());
        try (var directory = DataDirectory.openToDelete(path)) {
            if (!yes && !confirmed(path)) {
                throw new StartupException("nothing was deleted; answer 'yes', or add --yes");
            }
            new Postmaster(directory).killPrograms();
            directory.delete();
        }
        spec.commandLine().getOut().println("Deleted " + path);
        return 0;
    }

    private boolean confirmed(Path path) {
        var out = spec.commandLine().getOut();
        out.print("Delete " + path + " and all data in it? Type yes: ");
        out.flush();
        var in = new Scanner(System.in, StandardCharsets.UTF_8);
        return in.hasNextLine() && in.nextLine().strip().equals("yes");
    }
}
