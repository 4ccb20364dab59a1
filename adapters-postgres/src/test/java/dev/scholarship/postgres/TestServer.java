package dev.scholarship.postgres;

import dev.scholarship.domain.eligibility.Attributes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One PostgreSQL for all tests of a run, stopped at its end; each test takes databases of its own. */
public final class TestServer implements BeforeAllCallback {

    private static final String MIGRATED = "migrated";
    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    /** A database without anything in it. */
    public static PostgresSettings emptyDatabase() {
        return database("template template0");
    }

    /** A database with the schema and nothing in it, made faster than migrating. */
    public static PostgresSettings migratedDatabase() {
        running.migrate();
        return database("template " + MIGRATED);
    }

    /** A database with these options of {@code create database}. */
    static PostgresSettings database(String options) {
        return running.database("d" + ++running.databases, options);
    }

    /** A session past the program's own, to look and to interfere. */
    public static Connection connect(PostgresSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
    }

    public static void execute(PostgresSettings settings, String sql) throws SQLException {
        try (var connection = connect(settings);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    public static String ask(PostgresSettings settings, String sql) throws SQLException {
        try (var connection = connect(settings);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static final class Running implements AutoCloseable {

        private final EmbeddedPostgres server = start();
        private int databases;
        private boolean migrated;

        void migrate() {
            if (!migrated) {
                new PostgresDatabase(database(MIGRATED, "template template0"), Attributes.standard()).close();
                migrated = true;
            }
        }

        PostgresSettings database(String name, String options) {
            try {
                execute(settings("postgres"), "create database " + name + " " + options);
                return settings(name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        PostgresSettings settings(String name) {
            return new PostgresSettings(
                    server.getJdbcUrl("postgres", name),
                    "postgres",
                    "",
                    10,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(5));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(new File("target/postgres"))
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .setLocaleConfig("locale", "C")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
