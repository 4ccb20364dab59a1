package dev.scholarship.bootstrap;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.postgres.DatabaseUnusable;
import dev.scholarship.postgres.PostgresDatabase;
import dev.scholarship.postgres.PostgresSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Opens the database that the settings name: one elsewhere, or the one of the data directory, started if need be. */
final class CatalogDatabase {
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final Settings settings;
    private final Consumer<String> steps;

    /** @param steps is told what happens, a line at a time */
    CatalogDatabase(Settings settings, Consumer<String> steps) {
        this.settings = settings;
        this.steps = steps;
    }

    /**
     * Opens it for as long as the lifetime lasts; no other process may use the data directory meanwhile.
     *
     * @throws StartupException if it cannot be opened
     */
    PostgresDatabase open(Lifetime lifetime) {
        return open(lifetime, settings.database().embedded() ? startEmbedded(lifetime) : elsewhere());
    }

    /**
     * Opens it beside the process that serves from the data directory, if there is one, and like {@link #open} if not.
     *
     * @throws StartupException if it cannot be opened
     */
    PostgresDatabase openBeside(Lifetime lifetime) {
        try {
            return open(lifetime);
        } catch (DataDirectory.InUseException inUse) {
            var running = LocalDatabase.runningIn(directory()).orElseThrow(() -> inUse);
            steps.accept("Using the database of the Scholarship API that is running");
            return open(lifetime, running);
        }
    }

    private DatabaseAddress startEmbedded(Lifetime lifetime) {
        var directory = lifetime.start(() -> DataDirectory.open(directory()));
        steps.accept("Data directory " + directory.path());
        if (!directory.initialized()) {
            steps.accept("Making a new PostgreSQL database (once) ...");
        }
        var connections = settings.database().connections();
        var address = lifetime.start(() -> LocalDatabase.start(directory, connections))
                .address();
        steps.accept("PostgreSQL " + Build.current().postgres() + " is running");
        return address;
    }

    private DatabaseAddress elsewhere() {
        var database = settings.database();
        return new DatabaseAddress(database.url(), database.user(), database.password());
    }

    private PostgresDatabase open(Lifetime lifetime, DatabaseAddress address) {
        try {
            var database = lifetime.start(() -> new PostgresDatabase(adapterSettings(address), Attributes.standard()));
            steps.accept("The catalogue's schema is up to date");
            return database;
        } catch (DatabaseUnusable e) {
            throw new StartupException("the database cannot be used: " + e.getMessage() + inLocalMode(), e);
        } catch (CatalogUnavailable e) {
            throw new StartupException(
                    "the database %s cannot be reached: %s; see whether it runs and SCHOLARSHIP_DATABASE_URL, _USER and _PASSWORD are right"
                            .formatted(address, e.getMessage()),
                    e);
        }
    }

    private String inLocalMode() {
        return settings.database().embedded()
                ? "; or start anew with './scholarship reset', which deletes the data"
                : "";
    }

    private PostgresSettings adapterSettings(DatabaseAddress address) {
        return new PostgresSettings(
                address.url(),
                address.user(),
                address.password(),
                settings.database().connections(),
                STATEMENT_TIMEOUT,
                CONNECT_TIMEOUT);
    }

    private Path directory() {
        return Home.resolve(settings.data().directory());
    }
}
