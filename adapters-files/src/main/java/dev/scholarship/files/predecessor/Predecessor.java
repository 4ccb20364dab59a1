package dev.scholarship.files.predecessor;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.json.JsonSource;
import dev.scholarship.files.openscholarships.OpenScholarships;
import java.nio.file.Path;
import java.util.List;

/**
 * Scholarships as the predecessor of this project keeps them: a JSON array of records with {@code eligibility_criteria},
 * or one record a line.
 *
 * <p>What its criteria say becomes tests; what no test can say becomes an {@code unread} sentence. {@code
 * docs/importing-predecessor.md} has the table and every loss.
 */
public final class Predecessor {

    private static final String NAME = "predecessor";

    /** Raise it whenever entries or rules change. */
    private static final String MEANING = "predecessor 2";

    private Predecessor() {}

    /**
     * Files of one's own, under a name made of where they are; see {@link OpenScholarships#files} for folders
     * and for what cannot be read.
     *
     * @throws CatalogSourceException if no path is given
     */
    public static CatalogSource files(List<Path> paths, Attributes attributes) {
        return JsonSource.files(NAME, paths, () -> List.of(MEANING), () -> new PredecessorReader(attributes));
    }
}
