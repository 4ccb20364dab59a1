package dev.scholarship.postgres;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static dev.scholarship.domain.catalog.EntryFixture.residence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Edition;
import dev.scholarship.domain.catalog.EntryFixture;
import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
@Timeout(120)
class PostgresDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SOURCE = "us";
    private static final Edition EDITION = new Edition(SOURCE, "one", Optional.of(LocalDate.of(2026, 11, 1)));

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        var settings = TestServer.emptyDatabase();
        try (var database = open(settings)) {
            write(database, entry("a").title("Nursing"));
            database.catalogWriter().end(EDITION, Set.of(new ScholarshipId("a")), missing -> true, NOW);
        }

        try (var database = open(settings)) {
            var found = database.scholarships().find(new ScholarshipId("a")).orElseThrow();
            assertThat(found.scholarship())
                    .isEqualTo(entry("a").title("Nursing").get().scholarship());
            assertThat(found.catalogVersion()).isEqualTo(1);
            assertThat(database.catalogWriter().lastEdition(SOURCE)).contains(EDITION);
            assertThat(database.isReachable()).isTrue();
        }
    }

    @Test
    void programsThatStartAtOnceWaitForEachOther() throws Exception {
        var settings = TestServer.emptyDatabase();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<PostgresDatabase> start = () -> open(settings);
            for (var opened : threads.invokeAll(List.of(start, start))) {
                try (var database = opened.get()) {
                    assertThat(database.isReachable()).isTrue();
                }
            }
        }
        assertThat(TestServer.ask(
                        settings,
                        "select string_agg(version, ', ' order by installed_rank) from flyway_schema_history"))
                .isEqualTo("1, 2, 3");
    }

    @Test
    void aDatabaseInAnotherEncodingIsRefused() {
        var settings = TestServer.database("template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'");

        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the database's encoding is SQL_ASCII; this program needs UTF8, which is chosen when a"
                        + " database is created");
    }

    @Test
    void anOldServerIsRefused() {
        new Server(150_000, "UTF8").requireUsable();

        assertThatThrownBy(() -> new Server(140_099, "UTF8").requireUsable())
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the server is PostgreSQL 14; this program needs version 15 or newer");
    }

    @Test
    void aSchemaOfANewerProgramIsRefused() throws SQLException {
        var settings = TestServer.migratedDatabase();
        TestServer.execute(settings, """
                insert into flyway_schema_history
                select 999, '999', 'later', type, 'V999__later.sql', 1, installed_by, installed_on, 1, true
                from flyway_schema_history where installed_rank = 1
                """);

        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the database's schema has version 999, which is newer than this program; start a newer"
                        + " program");
    }

    @Test
    void aSchemaOfOtherMigrationsIsRefused() throws SQLException {
        var settings = TestServer.migratedDatabase();
        TestServer.execute(settings, "update flyway_schema_history set checksum = 1 where version = '1'");

        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the database's schema is not what this program's migrations make: it was made by another"
                        + " version of migration 1; start the version of the program that made it");
    }

    @Test
    void aDatabaseWithSomethingElseInItIsRefused() throws SQLException {
        var settings = TestServer.emptyDatabase();
        TestServer.execute(settings, "create table scholarship (id int)");

        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the database's schema cannot be brought up to date: there is something in it that this"
                        + " program did not make; name a database that is empty");
    }

    @Test
    void aSchemaThatSomebodyChangedIsRefused() throws SQLException {
        for (var change : List.of(
                "alter table scholarship drop column remarks",
                "alter table scholarship drop constraint amount",
                "drop trigger rule_version_is_immutable on rule_version",
                "drop index scholarship_search",
                "alter table provider alter column name type varchar(10)")) {
            var settings = TestServer.migratedDatabase();
            TestServer.execute(settings, change);

            assertThatThrownBy(() -> open(settings))
                    .as(change)
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageStartingWith("the database's schema is not what this program's migrations make: ");
        }
    }

    @Test
    void somebodyElsesTablesDoNotMatter() throws SQLException {
        var settings = TestServer.migratedDatabase();
        TestServer.execute(settings, "create table notes (id int)");

        try (var database = open(settings)) {
            assertThat(database.isReachable()).isTrue();
        }
    }

    @Test
    void anAddressThatIsNoneIsNotQuotedWithItsParameters() {
        assertThatThrownBy(
                        () -> open(settings("jdbc:postgresql://host:port/name?sslpassword=x", Duration.ofSeconds(1))))
                .isInstanceOf(DatabaseUnusable.class)
                .hasNoCause()
                .hasMessage("its address jdbc:postgresql://host:port/name?... cannot be understood; write it as in"
                        + " jdbc:postgresql://host:5432/name");
    }

    @Test
    void aServerThatSaysNothingOrIsNotThereIsUnavailable() throws IOException {
        String url;
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x";
            assertUnavailable(url);
        }
        assertUnavailable(url);
    }

    @Test
    void aStatementThatTakesTooLongIsUnavailable() throws SQLException {
        var usual = TestServer.migratedDatabase();
        var hasty = settings(usual.jdbcUrl(), Duration.ofMillis(200));
        try (var database = open(hasty);
                var other = TestServer.connect(usual);
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table scholarship, catalog_head in access exclusive mode");

            assertThatThrownBy(() -> search(database))
                    .isInstanceOf(CatalogUnavailable.class)
                    .hasCauseInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> write(database)).isInstanceOf(CatalogUnavailable.class);

            other.rollback();
            assertThat(search(database)).isEmpty();
        }
    }

    @Test
    void aPoolThatIsEmptyIsUnavailable() throws SQLException {
        var usual = TestServer.migratedDatabase();
        var narrow = new PostgresSettings(
                usual.jdbcUrl(), usual.user(), "", 1, Duration.ofSeconds(20), Duration.ofMillis(300));
        try (var database = open(narrow);
                var other = TestServer.connect(usual);
                var statement = other.createStatement();
                var threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            statement.execute("select version from catalog_head for update");
            var waiting = threads.submit(() -> write(database));
            awaitLockWait(usual);

            assertThatThrownBy(() -> search(database)).isInstanceOf(CatalogUnavailable.class);
            assertThat(database.isReachable()).isFalse();

            other.rollback();
            assertThat(waiting).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void aBatchWhoseConnectionIsKilledLeavesNothingAndCanBeWrittenAgain() throws Exception {
        var settings = TestServer.migratedDatabase();
        try (var database = open(settings);
                var other = TestServer.connect(settings);
                var statement = other.createStatement();
                var threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            statement.execute("lock table search_word in access exclusive mode");
            var writing = threads.submit(() -> write(database));
            awaitLockWait(settings);
            assertThat(TestServer.ask(
                            settings,
                            "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                    + " where datname = current_database() and wait_event_type = 'Lock'"))
                    .isEqualTo("1");

            assertThat(writing)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(CatalogUnavailable.class);
            other.rollback();

            assertThat(search(database)).isEmpty();
            assertThat(TestServer.ask(settings, "select version from catalog_head"))
                    .isEqualTo("0");
            assertThat(write(database)).isEqualTo(1);
            assertThat(write(database)).isEqualTo(1);
            assertThat(search(database)).containsExactly("a", "b");
        }
    }

    @Test
    void ruleVersionsNeverChange() throws SQLException {
        var settings = TestServer.migratedDatabase();
        try (var database = open(settings)) {
            write(database);
        }

        for (var change : List.of(
                "update rule_version set valid_from = now()",
                "delete from rule_version",
                "truncate rule_version cascade")) {
            assertThatThrownBy(() -> TestServer.execute(settings, change))
                    .as(change)
                    .hasMessageContaining("a rule version never changes");
        }
    }

    @Test
    void aRuleThatThisProgramCannotReadIsNotTheCallersMistake() {
        var settings = TestServer.migratedDatabase();
        try (var database = open(settings)) {
            write(database, entry("a").requiring(residence("US")));
        }

        try (var database = new PostgresDatabase(settings, Attributes.of(List.of(Attributes.GPA)))) {
            assertThatThrownBy(() -> search(database))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the stored scholarship a cannot be read by this program");
        }
    }

    @Test
    void searchingWorksInTheLocaleC() {
        var settings = TestServer.database("template template0 locale_provider libc locale 'C'");
        try (var database = open(settings)) {
            write(database, entry("a").title("École Академия 장학재단"));

            assertThat(Stream.of("ecole", "ÉCOLE", "академия", "АКАДЕМ", "재단", "академя", "장학제단")
                            .map(text -> search(database, Filter.everything().withText(text))))
                    .allMatch(List.of("a")::equals);
        }
    }

    private static void assertUnavailable(String url) {
        assertThatThrownBy(() -> open(settings(url, Duration.ofSeconds(1)))).isInstanceOf(CatalogUnavailable.class);
    }

    private static PostgresDatabase open(PostgresSettings settings) {
        return new PostgresDatabase(settings, Attributes.standard());
    }

    private static PostgresSettings settings(String url, Duration timeout) {
        return new PostgresSettings(url, "postgres", "", 2, timeout, Duration.ofSeconds(1));
    }

    private static long write(PostgresDatabase database) {
        return write(database, entry("a"), entry("b"));
    }

    private static long write(PostgresDatabase database, EntryFixture... entries) {
        return database.catalogWriter()
                .write(SOURCE, Stream.of(entries).map(EntryFixture::get).toList(), CatalogWriter.Older.LEFT_OUT, NOW)
                .catalogVersion();
    }

    private static List<String> search(PostgresDatabase database) {
        return search(database, Filter.everything());
    }

    private static List<String> search(PostgresDatabase database, Filter filter) {
        return database.scholarships().search(filter, Optional.empty(), 10, NOW).items().stream()
                .map(item -> item.id().value())
                .toList();
    }

    private static void awaitLockWait(PostgresSettings settings) throws SQLException {
        var waiting = "select count(*) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'";
        while (TestServer.ask(settings, waiting).equals("0")) {
            Thread.onSpinWait();
        }
    }
}
