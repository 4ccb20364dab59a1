package dev.scholarship.files;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.text.Nearest;
import dev.scholarship.files.kosaf.Kosaf;
import dev.scholarship.files.lines.CatalogLines;
import dev.scholarship.files.openscholarships.OpenScholarships;
import dev.scholarship.files.predecessor.Predecessor;
import dev.scholarship.files.source.FileKind;
import dev.scholarship.files.source.Input;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The formats of catalogues that can be imported, with the fields by which their records are known. */
public enum CatalogFormat {
    /** This project's own; see {@link CatalogLines}. */
    SCHOLARSHIP_CATALOG(CatalogLines.NAME, CatalogLines::files, 1, "format"),
    /** See {@link OpenScholarships}. */
    OPEN_SCHOLARSHIPS(
            "open-scholarships",
            OpenScholarships::files,
            3,
            "sponsor",
            "sponsor_type",
            "eligibility",
            "links",
            "provenance"),
    /** See {@link Predecessor}. */
    PREDECESSOR(
            "predecessor",
            Predecessor::files,
            2,
            "eligibility_criteria",
            "organization",
            "application_deadline",
            "scholarship_type",
            "max_awards"),
    /** See {@link Kosaf}; tables are known by the ending of the file's name. */
    KOSAF("kosaf", Kosaf::files, 1);

    private final String word;
    private final BiFunction<List<Path>, Attributes, CatalogSource> files;
    private final int enough;
    private final Set<String> marks;

    CatalogFormat(String word, BiFunction<List<Path>, Attributes, CatalogSource> files, int enough, String... marks) {
        this.word = word;
        this.files = files;
        this.enough = enough;
        this.marks = Set.of(marks);
    }

    /** What it is called on the command line. */
    public String word() {
        return word;
    }

    /**
     * The format of this name.
     *
     * @throws CatalogSourceException if there is none; the message suggests the nearest
     */
    public static CatalogFormat named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new CatalogSourceException("there is no format \"" + word + "\""
                        + Nearest.hint(
                                word,
                                Arrays.stream(values()).map(CatalogFormat::word).toList())
                        + "; the formats are " + all()));
    }

    /**
     * A source of these files; every format reads folders and what cannot be read alike.
     *
     * @throws CatalogSourceException if no path is given
     */
    public CatalogSource source(List<Path> paths, Attributes attributes) {
        return files.apply(paths, attributes);
    }

    /** Whether a file of this name is a table, which only this format reads. */
    boolean recognizes(Input input) {
        return this == KOSAF && FileKind.TABLES.includes(input.name());
    }

    /** Whether a record has enough of the fields that only this format has. */
    boolean recognizes(JsonNode record) {
        return marks.stream().filter(record::has).count() >= enough;
    }

    static String all() {
        return Arrays.stream(values()).map(CatalogFormat::word).collect(Collectors.joining(", "));
    }
}
