package dev.scholarship.files.json;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.files.source.FileKind;
import dev.scholarship.files.source.FilesSource;
import dev.scholarship.files.source.Input;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Sources whose files hold one record, a list of records, or one record a line. */
public final class JsonSource {

    private JsonSource() {}

    /**
     * The source of files and folders that somebody named; see {@link FilesSource#of}.
     *
     * @param readers makes the reader of one pass
     * @throws CatalogSourceException if no path is given
     */
    public static CatalogSource files(
            String format, List<Path> paths, Supplier<List<String>> meaning, Supplier<RowReader> readers) {
        return FilesSource.of(format, paths, FileKind.RECORDS, meaning, () -> new JsonReader(readers.get()));
    }

    /** The source of these inputs. */
    public static CatalogSource inputs(
            String name, Supplier<List<Input>> inputs, Supplier<List<String>> meaning, Supplier<RowReader> readers) {
        return new FilesSource(name, inputs, meaning, () -> new JsonReader(readers.get()));
    }
}
