package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.CatalogWriter.Written;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.text.BadTextException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
    private final List<PreparedEntry> entries;
    private final Instant recordedAt;

    Batch(Handle handle, List<PreparedEntry> entries, Instant recordedAt) {
        this.handle = handle;
        this.entries = entries;
        this.recordedAt = recordedAt;
    }

    Written write() {
        long version = lockHead();
        var published = published();
        var changes = entries.stream()
                .map(entry -> new Change(entry, Optional.ofNullable(published.get(entry.id()))))
                .filter(Change::isOne)
                .toList();
        if (changes.isEmpty()) {
            return new Written(0, 0, entries.size(), version);
        }
        write(changes, version + 1);
        int created = (int) changes.stream().filter(Change::creates).count();
        return new Written(created, changes.size() - created, entries.size() - changes.size(), version + 1);
    }

    private void write(List<Change> changes, long version) {
        handle.execute("update catalog_head set version = ?", version);
        var documents = changes.stream()
                .collect(Collectors.toMap(
                        Change::id, change -> SearchDocument.of(change.entry().entry())));
        var replaced = changes.stream()
                .filter(change -> !change.creates())
                .map(Change::id)
                .toList();
        var lexicon = new Lexicon(handle);
        var formerWords = lexicon.wordsOf(replaced);
        lexicon.remove(replaced);
        new ScholarshipRows(handle).write(changes, documents, version);
        writeRules(changes.stream().filter(Change::changesRule).toList());
        lexicon.add(counts(documents));
        lexicon.forgetUnused(formerWords);
    }

    /** Writers wait here for each other, so that versions follow commits. */
    private long lockHead() {
        return handle.createQuery("select version from catalog_head for update")
                .mapTo(Long.class)
                .one();
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

    /** An entry and what is published under its id. */
    record Change(PreparedEntry entry, Optional<Published> published) {

        String id() {
            return entry.id();
        }

        boolean isOne() {
            return changesRule()
                    || !published
                            .flatMap(Published::scholarship)
                            .equals(Optional.of(entry.entry().scholarship()));
        }

        boolean creates() {
            return published.isEmpty();
        }

        boolean changesRule() {
            return !published.map(Published::ruleSha256).equals(Optional.of(entry.ruleSha256()));
        }

        int ruleNumber() {
            return published.map(Published::ruleNumber).orElse(0) + (changesRule() ? 1 : 0);
        }
    }

    /**
     * What a scholarship is before the batch.
     *
     * @param scholarship empty where the row cannot be read any more, so that the entry replaces it
     */
    record Published(String id, Optional<Scholarship> scholarship, int ruleNumber, String ruleSha256) {

        static Published of(ResultSet row) throws SQLException {
            return new Published(
                    row.getString("id"), scholarship(row), row.getInt("rule_number"), row.getString("rule_sha256"));
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
