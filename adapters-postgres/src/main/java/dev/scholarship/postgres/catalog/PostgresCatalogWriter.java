package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Edition;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.postgres.session.Sessions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Writes batches one after the other: whoever locks the catalogue's head writes, the others wait for the commit. */
final class PostgresCatalogWriter implements CatalogWriter {

    private final Sessions sessions;

    PostgresCatalogWriter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Written write(String source, List<Entry> entries, Older older, Instant recordedAt) {
        requireDistinct(entries);
        var prepared = entries.stream().map(PreparedEntry::of).toList();
        return sessions.write(handle -> new Batch(handle, source, prepared, older, recordedAt).write());
    }

    @Override
    public Optional<Edition> lastEdition(String source) {
        return sessions.read(handle -> handle.createQuery(
                        "select source, digest, day from catalog_edition where source = :source")
                .bind("source", source)
                .map((row, context) -> new Edition(
                        row.getString("source"),
                        row.getString("digest"),
                        Optional.ofNullable(row.getObject("day", LocalDate.class))))
                .findOne());
    }

    @Override
    public Ended end(Edition edition, Set<ScholarshipId> listed, Predicate<Missing> withdraw, Instant recordedAt) {
        return sessions.write(handle -> new EditionEnd(handle, edition, listed, recordedAt).run(withdraw));
    }

    private static void requireDistinct(List<Entry> entries) {
        var ids = new HashSet<>();
        for (var entry : entries) {
            if (!ids.add(entry.scholarship().id())) {
                throw new IllegalArgumentException(
                        "a batch has every id once, but " + entry.scholarship().id() + " twice");
            }
        }
    }
}
