package dev.scholarship.files.lines;

import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.Wording;
import dev.scholarship.files.json.Document;
import dev.scholarship.files.json.Fields;
import dev.scholarship.files.json.RowReader;
import java.util.Optional;

/** Reads files of this project's own format: a header, then scholarships. After a bad header nothing is read of a file. */
final class CatalogLineReader implements RowReader {

    private final Attributes attributes;
    private State state = State.BEFORE_HEADER;

    CatalogLineReader(Attributes attributes) {
        this.attributes = attributes;
    }

    @Override
    public void begin() {
        state = State.BEFORE_HEADER;
    }

    @Override
    public Optional<Row> read(Document document) {
        return switch (state) {
            case BEFORE_HEADER -> header(document);
            case IN_LINES -> Optional.of(line(document));
            case NOT_READ -> Optional.empty();
        };
    }

    private Optional<Row> header(Document document) {
        var remarks = document.remarks();
        document.fields("").ifPresent(fields -> checkHeader(fields, remarks));
        state = remarks.areFatal() ? State.NOT_READ : State.IN_LINES;
        return remarks.areFatal()
                ? Optional.of(new Rejected(
                        document.place(),
                        "the first line is not the header "
                                + CatalogLineWriter.header().strip() + ": " + remarks.reason()
                                + "; nothing of the file was read"))
                : Optional.empty();
    }

    private static void checkHeader(Fields fields, Remarks remarks) {
        fields.requiredExact("format")
                .filter(format -> !format.equals(CatalogLines.NAME))
                .ifPresent(format -> remarks.problem("/format", "\"" + Wording.shown(format) + "\" is another format"));
        fields.requiredWhole("version")
                .filter(version -> version != CatalogLines.VERSION)
                .ifPresent(version -> remarks.problem(
                        "/version", "this program reads version " + CatalogLines.VERSION + ", not " + version));
        fields.refuseOthers();
    }

    private Row line(Document document) {
        return document.row("a scholarship", fields -> new CatalogLine(fields, attributes, document.remarks()).entry());
    }

    private enum State {
        BEFORE_HEADER,
        IN_LINES,
        NOT_READ
    }
}
