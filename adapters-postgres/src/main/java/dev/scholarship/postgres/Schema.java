package dev.scholarship.postgres;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.postgres.session.Failures;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema to the state that this program needs. Several programs may try at once; one does it. */
final class Schema {

    private static final Set<MigrationState> OF_A_NEWER_PROGRAM =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private static final String NOT_AS_MIGRATED = "the database's schema is not what this program's migrations make: ";
    private static final String FOLDER = "db/migration";
    private static final int DEEPEST_CAUSE = 20;

    private final DataSource dataSource;
    private final Flyway flyway;

    Schema(DataSource dataSource) {
        this.dataSource = dataSource;
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:" + FOLDER)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load();
    }

    void migrate() {
        try {
            requireNotNewer();
            flyway.migrate();
            requireAsMigrated();
        } catch (FlywayValidateException e) {
            throw new DatabaseUnusable(
                    NOT_AS_MIGRATED + "it was made by another version of migration " + invalid()
                            + "; start the version of the program that made it",
                    e);
        } catch (FlywayException e) {
            if (Failures.isAway(e)) {
                throw new CatalogUnavailable("the database went away while its schema was brought up to date", e);
            }
            throw new DatabaseUnusable("the database's schema cannot be brought up to date: " + reason(e), e);
        }
    }

    private void requireAsMigrated() {
        var scripts = Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getVersion() != null)
                .map(migration -> "/" + FOLDER + "/" + migration.getScript())
                .toList();
        var differences = LiveSchema.differences(dataSource, scripts);
        if (!differences.isEmpty()) {
            throw new DatabaseUnusable(NOT_AS_MIGRATED + String.join("; ", differences));
        }
    }

    private void requireNotNewer() {
        var newer = Arrays.stream(flyway.info().applied())
                .filter(migration -> OF_A_NEWER_PROGRAM.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .reduce((first, second) -> second);
        if (newer.isPresent()) {
            throw new DatabaseUnusable("the database's schema has version " + newer.get()
                    + ", which is newer than this program; start a newer program");
        }
    }

    private String invalid() {
        return flyway.validateWithResult().invalidMigrations.stream()
                .map(migration -> migration.version)
                .collect(Collectors.joining(", "));
    }

    /** In our words, or the server's: what Flyway advises is for those who run Flyway. */
    private static String reason(FlywayException e) {
        if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return "there is something in it that this program did not make; name a database that is empty";
        }
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(sql -> Server.firstLine((SQLException) sql))
                .orElse("a migration failed");
    }
}
