package dev.scholarship.postgres.recommendation;

import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.receipt.Digest;
import dev.scholarship.domain.recommendation.Explanation;
import dev.scholarship.domain.recommendation.ExplanationId;
import dev.scholarship.domain.recommendation.Explanations;
import dev.scholarship.domain.recommendation.Factor;
import dev.scholarship.postgres.session.Sessions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** A row for each explanation; whoever keeps some deletes what is too old or too much. */
public final class PostgresExplanations implements Explanations {

    private static final String INSERT = """
            insert into explanation (answer, place, ranking, as_of, catalog_version, input, scholarship_id, rule,
                kinds, points, most, counted, reasons)
            values (:answer, :place, :ranking, :as_of, :catalog_version, :input, :scholarship_id, :rule,
                :kinds, :points, :most, :counted, :reasons)
            """;

    /** Rows that somebody else is deleting are left to them, so that nobody waits. */
    private static final String DELETE = """
            delete from explanation where number in (
                select number from explanation
                where number <= (select max(number) from explanation) - :most or as_of <= :oldest
                for update skip locked)
            """;

    private static final String FIND =
            "select * from explanation where answer = :answer and place = :place and as_of > :oldest";

    private final Sessions sessions;
    private final int most;

    public PostgresExplanations(Sessions sessions) {
        this(sessions, MOST);
    }

    PostgresExplanations(Sessions sessions, int most) {
        this.sessions = sessions;
        this.most = most;
    }

    @Override
    public void keep(List<Explanation> explanations) {
        if (explanations.isEmpty()) {
            return;
        }
        var asOf = explanations.getLast().asOf();
        sessions.write(handle -> {
            insert(handle, explanations);
            return handle.createUpdate(DELETE)
                    .bind("most", most)
                    .bind("oldest", oldest(asOf))
                    .execute();
        });
    }

    @Override
    public Optional<Explanation> find(ExplanationId id, Instant now) {
        return sessions.read(handle -> handle.createQuery(FIND)
                .bind("answer", id.answer())
                .bind("place", id.place())
                .bind("oldest", oldest(now))
                .map((row, context) -> explanation(id, row))
                .findOne());
    }

    private static void insert(Handle handle, List<Explanation> explanations) {
        var batch = handle.prepareBatch(INSERT);
        for (var explanation : explanations) {
            var factors = explanation.factors();
            batch.bind("answer", explanation.id().answer())
                    .bind("place", explanation.id().place())
                    .bind("ranking", explanation.ranking())
                    .bind("as_of", explanation.asOf().atOffset(ZoneOffset.UTC))
                    .bind("catalog_version", explanation.catalogVersion())
                    .bind("input", explanation.input().hex())
                    .bind("scholarship_id", explanation.scholarship().value())
                    .bind("rule", explanation.rule().hex())
                    .bind("kinds", texts(factors, Factor::kind))
                    .bind("points", numbers(factors, Factor::points))
                    .bind("most", numbers(factors, Factor::most))
                    .bind("counted", texts(factors, factor -> lines(factor.countedFrom())))
                    .bind("reasons", texts(factors, Factor::reason))
                    .add();
        }
        batch.execute();
    }

    private static OffsetDateTime oldest(Instant now) {
        return now.minus(LONGEST).atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(List<Factor> factors, Function<Factor, String> text) {
        return factors.stream().map(text).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Factor> factors, Function<Factor, Integer> number) {
        return factors.stream().map(number).toArray(Integer[]::new);
    }

    private static String lines(Map<String, String> countedFrom) {
        return new TreeMap<>(countedFrom)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static Map<String, String> countedFrom(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Explanation explanation(ExplanationId id, ResultSet row) throws SQLException {
        return new Explanation(
                id,
                row.getInt("ranking"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getLong("catalog_version"),
                new Digest(row.getString("input")),
                new ScholarshipId(row.getString("scholarship_id")),
                new Digest(row.getString("rule")),
                factors(row));
    }

    private static List<Factor> factors(ResultSet row) throws SQLException {
        var kinds = texts(row.getArray("kinds"));
        var points = numbers(row.getArray("points"));
        var most = numbers(row.getArray("most"));
        var counted = texts(row.getArray("counted"));
        var reasons = texts(row.getArray("reasons"));
        return IntStream.range(0, kinds.length)
                .mapToObj(i -> new Factor(kinds[i], points[i], most[i], countedFrom(counted[i]), reasons[i]))
                .toList();
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static Integer[] numbers(Array array) throws SQLException {
        return (Integer[]) array.getArray();
    }
}
