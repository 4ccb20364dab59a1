package dev.scholarship.files.source;

import dev.scholarship.application.catalog.CatalogSource.Row;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of one file in their order. Not safe for many threads. */
@FunctionalInterface
public interface FileRows extends Closeable {

    /** The next row, empty at the end of the file. */
    Optional<Row> next();

    @Override
    default void close() throws IOException {}
}
