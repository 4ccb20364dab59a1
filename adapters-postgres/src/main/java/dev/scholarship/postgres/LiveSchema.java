package dev.scholarship.postgres;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.postgres.session.Failures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Compares the schema that is there with the one that the migrations make.
 *
 * <p>The migrations run once more, into a schema of their own in a transaction that is rolled back, and the server
 * describes both. So the comparison does not depend on how a version of PostgreSQL words its descriptions. Tables and
 * indexes that somebody added do not matter.
 */
final class LiveSchema {

    private static final String EXPECTED = "scholarship_expected";
    private static final int MOST_SHOWN = 3;

    private static final String DESCRIBE = """
            with tables as (
                select c.oid, c.relname from pg_class c
                where c.relnamespace = to_regnamespace('%1$s') and c.relkind in ('r', 'p'))
            select 'column' as kind, relname, attname,
                format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
                    || coalesce(' collate ' || (select collname from pg_collation l where l.oid = attcollation), '')
                    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid, true), '')
            from tables t join pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped
                left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
            union all
            select 'constraint', relname, conname, pg_get_constraintdef(c.oid, true)
            from tables t join pg_constraint c on c.conrelid = t.oid and contype <> 'n'
            union all
            select 'index', t.relname, i.relname,
                pg_get_indexdef(i.oid, 0, true) || case when indisvalid then '' else ' (invalid)' end
            from tables t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
            union all
            select 'trigger', relname, tgname, pg_get_triggerdef(g.oid, true) || ' ' || cast(tgenabled as text)
            from tables t join pg_trigger g on g.tgrelid = t.oid and not tgisinternal
            """;

    private LiveSchema() {}

    /** A few words on each of the first differences; none if the schema is as it should be. */
    static List<String> differences(DataSource dataSource, List<String> scripts) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return differences(connection, scripts);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            if (Failures.isAway(e)) {
                throw new CatalogUnavailable("the database went away while its schema was looked at", e);
            }
            throw new DatabaseUnusable("the database's schema cannot be compared: " + Server.firstLine(e), e);
        }
    }

    private static List<String> differences(Connection connection, List<String> scripts) throws SQLException {
        var live = describe(connection, connection.getSchema());
        var expected = expected(connection, scripts);
        var tables = expected.stream().map(Part::table).collect(Collectors.toSet());
        var missing = expected.stream()
                .filter(part -> !live.contains(part))
                .map(part -> part.name() + " is missing or different");
        var added = live.stream()
                .filter(part -> tables.contains(part.table()) && !part.kind().equals("index"))
                .filter(part -> expected.stream().noneMatch(part::isNamesake))
                .map(part -> part.name() + " is there too");
        return Stream.concat(missing, added).sorted().limit(MOST_SHOWN).toList();
    }

    private static Set<Part> expected(Connection connection, List<String> scripts) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema " + EXPECTED);
            statement.execute("set local search_path = " + EXPECTED);
            for (var script : scripts) {
                statement.execute(read(script));
            }
        }
        return describe(connection, EXPECTED);
    }

    private static Set<Part> describe(Connection connection, String schema) throws SQLException {
        var parts = new LinkedHashSet<Part>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(DESCRIBE.formatted(statement.enquoteIdentifier(schema, true)))) {
            while (rows.next()) {
                parts.add(new Part(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return parts;
    }

    private static String read(String script) {
        try (var stream = Objects.requireNonNull(LiveSchema.class.getResourceAsStream(script), script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a table as the server describes it. */
    private record Part(String kind, String table, String title, String definition) {

        String name() {
            return "the " + kind + " " + title + " of " + table;
        }

        boolean isNamesake(Part other) {
            return name().equals(other.name());
        }
    }
}
