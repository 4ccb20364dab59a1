package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.TitleKey;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes scholarships and their providers. */
final class ScholarshipRows {

    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "title_key",
            "kind",
            "provider_id",
            "description",
            "amount_kind",
            "amount_least",
            "amount_most",
            "amount_currency",
            "amount_percent",
            "amount_text",
            "amount_note",
            "renewable",
            "opens",
            "closes",
            "closes_at",
            "zone",
            "zone_stated",
            "basis",
            "cycle",
            "opens_instant",
            "closes_instant",
            "window_note",
            "information",
            "application",
            "source_name",
            "source_url",
            "last_verified",
            "credit",
            "remarks",
            "withdrawn",
            "rule_number",
            "catalog_version",
            "added_version",
            "levels",
            "regions",
            "study_places",
            "fields",
            "search");

    private static final String UPSERT = "insert into scholarship (" + String.join(", ", COLUMNS) + ") values ("
            + COLUMNS.stream().map(ScholarshipRows::placeholder).collect(Collectors.joining(", "))
            + ") on conflict (id) do update set "
            + COLUMNS.stream()
                    .filter(column -> !List.of("id", "added_version").contains(column))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));

    private final Handle handle;

    ScholarshipRows(Handle handle) {
        this.handle = handle;
    }

    void write(List<Batch.Change> changes, Map<String, SearchDocument> documents, long version) {
        var scholarships = changes.stream()
                .map(change -> change.entry().entry().scholarship())
                .toList();
        writeProviders(
                scholarships.stream().map(Scholarship::provider).distinct().toList());
        var batch = handle.prepareBatch(UPSERT);
        for (var change : changes) {
            var row = row(change.entry().entry().scholarship());
            row.putAll(marks(change.entry().entry().rule()));
            row.put("withdrawn", null);
            row.put("rule_number", change.ruleNumber());
            row.put("catalog_version", version);
            row.put("added_version", version);
            row.put("search", Objects.requireNonNull(documents.get(change.id())).tsvector());
            batch.bindMap(row).add();
        }
        batch.execute();
    }

    private void writeProviders(List<Provider> providers) {
        var batch = handle.prepareBatch(
                "insert into provider (id, name, kind) values (:id, :name, :kind) on conflict (id) do nothing");
        for (var provider : providers) {
            batch.bind("id", id(provider))
                    .bind("name", provider.name())
                    .bind("kind", provider.kind().name())
                    .add();
        }
        batch.execute();
    }

    private static Map<String, @Nullable Object> row(Scholarship scholarship) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", scholarship.id().value());
        row.put("title", scholarship.title());
        row.put("title_key", TitleKey.of(scholarship.title()));
        row.put("kind", scholarship.kind().name());
        row.put("provider_id", id(scholarship.provider()));
        row.put("description", scholarship.description().orElse(null));
        row.put("amount_note", scholarship.amountNote().orElse(null));
        row.put("renewable", scholarship.renewable().orElse(null));
        row.put("window_note", scholarship.windowNote().orElse(null));
        row.put("information", scholarship.information().toString());
        row.put("application", scholarship.application().map(URI::toString).orElse(null));
        row.put("source_name", scholarship.provenance().sourceName());
        row.put("source_url", scholarship.provenance().sourceUrl().toString());
        row.put("last_verified", scholarship.provenance().lastVerified());
        row.put("credit", scholarship.provenance().credit());
        row.put("remarks", scholarship.remarks().toArray(String[]::new));
        row.putAll(amount(scholarship.amount()));
        row.putAll(window(scholarship.window()));
        return row;
    }

    private static Map<String, @Nullable Object> amount(Amount amount) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("amount_kind", AmountKind.of(amount).name());
        row.put("amount_least", least(amount).map(Money::minor).orElse(null));
        row.put("amount_most", amount.greatest().map(Money::minor).orElse(null));
        row.put(
                "amount_currency",
                amount.greatest()
                        .map(money -> money.currency().getCurrencyCode())
                        .orElse(null));
        row.put("amount_percent", amount instanceof Amount.ShareOfCost share ? share.percent() : null);
        row.put("amount_text", text(amount).orElse(null));
        return row;
    }

    private static Optional<Money> least(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(var money) -> Optional.of(money);
            case Amount.Range(var least, var most) -> Optional.of(least);
            case Amount.UpTo upTo -> Optional.empty();
            case Amount.ShareOfCost share -> Optional.empty();
            case Amount.InKind kind -> Optional.empty();
            case Amount.Unstated unstated -> Optional.empty();
        };
    }

    private static Optional<String> text(Amount amount) {
        return switch (amount) {
            case Amount.ShareOfCost(var percent, var of) -> Optional.of(of);
            case Amount.InKind(var what) -> Optional.of(what);
            case Amount.Fixed fixed -> Optional.empty();
            case Amount.Range range -> Optional.empty();
            case Amount.UpTo upTo -> Optional.empty();
            case Amount.Unstated unstated -> Optional.empty();
        };
    }

    private static Map<String, @Nullable Object> window(Window window) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("opens", window.opens().orElse(null));
        row.put("closes", window.closes().orElse(null));
        row.put("closes_at", window.closesAt().orElse(null));
        row.put("zone", window.zone().getId());
        row.put("zone_stated", window.zoneStated());
        row.put("basis", window.basis().name());
        row.put("cycle", window.cycle().name());
        row.put("opens_instant", stored(window.opensInstant()));
        row.put("closes_instant", stored(window.closesInstant()));
        return row;
    }

    private static Map<String, Object> marks(Rule rule) {
        return Map.of(
                "levels", marks(rule, Attributes.LEVEL),
                "regions", marks(rule, Attributes.RESIDENCE),
                "study_places", marks(rule, Attributes.INSTITUTION_PLACE),
                "fields", marks(rule, Attributes.PROGRAM));
    }

    private static String[] marks(Rule rule, Attribute<?> attribute) {
        return Confines.marks(rule, attribute).toArray(String[]::new);
    }

    private static @Nullable Object stored(Optional<Instant> instant) {
        return instant.map(Times::stored).orElse(null);
    }

    private static String placeholder(String column) {
        return column.equals("search") ? "cast(:search as tsvector)" : ":" + column;
    }

    private static byte[] id(Provider provider) {
        try {
            var text = provider.kind() + " " + provider.name();
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
