package dev.scholarship.files.lines;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.files.json.JsonSource;
import dev.scholarship.files.openscholarships.OpenScholarships;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * This project's own format: a header line and then one scholarship a line with everything that the catalogue knows of
 * it, rules included. {@code docs/file-format.md} describes it.
 *
 * <p>Importing what was written changes nothing. Reading is strict: an unknown field, a null or a rule with an error makes
 * the line a rejected row whose reason names everything that is wrong.
 */
public final class CatalogLines {

    /** The name of the format, which its header bears. */
    public static final String NAME = "scholarship-catalog";

    static final int VERSION = 1;

    private static final String MEANING = NAME + " 2";

    private CatalogLines() {}

    /**
     * Files of one's own, under a name made of where they are; see {@link OpenScholarships#files} for folders
     * and for what cannot be read.
     *
     * @throws CatalogSourceException if no path is given
     */
    public static CatalogSource files(List<Path> paths, Attributes attributes) {
        return JsonSource.files(NAME, paths, () -> List.of(MEANING), () -> new CatalogLineReader(attributes));
    }

    /**
     * Writes a header and these scholarships, in their order. The writer stays open and is not flushed.
     *
     * @return how many were written
     * @throws BadTextException if a scholarship is longer than a line may be
     * @throws UncheckedIOException if the writer fails
     */
    public static long write(Stream<Listing> listings, Writer out) {
        try {
            out.write(CatalogLineWriter.header());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listings.mapToLong(listing -> write(listing, out)).sum();
    }

    private static long write(Listing listing, Writer out) {
        try {
            out.write(CatalogLineWriter.line(listing));
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
