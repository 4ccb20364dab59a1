package dev.scholarship.files.predecessor;

import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.Wording;
import dev.scholarship.files.json.Document;
import dev.scholarship.files.json.Fields;
import dev.scholarship.files.json.RowReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads records of the predecessor and gives them ids that are legal here, no two records the same. */
final class PredecessorReader implements RowReader {

    private static final Pattern SEPARATORS = Pattern.compile("[-_ .]+");

    private final Attributes attributes;
    private final Map<ScholarshipId, String> originals = new HashMap<>();

    PredecessorReader(Attributes attributes) {
        this.attributes = attributes;
    }

    @Override
    public Optional<Row> read(Document document) {
        return Optional.of(document.row("a record", fields -> entry(fields, document.remarks())));
    }

    private Optional<Entry> entry(Fields fields, Remarks remarks) {
        var id = fields.requiredText("id").flatMap(text -> id(text, remarks));
        return new PredecessorRecord(fields, attributes, remarks).entry(id);
    }

    private Optional<ScholarshipId> id(String text, Remarks remarks) {
        var words = SEPARATORS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        var id = remarks.attempt("/id", () -> new ScholarshipId(words));
        id.map(legal -> originals.putIfAbsent(legal, text))
                .filter(earlier -> !earlier.equals(text))
                .ifPresent(earlier -> remarks.problem(
                        "/id",
                        "\"" + Wording.shown(text) + "\" becomes " + words + " here, and so does \""
                                + Wording.shown(earlier) + "\" of an earlier record"));
        return id;
    }
}
