package dev.scholarship.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.recommendation.Explanations;
import dev.scholarship.postgres.catalog.PostgresCatalog;
import dev.scholarship.postgres.recommendation.PostgresExplanations;
import dev.scholarship.postgres.session.Sessions;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An open database with the schema that this program needs. Safe for many threads; close it once, at the end.
 *
 * <p>Every wait is bounded: for a connection by the connect timeout, for a statement by the statement timeout, which
 * the server enforces, and for a server that has fallen silent a little later by the socket.
 */
public final class PostgresDatabase implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration MIGRATION = Duration.ofMinutes(10);

    private final HikariDataSource pool;
    private final PostgresCatalog catalog;
    private final Explanations explanations;

    /**
     * Connects and brings the schema up to date. Programs that start at the same time wait for each other.
     *
     * @param attributes which rules may ask for; stored rules are read with them
     * @throws DatabaseUnusable if the address is none, the server is too old, the database is not UTF8, or its schema is newer than this
     *     program or not what the migrations make
     * @throws dev.scholarship.domain.catalog.CatalogUnavailable if the database cannot be reached now
     */
    public PostgresDatabase(PostgresSettings settings, Attributes attributes) {
        var once = dataSource(settings, MIGRATION);
        Server.ask(once).requireUsable();
        new Schema(once).migrate();
        pool = pool(settings);
        var sessions = new Sessions(pool);
        catalog = new PostgresCatalog(sessions, attributes);
        explanations = new PostgresExplanations(sessions);
    }

    public Scholarships scholarships() {
        return catalog.scholarships();
    }

    public CatalogWriter catalogWriter() {
        return catalog.writer();
    }

    public CatalogFeed catalogFeed() {
        return catalog.feed();
    }

    public Explanations explanations() {
        return explanations;
    }

    /** Whether the database answers now; says so within the connect timeout and about a second. */
    public boolean isReachable() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Closes all connections. */
    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(PostgresSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("postgres");
        config.setDataSource(dataSource(settings, settings.statementTimeout().plus(SILENCE)));
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.setValidationTimeout(Math.min(1_000, settings.connectTimeout().toMillis()));
        config.setInitializationFailTimeout(-1);
        long timeout = settings.statementTimeout().toMillis();
        config.setConnectionInitSql("set statement_timeout = " + timeout
                + "; set idle_in_transaction_session_timeout = " + (timeout + SILENCE.toMillis()));
        return new HikariDataSource(config);
    }

    private static PGSimpleDataSource dataSource(PostgresSettings settings, Duration silence) {
        var dataSource = new PGSimpleDataSource();
        setUrl(dataSource, settings);
        dataSource.setUser(settings.user());
        dataSource.setPassword(settings.password());
        dataSource.setApplicationName("scholarship");
        dataSource.setConnectTimeout(seconds(settings.connectTimeout()));
        dataSource.setLoginTimeout(seconds(settings.connectTimeout()));
        dataSource.setSocketTimeout(seconds(silence));
        dataSource.setTcpKeepAlive(true);
        return dataSource;
    }

    /** The driver's complaint quotes the whole address, parameters included; nobody gets to see it. */
    private static void setUrl(PGSimpleDataSource dataSource, PostgresSettings settings) {
        try {
            dataSource.setUrl(settings.jdbcUrl());
        } catch (IllegalArgumentException e) {
            throw new DatabaseUnusable("its address " + settings.shownUrl()
                    + " cannot be understood; write it as in jdbc:postgresql://host:5432/name");
        }
    }

    /** Rounded up, since the driver counts whole seconds and takes 0 for no limit. */
    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.plusMillis(999).toSeconds());
    }
}
