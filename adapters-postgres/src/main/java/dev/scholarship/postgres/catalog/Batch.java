package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.CatalogWriter.Older;
import dev.scholarship.domain.catalog.CatalogWriter.Written;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.text.BadTextException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** One batch in one transaction. The number of round trips does not depend on the number of entries. */
final class Batch {

    private final Handle handle;
    private final String source;
    private final List<PreparedEntry> entries;
    private final Older older;
    private final Instant recordedAt;

    Batch(Handle handle, String source, List<PreparedEntry> entries, Older older, Instant recordedAt) {
        this.handle = handle;
        this.source = source;
        this.entries = entries;
        this.older = older;
        this.recordedAt = recordedAt;
    }

    Written write() {
        var head = Head.lock(handle);
        var published = published();
        var outcomes = entries.stream()
                .map(entry -> new Change(entry, Optional.ofNullable(published.get(entry.id()))))
                .collect(Collectors.groupingBy(
                        change -> change.outcome(older), () -> new EnumMap<>(Outcome.class), Collectors.toList()));
        var changes = outcomes.entrySet().stream()
                .filter(outcome -> outcome.getKey().isChange())
                .flatMap(outcome -> outcome.getValue().stream())
                .toList();
        long version = changes.isEmpty() ? head.version() : write(changes, head.next());
        list(outcomes);
        return new Written(
                count(outcomes, Outcome.CREATED),
                count(outcomes, Outcome.CHANGED),
                count(outcomes, Outcome.RESTORED),
                count(outcomes, Outcome.UNCHANGED),
                count(outcomes, Outcome.OUTDATED),
                version);
    }

    private long write(List<Change> changes, long version) {
        var documents = changes.stream()
                .collect(Collectors.toMap(
                        Change::id, change -> SearchDocument.of(change.entry().entry())));
        var replaced = changes.stream()
                .filter(change -> change.published().isPresent())
                .map(Change::id)
                .toList();
        var lexicon = new Lexicon(handle);
        var formerWords = lexicon.wordsOf(replaced);
        lexicon.remove(replaced);
        new ScholarshipRows(handle).write(changes, documents, version);
        writeRules(changes.stream().filter(Change::changesRule).toList());
        lexicon.add(counts(documents));
        lexicon.forgetUnused(formerWords);
        return version;
    }

    /** Remembers what the source lists, but for what stays withdrawn. */
    private void list(Map<Outcome, List<Change>> outcomes) {
        var ids = outcomes.entrySet().stream()
                .flatMap(outcome -> outcome.getValue().stream()
                        .filter(change -> outcome.getKey() != Outcome.OUTDATED || !change.isWithdrawn()))
                .map(Change::id)
                .toArray(String[]::new);
        handle.createUpdate("""
                        insert into source_listing (source, scholarship_id) select :source, unnest(:ids)
                        on conflict do nothing
                        """).bind("source", source).bind("ids", ids).execute();
    }

    private static int count(Map<Outcome, List<Change>> outcomes, Outcome outcome) {
        return outcomes.getOrDefault(outcome, List.of()).size();
    }

    private Map<String, Published> published() {
        return handle
                .createQuery("select " + ListingRow.COLUMNS + " from " + ListingRow.TABLES + " where s.id = any(:ids)")
                .bindArray(
                        "ids",
                        String.class,
                        entries.stream().map(PreparedEntry::id).toList())
                .map((row, context) -> Published.of(row))
                .stream()
                .collect(Collectors.toMap(Published::id, Function.identity()));
    }

    private void writeRules(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into rule_version (scholarship_id, number, text, sha256, valid_from)
                values (:id, :number, :text, :sha256, :valid_from)
                """);
        for (var change : changes) {
            batch.bind("id", change.id())
                    .bind("number", change.ruleNumber())
                    .bind("text", change.entry().ruleText())
                    .bind("sha256", change.entry().ruleSha256())
                    .bind("valid_from", Times.stored(recordedAt))
                    .add();
        }
        batch.execute();
    }

    private static Map<String, Integer> counts(Map<String, SearchDocument> documents) {
        var counts = new HashMap<String, Integer>();
        documents.values().forEach(document -> document.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    /** What a batch does to an entry. */
    enum Outcome {
        CREATED,
        CHANGED,
        RESTORED,
        UNCHANGED,
        OUTDATED;

        boolean isChange() {
            return this != UNCHANGED && this != OUTDATED;
        }
    }

    /** An entry and what is published under its id. */
    record Change(PreparedEntry entry, Optional<Published> published) {

        String id() {
            return entry.id();
        }

        Outcome outcome(Older older) {
            if (published.isEmpty()) {
                return Outcome.CREATED;
            }
            if (older == Older.LEFT_OUT && precedes(published.get())) {
                return Outcome.OUTDATED;
            }
            if (isWithdrawn()) {
                return Outcome.RESTORED;
            }
            return changesRule() || !published.get().scholarship().equals(Optional.of(scholarship()))
                    ? Outcome.CHANGED
                    : Outcome.UNCHANGED;
        }

        boolean isWithdrawn() {
            return published.filter(Published::withdrawn).isPresent();
        }

        boolean changesRule() {
            return !published.map(Published::ruleSha256).equals(Optional.of(entry.ruleSha256()));
        }

        int ruleNumber() {
            return published.map(Published::ruleNumber).orElse(0) + (changesRule() ? 1 : 0);
        }

        private boolean precedes(Published other) {
            return other.scholarship()
                    .filter(later -> verified(scholarship()).isBefore(verified(later)))
                    .isPresent();
        }

        private Scholarship scholarship() {
            return entry.entry().scholarship();
        }

        private static LocalDate verified(Scholarship scholarship) {
            return scholarship.provenance().lastVerified();
        }
    }

    /**
     * What a scholarship is before the batch.
     *
     * @param scholarship empty where the row cannot be read any more, so that the entry replaces it
     */
    record Published(
            String id, Optional<Scholarship> scholarship, boolean withdrawn, int ruleNumber, String ruleSha256) {

        static Published of(ResultSet row) throws SQLException {
            return new Published(
                    row.getString("id"),
                    scholarship(row),
                    ListingRow.withdrawn(row).isPresent(),
                    row.getInt("rule_number"),
                    row.getString("rule_sha256"));
        }

        private static Optional<Scholarship> scholarship(ResultSet row) throws SQLException {
            try {
                return Optional.of(ListingRow.scholarship(row));
            } catch (BadTextException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
