package dev.scholarship.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.eligibility.Attributes;
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
        if (!remarks.areFatal() && document.tree() instanceof ObjectNode object) {
            checkHeader(object, remarks);
        } else if (!remarks.areFatal()) {
            remarks.problem("found " + Fields.shown(document.tree()));
        }
        state = remarks.areFatal() ? State.NOT_READ : State.IN_LINES;
        return remarks.areFatal()
                ? Optional.of(new Rejected(
                        document.place(),
                        "the first line is not the header "
                                + CatalogLineWriter.header().strip() + ": " + remarks.reason()
                                + "; nothing of the file was read"))
                : Optional.empty();
    }

    private static void checkHeader(ObjectNode object, Remarks remarks) {
        var fields = new Fields(object, "", remarks);
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
        var remarks = document.remarks();
        if (!remarks.areFatal() && !(document.tree() instanceof ObjectNode)) {
            remarks.problem("expected a scholarship, a JSON object, found " + Fields.shown(document.tree()));
        }
        if (remarks.areFatal()) {
            return new Rejected(document.place(), remarks.reason());
        }
        var entry = new CatalogLine((ObjectNode) document.tree(), attributes, remarks).entry();
        return entry.isPresent() && !remarks.areFatal()
                ? new Accepted(document.place(), entry.get(), remarks.warnings())
                : new Rejected(document.place(), remarks.reason());
    }

    private enum State {
        BEFORE_HEADER,
        IN_LINES,
        NOT_READ
    }
}
