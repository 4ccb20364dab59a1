package dev.scholarship.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
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
        return Optional.of(row(document));
    }

    private Row row(Document document) {
        var remarks = document.remarks();
        if (!remarks.areFatal() && !(document.tree() instanceof ObjectNode)) {
            remarks.problem("expected a record, a JSON object, found " + Fields.shown(document.tree()));
        }
        if (remarks.areFatal()) {
            return new Rejected(document.place(), remarks.reason());
        }
        var fields = new Fields((ObjectNode) document.tree(), "", remarks);
        var id = fields.requiredText("id").flatMap(text -> id(text, remarks));
        var entry = new PredecessorRecord(fields, attributes, remarks).entry(id);
        return entry.isPresent() && !remarks.areFatal()
                ? new Accepted(document.place(), entry.get(), remarks.warnings())
                : new Rejected(document.place(), remarks.reason());
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
