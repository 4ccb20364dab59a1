package dev.scholarship.domain.catalog;

/**
 * A scholarship as the catalogue publishes it.
 *
 * @param rule the version that decides now
 * @param catalogVersion the catalogue version at which the scholarship or its rule last changed
 */
public record Listing(Scholarship scholarship, RuleVersion rule, long catalogVersion) {

    public ScholarshipId id() {
        return scholarship.id();
    }
}
