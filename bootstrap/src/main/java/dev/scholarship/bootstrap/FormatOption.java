package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.CatalogFiles;
import dev.scholarship.files.CatalogFormat;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of the verbs that read catalogues from files. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "NAME",
            description =
                    "The files' format: scholarship-catalog, open-scholarships, predecessor or kosaf. Without it, the"
                            + " format is told by what is in them.")
    private @Nullable String format;

    /** @throws CatalogSourceException if the format is unknown, or not one */
    CatalogSource source(List<Path> files) {
        var attributes = Attributes.standard();
        return format == null
                ? CatalogFiles.source(files, attributes)
                : CatalogFormat.named(format).source(files, attributes);
    }
}
