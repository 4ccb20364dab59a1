package dev.scholarship.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.catalog.AmountRange;
import dev.scholarship.domain.catalog.Candidates;
import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Order;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.RandomEntries;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.postgres.PostgresDatabase;
import dev.scholarship.postgres.PostgresSettings;
import dev.scholarship.postgres.TestServer;
import dev.scholarship.postgres.session.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A page of a long list is read from an index in its order, wherever the page is; nothing long is sorted. */
@ExtendWith(TestServer.class)
class PagePlanTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final int ROWS = 21;
    private static final int COPIES = 100;
    private static final Pattern SORT = Pattern.compile("(?m)(?:^|-> )\\s*Sort\\s+\\(cost=\\S+ rows=(\\d+)");

    private static final String MANY = """
            create temp table copy as select s.* from scholarship s, generate_series(1, %d);
            alter table copy add number serial;
            update copy set id = id || '-' || number, title_key = title_key || number, catalog_version = number,
                added_version = number;
            alter table copy drop number, drop deadline;
            begin;
            insert into scholarship select * from copy;
            insert into rule_version
                select copy.id, copy.rule_number, r.text, r.sha256, r.valid_from
                from copy join rule_version r on copy.id like r.scholarship_id || '-%%';
            commit;
            vacuum analyze scholarship;
            """.formatted(COPIES);

    private static Sessions sessions;

    @BeforeAll
    static void fill() throws Exception {
        var settings = TestServer.migratedDatabase();
        var random = new RandomEntries(7);
        try (var database = new PostgresDatabase(settings, Attributes.standard())) {
            var entries = IntStream.range(100, 200)
                    .mapToObj(i -> random.entry("s-" + i))
                    .toList();
            database.catalogWriter().write("a source", entries, CatalogWriter.Older.LEFT_OUT, NOW);
        }
        try (var connection = TestServer.connect(settings);
                var statement = connection.createStatement()) {
            for (var sql : MANY.split(";\n")) {
                statement.execute(sql);
            }
        }
        sessions = new Sessions(dataSource(settings));
    }

    @ParameterizedTest
    @CsvSource({
        "ID, scholarship_pkey",
        "TITLE, scholarship_title",
        "NEWEST, scholarship_added",
        "DEADLINE, scholarship_deadline",
        "AMOUNT, scholarship_amount"
    })
    void everyOrderHasItsIndex(Order order, String index) {
        var filter = Filter.builder()
                .amount(AmountRange.in(Money.currency("USD")))
                .order(order)
                .build();
        var any = order == Order.AMOUNT ? filter : Filter.everything().in(order);
        Optional<Page.Position> after = Optional.empty();
        for (int page = 0; page < 3; page++) {
            var plan = plan(any, after);
            assertThat(plan).as("page " + page).contains(index).doesNotContain("Seq Scan");
            assertThat(SORT.matcher(plan).results())
                    .as(plan)
                    .allMatch(sort -> Integer.parseInt(sort.group(1)) <= 4 * ROWS);
            after = middle(any);
        }
    }

    /** Such as a page looks through for what may have a verdict. */
    @ParameterizedTest
    @CsvSource({
        "TITLE, scholarship_title",
        "NEWEST, scholarship_added",
        "DEADLINE, scholarship_deadline",
        "AMOUNT, scholarship_amount"
    })
    void outlinesAreReadFromTheIndexAlone(Order order, String index) {
        var filter = Filter.builder()
                .amount(AmountRange.in(Money.currency("USD")))
                .order(order)
                .build();
        var any = order == Order.AMOUNT ? filter : Filter.everything().in(order);
        for (var after : List.of(Optional.<Page.Position>empty(), middle(any))) {
            var sql = new PageSql(any, Optional.empty(), after, ROWS, NOW);
            var plans = sql.outlines().stream().map(run -> plan(run, sql)).toList();
            assertThat(plans).anySatisfy(plan -> assertThat(plan).contains("Index Only Scan using " + index));
            assertThat(plans)
                    .allSatisfy(plan -> assertThat(plan).contains(index).doesNotContain("Seq Scan"));
        }
    }

    @Test
    void candidatesAreReadByTheirIdsAndVersions() {
        var candidates = new Candidates(Set.of(new ScholarshipId("s-100"), new ScholarshipId("s-101-77")), 9_990);

        assertThat(plan(Filter.everything().among(candidates), Optional.empty()))
                .contains("scholarship_pkey", "scholarship_version")
                .doesNotContain("Seq Scan");
    }

    @Test
    void changesAreReadByTheirVersions() {
        var plan = sessions.read(handle -> String.join(
                "\n",
                handle.createQuery("explain " + PostgresCatalogFeed.SQL)
                        .bind("version", 5_000L)
                        .bind("max", 20)
                        .mapTo(String.class)
                        .list()));

        assertThat(plan).contains("scholarship_version").doesNotContain("Seq Scan on scholarship");
    }

    private static Optional<Page.Position> middle(Filter filter) {
        return new PostgresScholarships(sessions, Attributes.standard())
                .search(filter, Optional.empty(), 1_000, NOW)
                .next();
    }

    private static String plan(Filter filter, Optional<Page.Position> after) {
        var sql = new PageSql(filter, Optional.empty(), after, ROWS, NOW);
        return plan(sql.ids(), sql);
    }

    private static String plan(String statement, PageSql sql) {
        return sessions.read(handle -> String.join(
                "\n",
                handle.createQuery("explain " + statement)
                        .bindMap(sql.values())
                        .mapTo(String.class)
                        .list()));
    }

    private static PGSimpleDataSource dataSource(PostgresSettings settings) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(settings.jdbcUrl());
        dataSource.setUser(settings.user());
        return dataSource;
    }
}
