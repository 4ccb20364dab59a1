package dev.scholarship.files.kosaf;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.source.FileKind;
import dev.scholarship.files.source.FilesSource;
import java.nio.file.Path;
import java.util.List;

/**
 * Catalogues of the Korea Student Aid Foundation (한국장학재단): the table of student aid for university students that it
 * publishes every month (https://www.data.go.kr/data/15028252/fileData.do).
 *
 * <p>A file is text in UTF-8 or CP949 with one row for each listing, separated by commas, semicolons or tabs. Columns are
 * found by their headers. Kind of institution, term of study, series of fields, marks and income brackets become
 * criteria where every word of them is understood; every other demand becomes an {@code unread} sentence, as published.
 *
 * <p>The sources read their files each time they are asked, one file at a time, and may be used by many threads.
 */
public final class Kosaf {

    private static final String NAME = "kosaf";

    /** Raise it whenever entries or rules change. */
    private static final String MEANING = "kosaf 3";

    private Kosaf() {}

    /**
     * Files, and of folders every {@code .csv} and {@code .tsv} file in them and below them in the order of their names.
     * A file that cannot be read, or lacks the columns that name provider and title, is a rejected row if there are
     * others, and else a {@link CatalogSourceException} from {@code edition()} or {@code rows()}.
     *
     * @param attributes those that rules may ask for
     * @throws CatalogSourceException if no path is given
     */
    public static CatalogSource files(List<Path> paths, Attributes attributes) {
        return FilesSource.of(NAME, paths, FileKind.TABLES, () -> List.of(MEANING), () -> new KosafReader(attributes));
    }
}
