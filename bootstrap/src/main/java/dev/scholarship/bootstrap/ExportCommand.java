package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.ReadCatalog;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.files.lines.CatalogLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the whole catalogue as a file that {@link ImportCommand} reads. Steps go to the error output. */
@Command(
        name = "export",
        description =
                "Write all that the catalogue lists, rules included, in UTF-8 as docs/file-format.md describes. Works beside"
                        + " a server that is running.")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private ScholarshipCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The file to write; it appears when it is complete. Without it, the standard output.")
    private @Nullable Path file;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    @Override
    public Integer call() {
        var target = file == null ? null : new NewFile(file, force);
        var err = spec.commandLine().getErr();
        try (var lifetime = Lifetime.ofProcess()) {
            var database = new CatalogDatabase(parent.settings().settings(), new Steps(err)).openBeside(lifetime);
            var catalog = new ReadCatalog(database.scholarships(), InstantSource.system());
            var versions = new TreeSet<Long>();
            long count = write(catalog, versions, target);
            err.println(count + " scholarships exported");
            if (versions.size() > 1) {
                err.println("The catalogue changed meanwhile, from version %d to %d; each scholarship is whole."
                        .formatted(versions.first(), versions.last()));
            }
            return 0;
        } catch (BadTextException e) {
            throw new StartupException(e.getMessage(), e);
        } catch (CatalogUnavailable e) {
            throw new StartupException("the database went away during the export (" + e.getMessage() + ")", e);
        }
    }

    private static long write(ReadCatalog catalog, Set<Long> versions, @Nullable NewFile target) {
        try {
            return target == null
                    ? toStandardOutput(catalog, versions)
                    : target.write(out -> write(catalog, versions, out));
        } catch (IOException e) {
            throw cannotWrite(e);
        } catch (UncheckedIOException e) {
            throw cannotWrite(Objects.requireNonNull(e.getCause()));
        }
    }

    private static StartupException cannotWrite(IOException reason) {
        return new StartupException("the export cannot be written: " + reason.getMessage(), reason);
    }

    /** In UTF-8, whatever the terminal's encoding is. */
    private static long toStandardOutput(ReadCatalog catalog, Set<Long> versions) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        long count = write(catalog, versions, out);
        out.flush();
        if (System.out.checkError()) {
            throw new IOException("the standard output was closed");
        }
        return count;
    }

    private static long write(ReadCatalog catalog, Set<Long> versions, Writer out) {
        var pages = catalog.pages();
        return CatalogLines.write(
                pages.peek(page -> versions.add(page.catalogVersion()))
                        .map(Page::items)
                        .flatMap(items -> items.stream())
                        .filter(listing -> listing.withdrawn().isEmpty()),
                out);
    }
}
