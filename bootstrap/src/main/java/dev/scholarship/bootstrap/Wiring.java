package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.ReadScholarship;
import dev.scholarship.application.catalog.SearchScholarships;
import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.application.eligibility.VerdictIndex;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.http.catalog.CatalogRoutes;
import dev.scholarship.http.eligibility.EligibilityRoutes;
import dev.scholarship.http.health.Health;
import dev.scholarship.http.health.HealthCheck;
import dev.scholarship.http.openapi.ContractRoutes;
import dev.scholarship.http.page.HomeRoutes;
import dev.scholarship.http.recommendation.RecommendationRoutes;
import dev.scholarship.http.route.Routes;
import dev.scholarship.postgres.PostgresDatabase;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which parts the API is made of. */
final class Wiring {
    private Wiring() {}

    static List<Routes> routes(Scholarships scholarships, VerdictIndex index, InstantSource clock) {
        return List.of(
                new HomeRoutes(),
                new CatalogRoutes(
                        new SearchScholarships(scholarships, clock), new ReadScholarship(scholarships, clock)),
                new EligibilityRoutes(new CheckEligibility(scholarships, index, clock), Attributes.standard()),
                new RecommendationRoutes(),
                new ContractRoutes());
    }

    static Health health(PostgresDatabase database, CatalogIndex index) {
        Map<String, HealthCheck> startup = Map.of("database", database::isReachable);
        var readiness = new LinkedHashMap<>(startup);
        readiness.put("index", index.check());
        return new Health(startup, readiness, index::figures);
    }
}
