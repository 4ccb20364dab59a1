package dev.scholarship.application.catalog;

import dev.scholarship.domain.catalog.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An edition of somebody's catalogue, ready to be imported. */
public interface CatalogSource {

    /** The name of the source, the same for each of its editions. */
    String name();

    /** A digest of the edition's content: equal content, equal digest. */
    String edition();

    /** The day on which the edition was published; empty where nothing tells. */
    default Optional<LocalDate> editionDay() {
        return Optional.empty();
    }

    /**
     * The rows in the order of the files. What cannot be read at all is a {@link Rejected} row, never an exception; the
     * caller closes the stream.
     *
     * @throws CatalogSourceException if the source as a whole cannot be read
     */
    Stream<Row> rows();

    /** One row of a source. */
    sealed interface Row {

        /** Where the row stands, for people: a file's name, and a line where there are several rows in it. */
        String place();
    }

    /**
     * A row that became an entry.
     *
     * @param warnings what of it could not be read and became an {@code unread} criterion or was left as text
     */
    record Accepted(String place, Entry entry, List<String> warnings) implements Row {}

    /** A row that is not an entry, and why. */
    record Rejected(String place, String reason) implements Row {}
}
