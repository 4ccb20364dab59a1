package dev.scholarship.domain.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A scholarship as the catalogue publishes it.
 *
 * @param scholarship what its source said when it was last listed
 * @param rule the version that decides now
 * @param withdrawn the day since which no source lists it; empty while one does
 * @param catalogVersion the catalogue version at which the scholarship, its rule or its withdrawal last changed
 */
public record Listing(Scholarship scholarship, RuleVersion rule, Optional<LocalDate> withdrawn, long catalogVersion) {

    public ScholarshipId id() {
        return scholarship.id();
    }

    /** The first instant at which it is too late, if stated; when what was withdrawn closes next, nobody knows. */
    public Optional<Instant> closesInstant() {
        return withdrawn.isPresent() ? Optional.empty() : scholarship.window().closesInstant();
    }

    /** Where {@code now} lies relative to the window; what was withdrawn is CLOSED, whatever dates were stated. */
    public Window.State stateAt(Instant now) {
        return withdrawn.isPresent()
                ? Window.State.CLOSED
                : scholarship.window().stateAt(now);
    }
}
