package dev.scholarship.files.source;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Some files of one format. They are looked for anew each time.
 *
 * @param meaning what the same file means. It is part of the edition, so that files are imported again after the importer
 *     has learnt to read more of them
 * @param readers makes the reader of one pass
 */
public record FilesSource(
        String name, Supplier<List<Input>> inputs, Supplier<List<String>> meaning, Supplier<FileReader> readers)
        implements CatalogSource {

    /**
     * A source of the files that somebody named, called after the format and the places of the files.
     *
     * @param kind which files of a folder are read
     * @throws CatalogSourceException if no path is given
     */
    public static FilesSource of(
            String format,
            List<Path> paths,
            FileKind kind,
            Supplier<List<String>> meaning,
            Supplier<FileReader> readers) {
        var named = required(paths);
        return new FilesSource(name(format, named), () -> kind.among(named), meaning, readers);
    }

    @Override
    public String edition() {
        return Editions.digest(inputs.get(), meaning.get());
    }

    @Override
    public Optional<LocalDate> editionDay() {
        return DatesInNames.newest(inputs.get().stream());
    }

    @Override
    public Stream<Row> rows() {
        var all = inputs.get();
        var rows = new Rows(all, readers.get());
        if (all.size() == 1) {
            try {
                rows.openFirst();
            } catch (UnreadableException e) {
                throw all.get(0).failure(e);
            }
        }
        return StreamSupport.stream(rows, false).onClose(rows::close);
    }

    /**
     * The name of a source of these files: the same for the same places on this machine, also if the days in the paths are
     * others, and different for different places.
     */
    private static String name(String format, List<Path> paths) {
        return paths.stream()
                .map(path -> path.toAbsolutePath().normalize().toString().replace('\\', '/'))
                .map(DatesInNames::withoutDays)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", format + ": ", ""));
    }

    /** @throws CatalogSourceException if no path is given */
    public static List<Path> required(List<Path> paths) {
        if (paths.isEmpty()) {
            throw new CatalogSourceException("no file or folder to import was named");
        }
        return List.copyOf(paths);
    }
}
