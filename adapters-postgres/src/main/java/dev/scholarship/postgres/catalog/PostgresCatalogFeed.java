package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.postgres.session.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads changes in one statement. Writers take versions one after the other, each holding the head until its commit, so
 * whoever sees a head sees every version up to it.
 */
final class PostgresCatalogFeed implements CatalogFeed {

    /** Every row has the head; without a change there is one row that has nothing else. */
    static final String SQL = "select head.version as head_version, " + ListingRow.COLUMNS + """
            from catalog_head head left join (
                select id from scholarship where catalog_version > :version
                order by catalog_version fetch first :max rows with ties
            ) changed on true left join scholarship s on s.id = changed.id
            """ + ListingRow.JOINS
            + " order by s.catalog_version, s.id";

    private final Sessions sessions;
    private final Attributes attributes;

    PostgresCatalogFeed(Sessions sessions, Attributes attributes) {
        this.sessions = sessions;
        this.attributes = attributes;
    }

    @Override
    public Batch since(long version, int max) {
        if (version < 0 || max < 1) {
            throw new IllegalArgumentException("changes after version " + version + ", at least " + max);
        }
        return sessions.read(handle -> handle.createQuery(SQL)
                .bind("version", version)
                .bind("max", max)
                .scanResultSet((rows, context) -> batch(rows, context, max)));
    }

    private Batch batch(Supplier<ResultSet> results, StatementContext context, int max) throws SQLException {
        try (context;
                var rows = results.get()) {
            var changes = new ArrayList<Change>();
            long head = 0;
            while (rows.next()) {
                head = rows.getLong("head_version");
                if (rows.getString("id") != null) {
                    changes.add(change(rows));
                }
            }
            return Batch.of(changes, max, head);
        }
    }

    private Change change(ResultSet row) throws SQLException {
        try {
            return Change.of(ListingRow.listing(row, attributes));
        } catch (UnreadableRowException e) {
            var id = new ScholarshipId(row.getString("id"));
            return new Unreadable(id, row.getLong("catalog_version"), reason(e));
        }
    }

    private static String reason(UnreadableRowException unreadable) {
        return unreadable.getMessage() + ": "
                + Objects.requireNonNull(unreadable.getCause()).getMessage();
    }
}
