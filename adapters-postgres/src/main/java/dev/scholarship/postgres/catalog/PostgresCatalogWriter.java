package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.postgres.session.Sessions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Writes batches one after the other: whoever locks the catalogue's head writes, the others wait for the commit. */
final class PostgresCatalogWriter implements CatalogWriter {

    private final Sessions sessions;

    PostgresCatalogWriter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Written write(List<Entry> entries, Instant recordedAt) {
        requireDistinct(entries);
        var prepared = entries.stream().map(PreparedEntry::of).toList();
        return sessions.write(handle -> new Batch(handle, prepared, recordedAt).write());
    }

    @Override
    public Optional<String> importedEdition(String source) {
        return sessions.read(handle -> handle.createQuery("select digest from catalog_edition where source = :source")
                .bind("source", source)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void recordEdition(String source, String digest, Instant recordedAt) {
        sessions.write(handle -> handle.createUpdate("""
                        insert into catalog_edition (source, digest, recorded_at) values (:source, :digest, :recorded_at)
                        on conflict (source) do update
                        set digest = excluded.digest, recorded_at = excluded.recorded_at
                        """)
                .bind("source", source)
                .bind("digest", digest)
                .bind("recorded_at", Times.stored(recordedAt))
                .execute());
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
