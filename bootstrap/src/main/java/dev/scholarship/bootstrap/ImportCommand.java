package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.application.catalog.ImportCatalog;
import dev.scholarship.application.catalog.ImportReport;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings files into the catalogue. */
@Command(
        name = "import",
        description =
                "Bring files (.json, .jsonl, .csv, .tsv) or folders of them into the catalogue. Their format is told by what is in"
                        + " them. Importing the same files again changes nothing; an import that was interrupted is"
                        + " completed.")
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 50;

    @ParentCommand
    private ScholarshipCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file, or a folder that is searched for files.")
    private List<Path> files;

    @Mixin
    private FormatOption format;

    /** 1 if a row was rejected, so that a script notices. */
    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var steps = new Steps(out);
        try (var lifetime = Lifetime.ofProcess()) {
            var source = format.source(files);
            var database = new CatalogDatabase(parent.settings().settings(), steps).openBeside(lifetime);
            var catalog = new ImportCatalog(database.catalogWriter(), InstantSource.system());
            var report = catalog.run(source, progress -> steps.accept(progress.read() + " rows read ..."));
            print(report, out);
            return report.rejected().isEmpty() ? 0 : 1;
        } catch (CatalogSourceException e) {
            throw new StartupException(e.getMessage(), e);
        } catch (CatalogUnavailable e) {
            throw new StartupException(
                    "the database went away during the import (" + e.getMessage()
                            + "); what was confirmed is kept, import again to complete it",
                    e);
        }
    }

    private static void print(ImportReport report, PrintWriter out) {
        out.printf(
                "%d rows read: %d created, %d changed, %d unchanged, %d rejected%n",
                report.read(),
                report.created(),
                report.changed(),
                report.unchanged(),
                report.rejected().size());
        print("Rejected", report.rejected(), out);
        print("Not read completely", report.warnings(), out);
        out.flush();
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
