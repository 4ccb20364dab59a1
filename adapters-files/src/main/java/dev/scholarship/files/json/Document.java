package dev.scholarship.files.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.files.entry.Remarks;
import java.util.Optional;
import java.util.function.Function;

/**
 * One record of a file as JSON.
 *
 * @param place where it stands, for people
 * @param tree the record; not to be used where the remarks are fatal
 */
public record Document(String place, JsonNode tree, Remarks remarks) {

    /** The most characters of one record. */
    public static final int MOST_CHARACTERS = JsonTree.MOST_CHARACTERS;

    /** The fields of the record; one that is not an object has none, and that is a problem. */
    public Optional<Fields> fields(String expected) {
        if (!remarks.areFatal() && !(tree instanceof ObjectNode)) {
            remarks.problem(expected + "found " + Fields.shown(tree));
        }
        return remarks.areFatal() ? Optional.empty() : Optional.of(new Fields((ObjectNode) tree, "", remarks));
    }

    /**
     * The row that the record becomes.
     *
     * @param what the record is called in messages
     * @param read makes the entry; whatever keeps it from being one is in the remarks
     */
    public Row row(String what, Function<Fields, Optional<Entry>> read) {
        var entry = fields("expected " + what + ", a JSON object, ").flatMap(read);
        return entry.isPresent() && !remarks.areFatal()
                ? new Accepted(place, entry.get(), remarks.warnings())
                : new Rejected(place, remarks.reason());
    }
}
