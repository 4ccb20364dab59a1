package dev.scholarship.files;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.json.Document;
import dev.scholarship.files.json.FileFormat;
import dev.scholarship.files.source.FileKind;
import dev.scholarship.files.source.FilesSource;
import dev.scholarship.files.source.Input;
import dev.scholarship.files.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Catalogues in files whose format is told by what is in them. */
public final class CatalogFiles {

    private static final int RECORDS_LOOKED_AT = 20;

    private CatalogFiles() {}

    /**
     * A source of these files and folders, which are all of one format. Files that are of no format that is known become
     * rejected rows if there are others.
     *
     * @throws CatalogSourceException if no path is given, no file is of a known format, or two are of different ones
     */
    public static CatalogSource source(List<Path> paths, Attributes attributes) {
        var inputs = FileKind.ANY.among(FilesSource.required(paths));
        var found = new LinkedHashMap<CatalogFormat, String>();
        inputs.forEach(input ->
                format(input, inputs.size() == 1).ifPresent(format -> found.putIfAbsent(format, input.name())));
        if (found.size() > 1) {
            throw mixed(found);
        }
        return found.keySet().stream()
                .findFirst()
                .orElseThrow(() -> unknown(inputs))
                .source(paths, attributes);
    }

    /** The format of the first record that is of one. */
    private static Optional<CatalogFormat> format(Input input, boolean alone) {
        var table = Arrays.stream(CatalogFormat.values())
                .filter(format -> format.recognizes(input))
                .findFirst();
        return table.isPresent() ? table : formatOfRecords(input, alone);
    }

    private static Optional<CatalogFormat> formatOfRecords(Input input, boolean alone) {
        try (var documents = FileFormat.open(input)) {
            for (int i = 0; i < RECORDS_LOOKED_AT; i++) {
                var document = documents.next();
                if (document.isEmpty()) {
                    return Optional.empty();
                }
                var format = format(document.get());
                if (format.isPresent()) {
                    return format;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            if (alone) {
                throw input.failure(UnreadableException.from(e));
            }
            return Optional.empty();
        }
    }

    private static Optional<CatalogFormat> format(Document document) {
        return Arrays.stream(CatalogFormat.values())
                .filter(format -> format.recognizes(document.tree()))
                .findFirst();
    }

    private static CatalogSourceException mixed(Map<CatalogFormat, String> found) {
        var files = found.entrySet().stream()
                .map(entry ->
                        "\"" + entry.getValue() + "\" is " + entry.getKey().word())
                .collect(Collectors.joining(", "));
        return new CatalogSourceException(
                "the files are of different formats: " + files + "; import the files of one format at a time");
    }

    private static CatalogSourceException unknown(List<Input> inputs) {
        var what = inputs.size() == 1 ? "\"" + inputs.get(0).name() + "\" is" : "the files are";
        return new CatalogSourceException(what + " of no format that is known; the formats are " + CatalogFormat.all()
                + ", and --format says which one to read");
    }
}
