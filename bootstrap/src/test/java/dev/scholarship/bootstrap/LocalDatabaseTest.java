package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTest {
    @TempDir
    static Path shared;

    @TempDir
    Path temporary;

    private DataDirectory directory;

    /** A data directory that was started once. Copying it is much faster than making one for each test. */
    @BeforeAll
    static void makeOne() {
        try (var made = DataDirectory.open(shared.resolve("data"))) {
            LocalDatabase.start(made, 10).close();
        }
    }

    @BeforeEach
    void copyIt() {
        var copied = Command.run(
                Duration.ofMinutes(1),
                List.of("cp", "-a", shared.resolve("data").toString(), temporary.toString()));
        assertThat(copied.success()).as(copied.output()).isTrue();
        directory = DataDirectory.open(temporary.resolve("data"));
    }

    @AfterEach
    void leaveNothingRunning() {
        new Postmaster(directory).stop();
        directory.close();
    }

    @Test
    void keepsWhatWasWrittenBetweenStarts() throws SQLException {
        try (var first = start()) {
            query(first, "create table kept as select 'stays' as word");
        }
        try (var second = start()) {
            assertThat(query(second, "select word from kept")).isEqualTo("stays");
        }
    }

    @Test
    void leavesNoProcessBehind() {
        var database = start();
        var server = new Postmaster(directory).running().orElseThrow();

        database.close();

        assertThat(server.info().command()).as("its program").isEmpty();
    }

    @Test
    void closesThoughAConnectionIsOpen() throws SQLException {
        var database = start();
        try (var connection = connect(database)) {
            database.close();
            assertThat(connection.isValid(1)).isFalse();
        }
        assertThat(new Postmaster(directory).running()).isEmpty();
    }

    @Test
    void treatsTextTheSameOnEveryHost() throws SQLException {
        try (var database = start()) {
            assertThat(query(
                            database,
                            "select datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)"
                                    + " from pg_database where datname = current_database()"))
                    .isEqualTo("b C.UTF-8 UTF8");
            assertThat(query(database, "select lower('É')")).isEqualTo("é");
            assertThat(query(database, "select ('신안군' ~ '^\\w+$')::text")).isEqualTo("true");
        }
    }

    @Test
    void confirmsOnlyWhatIsOnDisk() throws SQLException {
        try (var database = start()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(query(database, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void isReachableFromThisMachineOnlyAndWithThePasswordOnly() throws Exception {
        try (var database = start()) {
            assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "show unix_socket_directories")).isEmpty();
            var wrong = new DatabaseAddress(
                    database.address().url(), database.address().user(), "guessed");
            assertThat(refusal(wrong)).contains("password authentication failed");
        }
        assertThat(Files.getPosixFilePermissions(directory.postgresPassword())).hasSize(2);
    }

    @Test
    void opensAsManyConnectionsAsAsked() throws SQLException {
        try (var database = LocalDatabase.start(directory, 4)) {
            assertThat(query(database, "show max_connections")).isEqualTo("14");
        }
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftRunning() throws SQLException {
        var left = start();
        query(left, "create table kept as select 1");
        var server = new Postmaster(directory).running().orElseThrow();

        try (var database = start()) {
            assertThat(server.info().command()).as("its program").isEmpty();
            assertThat(query(database, "select count(*) from kept")).isEqualTo("1");
        }
    }

    @Test
    void startsAfterTheServerWasKilledToo() throws SQLException {
        var left = start();
        query(left, "create table kept as select 1");
        new Postmaster(directory).running().orElseThrow().destroyForcibly();

        try (var database = start()) {
            assertThat(query(database, "select count(*) from kept")).isEqualTo("1");
        }
    }

    @Test
    void startsThoughAnotherProgramHasTheProcessIdOfTheServerNow() throws Exception {
        start().close();
        var stale = directory.cluster().resolve("postmaster.pid");
        Files.writeString(stale, ProcessHandle.current().pid() + "\n" + directory.cluster() + "\n1\n5432\n\n\n");

        try (var database = start()) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void makesAClusterAnewThatWasNeverStarted() throws Exception {
        openEmpty();
        Files.createDirectories(directory.cluster().resolve("base"));
        var half = Files.createDirectories(directory.path().resolve("postgres-new-killed"));
        Files.writeString(half.resolve("postgresql.conf"), "half");

        try (var database = start()) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void endsAnInitializationThatAKilledProcessLeftRunning() throws Exception {
        openEmpty();
        PostgresPrograms.unpackedIn(directory);
        var half = directory.path().resolve("postgres-new-killed");
        var initdb = new ProcessBuilder(
                        "sh",
                        "-c",
                        "if [ $(id -u) = 0 ]; then exec unshare -U $0 $1; else exec $0 $1; fi",
                        program("initdb"),
                        half.toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("initdb.out").toFile())
                .start();
        while (Files.notExists(half.resolve("base"))) {
            assertThat(initdb.isAlive()).as("initdb has not got that far").isTrue();
        }

        try (var database = start()) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
        assertThat(initdb.waitFor()).isNotZero();
        assertThat(half).doesNotExist();
    }

    @Test
    void unpacksTheProgramsAnewWhenThatWasInterrupted() throws Exception {
        openEmpty();
        var half =
                directory.path().resolve("postgres-programs-" + Build.current().postgres() + ".new");
        Files.createDirectories(half.resolve("bin"));

        try (var database = start()) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void neverMakesAClusterAnewThatWasStartedOnce() throws Exception {
        start().close();
        Files.delete(directory.cluster().resolve("global").resolve("pg_control"));

        assertThat(failure())
                .contains("could not start", "could not find the database system", "SCHOLARSHIP_DATABASE_URL");
        assertThat(directory.cluster().resolve("PG_VERSION")).exists();
    }

    @Test
    void withoutItsPasswordItIsNotStartedAndSaysWhatToDo() throws Exception {
        Files.delete(directory.postgresPassword());

        assertThat(failure())
                .startsWith("the password of the database cannot be read from " + directory.postgresPassword())
                .contains("./scholarship reset");
        assertThat(new Postmaster(directory).running()).isEmpty();
    }

    @Test
    void aServerWithoutItsPasswordIsNotFound() throws Exception {
        try (var database = start()) {
            assertThat(LocalDatabase.runningIn(directory.path())).contains(database.address());
            Files.delete(directory.postgresPassword());
            assertThat(LocalDatabase.runningIn(directory.path())).isEmpty();
        }
    }

    @Test
    void stopsTheServerWhenAStartFailsAfterIt() throws Exception {
        openEmpty();
        Files.createDirectory(directory.path().resolve("scholarship.properties.new"));

        assertThat(failure()).contains("is not writable");
        assertThat(new Postmaster(directory).running()).isEmpty();
    }

    @Test
    void writesTheServersLogToAFile() throws Exception {
        start().close();

        assertThat(directory.postgresLog()).content().contains("database system is ready to accept connections");
    }

    @Test
    void runsTheMajorVersionThatTheDataDirectoryRecords() throws Exception {
        start().close();

        assertThat(directory.cluster().resolve("PG_VERSION"))
                .content()
                .isEqualToIgnoringNewLines(Integer.toString(Build.current().postgresMajor()));
    }

    @Test
    void canBeStartedAgainByTheNextProcess() throws Exception {
        start().close();
        directory.close();
        directory = DataDirectory.open(directory.path());

        assertThat(directory.initialized()).isTrue();
        start().close();
    }

    private String program(String name) {
        return directory
                .path()
                .resolve("postgres-programs-" + Build.current().postgres())
                .resolve("bin")
                .resolve(name)
                .toString();
    }

    private void openEmpty() {
        directory.close();
        directory = DataDirectory.open(temporary.resolve("empty"));
    }

    private LocalDatabase start() {
        return LocalDatabase.start(directory, 10);
    }

    private String failure() {
        try (var database = start()) {
            return "it started at " + database.address();
        } catch (StartupException e) {
            return e.getMessage();
        }
    }

    private static Connection connect(LocalDatabase database) throws SQLException {
        var address = database.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static String refusal(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            return "it let us in: " + connection;
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static String query(LocalDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
