package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.ReadScholarship;
import dev.scholarship.application.catalog.SearchScholarships;
import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.application.eligibility.RankQuestions;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.http.catalog.CatalogRoutes;
import dev.scholarship.http.eligibility.EligibilityRoutes;
import dev.scholarship.http.eligibility.QuestionRoutes;
import dev.scholarship.http.health.Health;
import dev.scholarship.http.health.HealthCheck;
import dev.scholarship.http.openapi.ContractRoutes;
import dev.scholarship.http.page.HomeRoutes;
import dev.scholarship.http.recommendation.RecommendationRoutes;
import dev.scholarship.http.route.Routes;
import dev.scholarship.postgres.PostgresDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Which parts the API is made of. */
final class Wiring {
    private Wiring() {}

    static List<Routes> routes(Scholarships scholarships, InstantSource clock) {
        var check = new CheckEligibility(scholarships, clock);
        return List.of(
                new HomeRoutes(),
                new CatalogRoutes(
                        new SearchScholarships(scholarships, clock), new ReadScholarship(scholarships, clock)),
                new EligibilityRoutes(check, Attributes.standard()),
                new QuestionRoutes(new RankQuestions(scholarships, clock), Attributes.standard(), check::today),
                new RecommendationRoutes(),
                new ContractRoutes());
    }

    static Health health(PostgresDatabase database) {
        Map<String, HealthCheck> checks = Map.of("database", database::isReachable);
        return new Health(checks, checks);
    }
}
