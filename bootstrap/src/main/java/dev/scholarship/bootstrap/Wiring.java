package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.ReadScholarship;
import dev.scholarship.application.catalog.SearchScholarships;
import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.application.eligibility.IssueReceipt;
import dev.scholarship.application.eligibility.RankQuestions;
import dev.scholarship.application.eligibility.ReplayReceipt;
import dev.scholarship.application.eligibility.VerdictIndex;
import dev.scholarship.application.recommendation.RecommendScholarships;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.receipt.Circumstances;
import dev.scholarship.domain.eligibility.receipt.Salt;
import dev.scholarship.domain.recommendation.Explanations;
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
import java.time.zone.ZoneRulesProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Which parts the API is made of. */
final class Wiring {
    private Wiring() {}

    /** @param random for salts; nobody can foresee it */
    static List<Routes> routes(
            Scholarships scholarships,
            VerdictIndex index,
            RecommendationRoutes recommendations,
            InstantSource clock,
            RandomGenerator random) {
        return List.of(
                new HomeRoutes(),
                new CatalogRoutes(
                        new SearchScholarships(scholarships, clock), new ReadScholarship(scholarships, clock)),
                eligibility(scholarships, index, clock, random),
                new QuestionRoutes(new RankQuestions(scholarships, clock), Attributes.standard()),
                recommendations,
                new ContractRoutes());
    }

    static RecommendationRoutes noRecommendations(InstantSource clock) {
        return RecommendationRoutes.disabled(Attributes.standard(), clock);
    }

    /** @param random for ids and salts; nobody can foresee it */
    static RecommendationRoutes recommendations(
            RecommendScholarships.Catalog catalog,
            Explanations explanations,
            InstantSource clock,
            RandomGenerator random) {
        var attributes = Attributes.standard();
        var identities = new RecommendScholarships.Identities(new Ids(clock, random), () -> salt(random));
        return RecommendationRoutes.enabled(
                new RecommendScholarships(catalog, attributes, clock, identities, explanations), attributes);
    }

    private static EligibilityRoutes eligibility(
            Scholarships scholarships, VerdictIndex index, InstantSource clock, RandomGenerator random) {
        var attributes = Attributes.standard();
        var circumstances = Circumstances.of(attributes, tzdb());
        return new EligibilityRoutes(
                new CheckEligibility(scholarships, index, clock),
                new IssueReceipt(attributes, circumstances, () -> salt(random)),
                new ReplayReceipt(scholarships, attributes, circumstances),
                attributes);
    }

    /** The edition of the time zones that this Java runs with. */
    private static String tzdb() {
        return ZoneRulesProvider.getVersions("UTC").lastKey();
    }

    private static Salt salt(RandomGenerator random) {
        var bytes = new byte[Salt.LEAST_BYTES];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }

    static Health health(PostgresDatabase database, CatalogIndex index) {
        Map<String, HealthCheck> startup = Map.of("database", database::isReachable);
        var readiness = new LinkedHashMap<>(startup);
        readiness.put("index", index.check());
        return new Health(startup, readiness, index::figures);
    }
}
