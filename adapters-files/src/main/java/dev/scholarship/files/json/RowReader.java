package dev.scholarship.files.json;

import dev.scholarship.application.catalog.CatalogSource.Row;
import java.util.Optional;

/** Turns the records of some files into rows, in their order; for one pass. Not safe for many threads. */
@FunctionalInterface
public interface RowReader {

    /** Another file begins. */
    default void begin() {}

    /** The row that a record becomes; empty where it is none, such as a header. */
    Optional<Row> read(Document document);
}
