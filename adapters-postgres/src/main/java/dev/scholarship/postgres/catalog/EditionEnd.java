package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.CatalogWriter.Ended;
import dev.scholarship.domain.catalog.CatalogWriter.Missing;
import dev.scholarship.domain.catalog.Edition;
import dev.scholarship.domain.catalog.ScholarshipId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** The end of an edition in one transaction. What a source lists is not withdrawn, so withdrawing deletes that it is listed. */
final class EditionEnd {

    /** Of a row of source_listing called l. */
    private static final String IS_IN_EDITION = "exists (select from unnest(:listed) id where id = l.scholarship_id)";

    private static final String MISSING = """
            select count(*) filter (where gone) as entries, count(*) filter (where gone and open) as open,
                count(*) filter (where stays and open) as staying
            from (select %s <> 'CLOSED' as open,
                    edition.id is not null and l.complete as stays,
                    edition.id is null and not exists (select from source_listing o
                        where o.scholarship_id = l.scholarship_id and o.source <> l.source) as gone
                from source_listing l join scholarship s on s.id = l.scholarship_id
                    left join unnest(:listed) edition (id) on edition.id = l.scholarship_id
                where l.source = :source) of_source
            """.formatted(PageSql.STATE);

    /** The statement sees the table as it was before its own deletions. */
    private static final String WITHDRAW = """
            with unlisted as (
                delete from source_listing l where l.source = :source and not %s returning l.scholarship_id)
            update scholarship s set withdrawn = :day, catalog_version = :version
            from unlisted where s.id = unlisted.scholarship_id and not exists (select from source_listing o
                where o.scholarship_id = s.id and o.source <> :source)
            """.formatted(IS_IN_EDITION);

    private static final String LIST = """
            update source_listing set complete = true
            where source = :source and scholarship_id = any(:listed) and not complete
            """;

    /** So many at a time, since a statement may take only so long. */
    private static final int AT_A_TIME = 50_000;

    private static final String REMEMBER = """
            insert into catalog_edition (source, digest, day, recorded_at) values (:source, :digest, :day, :recorded_at)
            on conflict (source) do update
            set digest = excluded.digest, day = excluded.day, recorded_at = excluded.recorded_at
            """;

    private final Handle handle;
    private final Edition edition;
    private final String[] listed;
    private final Instant recordedAt;

    EditionEnd(Handle handle, Edition edition, Collection<ScholarshipId> listed, Instant recordedAt) {
        this.handle = handle;
        this.edition = edition;
        this.listed = listed.stream().map(ScholarshipId::value).toArray(String[]::new);
        this.recordedAt = recordedAt;
    }

    Ended run(Predicate<Missing> withdraw) {
        var head = Head.lock(handle);
        var missing = missing();
        boolean agreed = withdraw.test(missing);
        long version = head.version();
        if (agreed) {
            version = missing.entries() > 0 ? head.next() : version;
            withdraw(version);
        }
        list();
        remember();
        return new Ended(missing, agreed, version);
    }

    private Missing missing() {
        return handle.createQuery(MISSING)
                .bind("source", edition.source())
                .bind("listed", listed)
                .bind("now", Times.stored(recordedAt))
                .map((row, context) -> new Missing(row.getInt("entries"), row.getInt("open"), row.getInt("staying")))
                .one();
    }

    private void withdraw(long version) {
        handle.createUpdate(WITHDRAW)
                .bind("source", edition.source())
                .bind("listed", listed)
                .bind("day", edition.day().orElse(LocalDate.ofInstant(recordedAt, ZoneOffset.UTC)))
                .bind("version", version)
                .execute();
    }

    private void list() {
        for (int from = 0; from < listed.length; from += AT_A_TIME) {
            handle.createUpdate(LIST)
                    .bind("source", edition.source())
                    .bind("listed", Arrays.copyOfRange(listed, from, Math.min(from + AT_A_TIME, listed.length)))
                    .execute();
        }
    }

    private void remember() {
        handle.createUpdate(REMEMBER)
                .bind("source", edition.source())
                .bind("digest", edition.digest())
                .bind("day", edition.day().orElse(null))
                .bind("recorded_at", Times.stored(recordedAt))
                .execute();
    }
}
