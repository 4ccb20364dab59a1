package dev.scholarship.files.lines;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Provenance;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.files.json.Document;
import java.time.format.DateTimeFormatter;

/** Writes the lines that {@link CatalogLineReader} reads; absent fields are left out. */
final class CatalogLineWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CatalogLineWriter() {}

    static String header() {
        return NODES.objectNode()
                        .put("format", CatalogLines.NAME)
                        .put("version", CatalogLines.VERSION)
                        .toString() + "\n";
    }

    /** @throws BadTextException if the line would be longer than one is read */
    static String line(Listing listing) {
        var line = scholarship(listing.scholarship())
                .put("rule", listing.rule().text())
                .toString();
        if (line.length() > Document.MOST_CHARACTERS) {
            throw new BadTextException("the scholarship " + listing.id() + " has " + line.length()
                    + " characters in JSON; a line has at most " + Document.MOST_CHARACTERS);
        }
        return line + "\n";
    }

    private static ObjectNode scholarship(Scholarship scholarship) {
        var json = NODES.objectNode()
                .put("id", scholarship.id().value())
                .put("title", scholarship.title())
                .put("kind", scholarship.kind().name());
        json.set("provider", provider(scholarship.provider()));
        scholarship.description().ifPresent(text -> json.put("description", text));
        json.set("amount", amount(scholarship.amount()));
        scholarship.amountNote().ifPresent(text -> json.put("amount_note", text));
        scholarship.renewable().ifPresent(renewable -> json.put("renewable", renewable));
        json.set("window", window(scholarship.window()));
        scholarship.windowNote().ifPresent(text -> json.put("window_note", text));
        json.put("information", scholarship.information().toString());
        scholarship.application().ifPresent(page -> json.put("application", page.toString()));
        json.set("source", source(scholarship.provenance()));
        if (!scholarship.remarks().isEmpty()) {
            var remarks = json.putArray("remarks");
            scholarship.remarks().forEach(remarks::add);
        }
        return json;
    }

    private static ObjectNode provider(Provider provider) {
        return NODES.objectNode()
                .put("name", provider.name())
                .put("kind", provider.kind().name());
    }

    private static ObjectNode amount(Amount amount) {
        var json = NODES.objectNode();
        return switch (amount) {
            case Amount.Fixed(var money) -> json.put("kind", "fixed").set("money", money(money));
            case Amount.Range(var least, var most) ->
                json.put("kind", "range").<ObjectNode>set("least", money(least)).set("most", money(most));
            case Amount.UpTo(var most) -> json.put("kind", "up_to").set("most", money(most));
            case Amount.ShareOfCost(var percent, var of) ->
                json.put("kind", "share_of_cost").put("percent", percent).put("of", of);
            case Amount.InKind(var what) -> json.put("kind", "in_kind").put("what", what);
            case Amount.Unstated unstated -> json.put("kind", "unstated");
        };
    }

    private static ObjectNode money(Money money) {
        return NODES.objectNode()
                .put("minor", money.minor())
                .put("currency", money.currency().getCurrencyCode());
    }

    private static ObjectNode window(Window window) {
        var json = NODES.objectNode();
        window.opens().ifPresent(day -> json.put("opens", day.toString()));
        window.closes().ifPresent(day -> json.put("closes", day.toString()));
        window.closesAt().ifPresent(time -> json.put("closes_at", DateTimeFormatter.ISO_LOCAL_TIME.format(time)));
        return json.put("zone", window.zone().getId())
                .put("zone_stated", window.zoneStated())
                .put("basis", window.basis().name())
                .put("cycle", window.cycle().name());
    }

    private static ObjectNode source(Provenance provenance) {
        return NODES.objectNode()
                .put("name", provenance.sourceName())
                .put("url", provenance.sourceUrl().toString())
                .put("last_verified", provenance.lastVerified().toString())
                .put("credit", provenance.credit());
    }
}
