package dev.scholarship.postgres;

import java.time.Duration;

/**
 * How to reach the database, and how long to wait for it.
 *
 * @param jdbcUrl such as {@code jdbc:postgresql://localhost:5432/scholarship}
 * @param poolSize the most connections that are open at once
 * @param statementTimeout the longest that one statement may take
 * @param connectTimeout the longest that getting a connection may take, from the pool or from the server; at least
 *     250 ms
 */
public record PostgresSettings(
        String jdbcUrl,
        String user,
        String password,
        int poolSize,
        Duration statementTimeout,
        Duration connectTimeout) {

    private static final Duration LEAST_CONNECT_TIMEOUT = Duration.ofMillis(250);

    public PostgresSettings {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("a database's address starts with jdbc:postgresql:");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("a pool has at least one connection, not " + poolSize);
        }
        if (statementTimeout.toMillis() < 1) {
            throw new IllegalArgumentException("the statement timeout is at least 1 ms, not " + statementTimeout);
        }
        if (connectTimeout.compareTo(LEAST_CONNECT_TIMEOUT) < 0) {
            throw new IllegalArgumentException("the connect timeout is at least 250 ms, not " + connectTimeout);
        }
    }

    /** Ten connections, five seconds for a statement, five for a connection. */
    public static PostgresSettings of(String jdbcUrl, String user, String password) {
        return new PostgresSettings(jdbcUrl, user, password, 10, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    String shownUrl() {
        return jdbcUrl.replaceFirst("\\?.*", "?...");
    }

    /** Without the password and without the address's parameters, which may hold one. */
    @Override
    public String toString() {
        return "PostgresSettings[jdbcUrl=" + shownUrl() + ", user=" + user + ", poolSize=" + poolSize
                + ", statementTimeout=" + statementTimeout + ", connectTimeout=" + connectTimeout + "]";
    }
}
