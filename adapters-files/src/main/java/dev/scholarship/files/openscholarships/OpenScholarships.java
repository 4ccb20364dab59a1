package dev.scholarship.files.openscholarships;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.json.JsonSource;
import dev.scholarship.files.json.RowReader;
import dev.scholarship.files.source.Input;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Catalogues in the Open Scholarships format (https://github.com/Grudged/open-scholarships): one JSON record for each
 * scholarship.
 *
 * <p>Residency, level of study and grade average of a record become criteria. Every other demand becomes an {@code
 * unread} sentence of the rule, as published, so that nobody is eligible before somebody has read it. A record that is
 * not of the format is a rejected row whose reason names every field that is wrong.
 *
 * <p>The sources read their files each time they are asked, one record at a time, and may be used by many threads.
 */
public final class OpenScholarships {

    /** Raise it whenever entries or rules change. The translations are part of the meaning by themselves. */
    private static final String MEANING = "open-scholarships 3";

    private static final String NAME = "open-scholarships";
    private static final String BUNDLE = "open-scholarships.jsonl";
    private static final String FOLDER = "/dev/scholarship/files/";

    /** The records that come with this program. */
    static final Input BUNDLED = new Input(BUNDLE, OpenScholarships::bundle);

    private OpenScholarships() {}

    /** The records that come with this program; {@code attributes} are those that rules may ask for. */
    public static CatalogSource bundled(Attributes attributes) {
        return source(NAME, () -> List.of(BUNDLED), attributes);
    }

    /**
     * Files of one's own, under a name made of where they are.
     *
     * <p>A file holds one record, a list of records, or one record a line (JSON Lines). Of a folder, every {@code .json}
     * and {@code .jsonl} file in it and below it is read, in the order of their names. A file that cannot be read is a
     * rejected row if there are others, and else a {@link CatalogSourceException} from {@code edition()} or {@code
     * rows()}.
     *
     * @throws CatalogSourceException if no path is given
     */
    public static CatalogSource files(List<Path> paths, Attributes attributes) {
        return JsonSource.files(NAME, paths, OpenScholarships::meaning, () -> reader(attributes));
    }

    static CatalogSource source(String name, Supplier<List<Input>> inputs, Attributes attributes) {
        return JsonSource.inputs(name, inputs, OpenScholarships::meaning, () -> reader(attributes));
    }

    private static RowReader reader(Attributes attributes) {
        return document -> Optional.of(ScholarshipRecord.row(document, attributes));
    }

    private static List<String> meaning() {
        return Stream.concat(Stream.of(MEANING), Translations.bundled().texts().stream())
                .toList();
    }

    private static InputStream bundle() throws NoSuchFileException {
        var bytes = OpenScholarships.class.getResourceAsStream(FOLDER + BUNDLE);
        if (bytes == null) {
            throw new NoSuchFileException(BUNDLE);
        }
        return bytes;
    }
}
