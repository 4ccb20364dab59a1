package dev.scholarship.benchmarks.peers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * PostgreSQL with the fields of {@link Packed} as columns: one statement, prepared once, one round trip. Its settings are
 * the defaults, so it may use several processes for one statement. No index, because most rows ask nothing of most
 * columns.
 */
public final class Postgres implements Matcher {

    private static final int BATCH = 10_000;

    private static final List<String> SETS = List.of(
            "residence",
            "program",
            "level",
            "membership",
            "ethnicity",
            "service",
            "gender",
            "citizenship",
            "enrolment");

    private static final String CREATE = "create unlogged table award (" + columns(" bigint not null, ")
            + "yes int not null, gpa int not null, born_from int not null, born_to int not null,"
            + " credits int not null, institution int not null, asked int not null)";

    private static final String COUNT =
            "select count(*) filter (where asked & ? = 0), count(*) filter (where asked & ? <> 0)"
                    + " from award where " + columns(" & ? <> 0 and ")
                    + "yes & ? = 0 and gpa <= ? and born_from <= ? and born_to >= ? and credits <= ?"
                    + " and (institution = -1 or institution = ? or ? = -1)";

    private static final String COPY = "copy award from stdin";

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final PreparedStatement count;
    private final List<Packed.Person> people;

    private Postgres(EmbeddedPostgres server, Workload workload) throws SQLException, IOException {
        this.server = server;
        this.connection = server.getPostgresDatabase().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(CREATE);
            copy(Packed.of(workload));
            statement.execute("vacuum analyze award");
        }
        this.count = connection.prepareStatement(COUNT);
        var columns = workload.columns().all();
        this.people = workload.replies().stream()
                .map(replies -> Packed.Person.of(columns, replies))
                .toList();
    }

    public static Postgres of(Workload workload) {
        try {
            return new Postgres(EmbeddedPostgres.builder().start(), workload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String columns(String after) {
        return SETS.stream().map(set -> set + after).collect(Collectors.joining());
    }

    private void copy(Packed packed) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int start = 0; start < packed.size(); start += BATCH) {
            int end = Math.min(packed.size(), start + BATCH);
            copy.copyIn(
                    COPY,
                    new StringReader(IntStream.range(start, end)
                            .mapToObj(i -> row(packed, i))
                            .collect(Collectors.joining())));
        }
    }

    private static String row(Packed packed, int i) {
        var fields = new ArrayList<Long>();
        sets(packed).forEach(set -> fields.add(set[i]));
        numbers(packed).forEach(numbers -> fields.add((long) numbers[i]));
        return fields.stream().map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
    }

    private static Stream<long[]> sets(Packed packed) {
        return Stream.of(
                packed.residence,
                packed.program,
                packed.level,
                packed.membership,
                packed.ethnicity,
                packed.service,
                packed.gender,
                packed.citizenship,
                packed.enrolment);
    }

    private static Stream<int[]> numbers(Packed packed) {
        return Stream.of(
                packed.yes,
                packed.gpa,
                packed.bornFrom,
                packed.bornTo,
                packed.credits,
                packed.institution,
                packed.asked);
    }

    @Override
    public Counts counts(int applicant) {
        try {
            set(people.get(applicant));
            try (var rows = count.executeQuery()) {
                rows.next();
                return new Counts(rows.getInt(1), rows.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void set(Packed.Person person) throws SQLException {
        int at = setInts(1, person.unknown(), person.unknown());
        at = setLongs(
                at,
                person.residence(),
                person.program(),
                person.level(),
                person.membership(),
                person.ethnicity(),
                person.service(),
                person.gender(),
                person.citizenship(),
                person.enrolment());
        setInts(
                at,
                person.no(),
                person.gpa(),
                person.born(),
                person.bornBy(),
                person.credits(),
                person.institution(),
                person.institution());
    }

    private int setInts(int at, int... numbers) throws SQLException {
        for (int number : numbers) {
            count.setInt(at++, number);
        }
        return at;
    }

    private int setLongs(int at, long... numbers) throws SQLException {
        for (long number : numbers) {
            count.setLong(at++, number);
        }
        return at;
    }

    @Override
    public Map<String, Long> bytes() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_total_relation_size('award')")) {
            rows.next();
            return Map.of("the table", rows.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (server) {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
