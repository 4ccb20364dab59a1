package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.postgres.session.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the catalogue; a page is one statement or one snapshot. */
final class PostgresScholarships implements Scholarships {

    private final Sessions sessions;
    private final Attributes attributes;

    PostgresScholarships(Sessions sessions, Attributes attributes) {
        this.sessions = sessions;
        this.attributes = attributes;
    }

    @Override
    public Optional<Listing> find(ScholarshipId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<ScholarshipId, Listing> findAll(Collection<ScholarshipId> ids) {
        var values = ids.stream().map(ScholarshipId::value).distinct().toList();
        return sessions.read(handle -> handle
                .createQuery("select " + ListingRow.COLUMNS + " from " + ListingRow.TABLES + " where s.id = any(:ids)")
                .bindArray("ids", String.class, values)
                .map((row, context) -> ListingRow.listing(row, attributes))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Listing::id, Function.identity())));
    }

    @Override
    public Optional<Listing> findWithRule(ScholarshipId id, String sha256, Instant at) {
        return sessions.read(handle -> handle.createQuery("select " + ListingRow.COLUMNS + """
                        from scholarship s
                        join provider p on p.id = s.provider_id
                        join rule_version r on r.scholarship_id = s.id
                        where s.id = :id and r.sha256 = :sha256
                        order by r.valid_from <= :at desc, r.number desc
                        limit 1
                        """)
                .bind("id", id.value())
                .bind("sha256", sha256)
                .bind("at", Times.stored(at))
                .map((row, context) -> ListingRow.listing(row, attributes))
                .findOne());
    }

    @Override
    public Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page has at least one item, not " + limit);
        }
        var request = new Request(filter, after, limit, now);
        return filter.text()
                .map(text -> sessions.readSnapshot(handle -> search(handle, text, request)))
                .orElseGet(() -> sessions.read(handle -> page(handle, request, Optional.empty(), Map.of())));
    }

    private Page search(Handle handle, String text, Request request) {
        var query = SearchQuery.of(text, new Lexicon(handle));
        return query.tsquery().isPresent()
                ? page(handle, request, query.tsquery(), query.corrections())
                : new Page(List.of(), List.of(), Optional.empty(), query.corrections(), version(handle));
    }

    private Page page(Handle handle, Request request, Optional<String> tsquery, Map<String, List<String>> corrections) {
        var sql = new PageSql(request.filter(), tsquery, request.after(), request.rows(), request.now());
        return handle.createQuery(sql.text())
                .bindMap(sql.values())
                .scanResultSet((rows, context) -> page(rows, context, request, corrections));
    }

    private Page page(
            Supplier<ResultSet> results,
            StatementContext context,
            Request request,
            Map<String, List<String>> corrections)
            throws SQLException {
        try (context;
                var rows = results.get()) {
            var items = new ArrayList<Listing>();
            var positions = new ArrayList<Page.Position>();
            long version = 0;
            boolean more = false;
            while (rows.next()) {
                version = rows.getLong("head_version");
                more = items.size() == request.limit();
                if (rows.getString("id") != null && !more) {
                    var listing = ListingRow.listing(rows, attributes);
                    items.add(listing);
                    positions.add(request.position(listing, rows.getLong("rank")));
                }
            }
            var next = more ? Optional.of(positions.getLast()) : Optional.<Page.Position>empty();
            return new Page(items, positions, next, corrections, version);
        }
    }

    private static long version(Handle handle) {
        return handle.createQuery("select version from catalog_head")
                .mapTo(Long.class)
                .one();
    }

    private record Request(Filter filter, Optional<Page.Position> after, int limit, Instant now) {

        Page.Position position(Listing listing, long rank) {
            return Page.Position.of(listing, filter.order(), rank, Page.asOf(after, now));
        }

        /** One more than the page has, to know whether there is a next one. */
        int rows() {
            return limit == Integer.MAX_VALUE ? limit : limit + 1;
        }
    }
}
