package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.catalog.Sieve;
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
        return sessions.read(handle -> findAll(handle, ids));
    }

    private Map<ScholarshipId, Listing> findAll(Handle handle, Collection<ScholarshipId> ids) {
        var values = ids.stream().map(ScholarshipId::value).distinct().toList();
        return handle
                .createQuery("select " + ListingRow.COLUMNS + " from " + ListingRow.TABLES + " where s.id = any(:ids)")
                .bindArray("ids", String.class, values)
                .map((row, context) -> ListingRow.listing(row, attributes))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Listing::id, Function.identity()));
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
        var request = new Request(filter, after, limit, now);
        return filter.text().isPresent()
                ? sessions.readSnapshot(handle -> search(handle, request, words -> page(handle, request, words)))
                : sessions.read(handle -> page(handle, request, Words.NONE));
    }

    @Override
    public Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now, Sieve sieve) {
        var request = new Request(filter, after, limit, now);
        return sessions.readSnapshot(handle -> search(handle, request, words -> sifted(handle, request, words, sieve)));
    }

    private static Page search(Handle handle, Request request, Function<Words, Page> page) {
        var text = request.filter().text();
        if (text.isEmpty()) {
            return page.apply(Words.NONE);
        }
        var query = SearchQuery.of(text.get(), new Lexicon(handle));
        return query.tsquery().isPresent()
                ? page.apply(new Words(query.tsquery(), query.corrections()))
                : new Page(List.of(), List.of(), Optional.empty(), query.corrections(), version(handle));
    }

    private Page sifted(Handle handle, Request request, Words words, Sieve sieve) {
        var sifting = Sifting.of(
                (after, most) -> outlines(handle, request.from(after), words, most),
                request.after(),
                request.limit(),
                sieve);
        var listings = findAll(handle, sifting.ids());
        var items = sifting.ids().stream().map(listings::get).toList();
        return new Page(items, sifting.positions(), sifting.next(), words.corrections(), version(handle));
    }

    private static List<OutlineRow> outlines(Handle handle, Request request, Words words, long most) {
        var sql = request.sql(words, most);
        var rows = new ArrayList<OutlineRow>();
        for (var run : sql.outlines()) {
            if (rows.size() < most) {
                handle.createQuery(run)
                        .bindMap(sql.values())
                        .bind("rows", most - rows.size())
                        .map((row, context) ->
                                OutlineRow.read(row, request.filter().order(), request.asOf()))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /** One more row than the page has tells whether there is a next one. */
    private Page page(Handle handle, Request request, Words words) {
        var sql = request.sql(words, request.limit() + 1L);
        return handle.createQuery(sql.text())
                .bindMap(sql.values())
                .scanResultSet((rows, context) -> page(rows, context, request, words.corrections()));
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

        Request {
            if (limit < 1) {
                throw new IllegalArgumentException("a page has at least one item, not " + limit);
            }
        }

        Request from(Optional<Page.Position> other) {
            return new Request(filter, other, limit, now);
        }

        PageSql sql(Words words, long rows) {
            return new PageSql(filter, words.tsquery(), after, rows, now);
        }

        Page.Position position(Listing listing, long rank) {
            return Page.Position.of(listing, filter.order(), rank, asOf());
        }

        Instant asOf() {
            return Page.asOf(after, now);
        }
    }

    /** What the words of a filter mean to the database, and which were taken instead of them. */
    private record Words(Optional<String> tsquery, Map<String, List<String>> corrections) {
        static final Words NONE = new Words(Optional.empty(), Map.of());
    }
}
