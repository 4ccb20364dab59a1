package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Provenance;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.RuleVersion;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.RuleTextException;
import dev.scholarship.domain.text.BadTextException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads a published scholarship from a row. */
final class ListingRow {

    /** What {@link #listing} needs; the tables are called s, p and r. */
    static final String COLUMNS = """
            s.id, s.title, s.kind, s.description, s.amount_kind, s.amount_least, s.amount_most, s.amount_currency,
            s.amount_percent, s.amount_text, s.amount_note, s.renewable, s.opens, s.closes, s.closes_at, s.zone,
            s.zone_stated, s.basis, s.cycle, s.window_note, s.information, s.application, s.source_name, s.source_url,
            s.last_verified, s.credit, s.remarks, s.withdrawn, s.catalog_version, p.name as provider_name, p.kind as provider_kind,
            r.number as rule_number, r.text as rule_text, r.sha256 as rule_sha256, r.valid_from as rule_valid_from
            """;

    /** From a scholarship to its provider and the rule that decides, which are always there. */
    static final String JOINS = """
            left join provider p on p.id = s.provider_id
            left join rule_version r on r.scholarship_id = s.id and r.number = s.rule_number
            """;

    /** Every scholarship with both. */
    static final String TABLES = "scholarship s " + JOINS;

    private ListingRow() {}

    /** @throws UnreadableRowException if the row holds what this program does not know; never as if a caller erred */
    static Listing listing(ResultSet row, Attributes attributes) throws SQLException {
        try {
            return new Listing(scholarship(row), rule(row, attributes), withdrawn(row), row.getLong("catalog_version"));
        } catch (BadTextException | RuleTextException e) {
            throw unreadable(row, e);
        }
    }

    static Scholarship scholarship(ResultSet row) throws SQLException {
        return new Scholarship(
                new ScholarshipId(row.getString("id")),
                row.getString("title"),
                Scholarship.Kind.valueOf(row.getString("kind")),
                new Provider(row.getString("provider_name"), Provider.Kind.valueOf(row.getString("provider_kind"))),
                text(row, "description"),
                amount(row),
                text(row, "amount_note"),
                optional(row, "renewable", Boolean.class),
                window(row),
                text(row, "window_note"),
                URI.create(row.getString("information")),
                text(row, "application").map(URI::create),
                provenance(row),
                List.of((String[]) row.getArray("remarks").getArray()));
    }

    static Optional<LocalDate> withdrawn(ResultSet row) throws SQLException {
        return optional(row, "withdrawn", LocalDate.class);
    }

    static UnreadableRowException unreadable(ResultSet row, RuntimeException cause) throws SQLException {
        return new UnreadableRowException(
                "the stored scholarship " + row.getString("id") + " cannot be read by this program", cause);
    }

    private static RuleVersion rule(ResultSet row, Attributes attributes) throws SQLException {
        var text = row.getString("rule_text");
        Rule rule = RuleText.parse(text, attributes);
        return new RuleVersion(
                row.getInt("rule_number"),
                rule,
                text,
                row.getString("rule_sha256"),
                row.getObject("rule_valid_from", OffsetDateTime.class).toInstant());
    }

    private static Amount amount(ResultSet row) throws SQLException {
        return switch (AmountKind.valueOf(row.getString("amount_kind"))) {
            case FIXED -> new Amount.Fixed(money(row, "amount_most"));
            case RANGE -> new Amount.Range(money(row, "amount_least"), money(row, "amount_most"));
            case UP_TO -> new Amount.UpTo(money(row, "amount_most"));
            case SHARE_OF_COST -> new Amount.ShareOfCost(row.getInt("amount_percent"), row.getString("amount_text"));
            case IN_KIND -> new Amount.InKind(row.getString("amount_text"));
            case UNSTATED -> new Amount.Unstated();
        };
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Money.currency(row.getString("amount_currency")));
    }

    private static Window window(ResultSet row) throws SQLException {
        return new Window(
                optional(row, "opens", LocalDate.class),
                optional(row, "closes", LocalDate.class),
                optional(row, "closes_at", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("zone_stated"),
                Window.Basis.valueOf(row.getString("basis")),
                Window.Cycle.valueOf(row.getString("cycle")));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getString("source_name"),
                URI.create(row.getString("source_url")),
                row.getObject("last_verified", LocalDate.class),
                row.getString("credit"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static <T> Optional<T> optional(ResultSet row, String column, Class<T> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, type));
    }
}
