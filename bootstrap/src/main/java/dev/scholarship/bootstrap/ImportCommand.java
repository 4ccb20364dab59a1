package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.application.catalog.Ending;
import dev.scholarship.application.catalog.ImportCatalog;
import dev.scholarship.application.catalog.ImportChoices;
import dev.scholarship.application.catalog.ImportReport;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings files into the catalogue. */
@Command(
        name = "import",
        description =
                "Bring files (.json, .jsonl, .csv, .tsv) or folders of them into the catalogue. Their format is told by what is in"
                        + " them. Importing the same files again changes nothing; an import that was interrupted is"
                        + " completed. What an earlier edition of the same files listed and this one does not is"
                        + " withdrawn: it stays readable, but is closed. docs/importing.md has the rule.")
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 50;

    @ParentCommand
    private ScholarshipCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file, or a folder that is searched for files.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private FormatOption format;

    @Option(
            names = "--withdraw-missing",
            paramLabel = "safe|always|never",
            description =
                    "When to withdraw what this edition no longer lists: safe (without this option) if every row was read and"
                            + " not more goes than stays; always; never.")
    private ImportChoices.Unlisted unlisted = ImportChoices.Unlisted.SAFE;

    @Option(
            names = "--allow-older",
            description = "Import also what is older than what the catalogue has, to go back to it.")
    private boolean older;

    /** 1 if not everything was done, so that a script notices. */
    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var steps = new Steps(out);
        try (var lifetime = Lifetime.ofProcess()) {
            var source = format.source(files);
            var database = new CatalogDatabase(parent.settings().settings(), steps).openBeside(lifetime);
            var catalog = new ImportCatalog(database.catalogWriter(), InstantSource.system());
            var choices = new ImportChoices(unlisted, older);
            var report = catalog.run(source, choices, progress -> steps.accept(progress.read() + " rows read ..."));
            return print(report, out) ? 0 : 1;
        } catch (CatalogSourceException e) {
            throw new StartupException(e.getMessage(), e);
        } catch (CatalogUnavailable e) {
            throw new StartupException(
                    "the database went away during the import (" + e.getMessage()
                            + "); what was confirmed is kept, import again to complete it",
                    e);
        }
    }

    /** Whether everything was done. */
    private static boolean print(ImportReport report, PrintWriter out) {
        int withdrawn = report.ending() instanceof Ending.Withdrawn(var entries) ? entries : 0;
        out.printf(
                "%d rows read: %d created, %d changed, %d unchanged, %d rejected, %d restored, %d withdrawn%n",
                report.read(),
                report.created(),
                report.changed(),
                report.unchanged(),
                report.rejected().size(),
                report.restored(),
                withdrawn);
        var open = new Unfinished(report).sentences();
        open.forEach(out::println);
        print("Rejected", report.rejected(), out);
        print("Not read completely", report.warnings(), out);
        out.flush();
        return open.isEmpty() && report.rejected().isEmpty();
    }

    private static void print(String heading, List<ImportReport.Remark> remarks, PrintWriter out) {
        if (remarks.isEmpty()) {
            return;
        }
        out.println(heading + ":");
        remarks.stream().limit(SHOWN).forEach(remark -> out.println("  " + remark.place() + ": " + remark.text()));
        if (remarks.size() > SHOWN) {
            out.println("  ... and " + (remarks.size() - SHOWN) + " more");
        }
    }
}
