package dev.scholarship.postgres;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.postgres.session.Failures;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What the program needs to know of a server before it uses it.
 *
 * @param versionNumber as PostgreSQL counts, such as 180006 for 18.6
 * @param encoding of the database
 */
record Server(int versionNumber, String encoding) {

    /** The oldest version that its makers still maintain. */
    private static final int OLDEST = 15;

    static Server ask(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('server_version_num')::int," + " current_setting('server_encoding')")) {
            row.next();
            return new Server(row.getInt(1), row.getString(2));
        } catch (SQLException e) {
            if (Failures.isAway(e)) {
                throw new CatalogUnavailable("the database cannot be reached", e);
            }
            throw new DatabaseUnusable("the database cannot be used: " + firstLine(e), e);
        }
    }

    void requireUsable() {
        if (versionNumber < OLDEST * 10_000) {
            throw new DatabaseUnusable("the server is PostgreSQL " + versionNumber / 10_000
                    + "; this program needs version " + OLDEST + " or newer");
        }
        if (!encoding.equals("UTF8")) {
            throw new DatabaseUnusable("the database's encoding is " + encoding
                    + "; this program needs UTF8, which is chosen when a database is created");
        }
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}
