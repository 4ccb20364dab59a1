package dev.scholarship.http;

import dev.scholarship.application.catalog.ReadScholarship;
import dev.scholarship.application.catalog.SearchScholarships;
import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.application.eligibility.RankQuestions;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.http.catalog.CatalogRoutes;
import dev.scholarship.http.eligibility.EligibilityRoutes;
import dev.scholarship.http.eligibility.QuestionRoutes;
import dev.scholarship.http.health.HealthRoutes;
import dev.scholarship.http.page.HomeRoutes;
import dev.scholarship.http.recommendation.RecommendationRoutes;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Every route of the API over a catalogue in memory. */
final class TestApi {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private TestApi() {}

    static Scholarships catalog(Entry... entries) {
        var catalog = new InMemoryCatalog();
        catalog.write(List.of(entries), NOW);
        return catalog;
    }

    static Routes[] routes(Scholarships scholarships) {
        var check = new CheckEligibility(scholarships, () -> NOW);
        return new Routes[] {
            new CatalogRoutes(
                    new SearchScholarships(scholarships, () -> NOW), new ReadScholarship(scholarships, () -> NOW)),
            new EligibilityRoutes(check, Attributes.standard()),
            new QuestionRoutes(new RankQuestions(scholarships, () -> NOW), Attributes.standard(), check::today),
            new RecommendationRoutes(),
            new HomeRoutes()
        };
    }

    /** What a server of these routes has, the health checks included. */
    static RouteTable table(Routes... routes) {
        var table = new RouteTable();
        new HealthRoutes(TestServer.HEALTHY, () -> false).addTo(table);
        Stream.of(routes).forEach(some -> some.addTo(table));
        return table;
    }
}
