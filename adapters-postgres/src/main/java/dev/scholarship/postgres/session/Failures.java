package dev.scholarship.postgres.session;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;

/** Tells a database that is away from one that refuses what the program asks. */
public final class Failures {

    /**
     * Classes of SQLSTATE that another attempt may survive: connection, authorization (a password that is being
     * changed), rollback by conflict, resources, operator intervention (a timeout is one), and system errors.
     */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "28", "40", "53", "57", "58");

    /** A lock that is not free in time, a transaction idle for too long, and a server that has become a replica. */
    private static final Set<String> AWAY_STATES = Set.of("55P03", "25P03", "25006");

    private Failures() {}

    /** What a port throws for a failure of the driver or the database. */
    static RuntimeException translate(RuntimeException failure) {
        return isAway(failure)
                ? new CatalogUnavailable("the catalogue's database cannot be reached or does not answer", failure)
                : new IllegalStateException("the catalogue's database refuses a statement of this program", failure);
    }

    /** Whether trying again later may help. */
    public static boolean isAway(Throwable failure) {
        return failure instanceof ConnectionException
                || causes(failure)
                        .flatMap(cause -> cause instanceof SQLException sql ? Stream.of(sql) : Stream.empty())
                        .anyMatch(Failures::isAwayItself);
    }

    private static boolean isAwayItself(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || AWAY_STATES.contains(state)
                || state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
