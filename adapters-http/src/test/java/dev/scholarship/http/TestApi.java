package dev.scholarship.http;

import dev.scholarship.application.catalog.ReadScholarship;
import dev.scholarship.application.catalog.SearchScholarships;
import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.application.eligibility.IssueReceipt;
import dev.scholarship.application.eligibility.RankQuestions;
import dev.scholarship.application.eligibility.ReplayReceipt;
import dev.scholarship.application.eligibility.VerdictIndex;
import dev.scholarship.application.recommendation.Outlooks;
import dev.scholarship.application.recommendation.RecommendScholarships;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.receipt.Circumstances;
import dev.scholarship.domain.eligibility.receipt.Digest;
import dev.scholarship.domain.eligibility.receipt.Salt;
import dev.scholarship.domain.recommendation.Explanation;
import dev.scholarship.domain.recommendation.ExplanationId;
import dev.scholarship.domain.recommendation.InMemoryExplanations;
import dev.scholarship.domain.recommendation.Ranking;
import dev.scholarship.http.catalog.CatalogRoutes;
import dev.scholarship.http.eligibility.EligibilityRoutes;
import dev.scholarship.http.eligibility.QuestionRoutes;
import dev.scholarship.http.health.HealthRoutes;
import dev.scholarship.http.page.HomeRoutes;
import dev.scholarship.http.recommendation.RecommendationRoutes;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Every route of the API over a catalogue in memory. */
final class TestApi {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** That there is one for. */
    static final ExplanationId EXPLANATION = ExplanationId.parse("0198e7a2-5b1c-7d3e-8f40-112233445566.1");

    private TestApi() {}

    static Scholarships catalog(Entry... entries) {
        var catalog = new InMemoryCatalog();
        catalog.write(List.of(entries), NOW);
        return catalog;
    }

    static Routes[] routes(Scholarships scholarships) {
        return new Routes[] {
            new CatalogRoutes(
                    new SearchScholarships(scholarships, () -> NOW), new ReadScholarship(scholarships, () -> NOW)),
            eligibility(scholarships, Attributes.standard(), () -> NOW),
            new QuestionRoutes(new RankQuestions(scholarships, () -> NOW), Attributes.standard()),
            recommendations(scholarships),
            new HomeRoutes()
        };
    }

    /** Has one explanation and knows no scholarship yet. */
    private static RecommendationRoutes recommendations(Scholarships scholarships) {
        var explanations = new InMemoryExplanations();
        var digest = new Digest("0".repeat(64));
        explanations.keep(List.of(new Explanation(
                EXPLANATION, Ranking.VERSION, NOW, 1, digest, new ScholarshipId("one"), digest, List.of())));
        var identities = new RecommendScholarships.Identities(
                EXPLANATION::answer, () -> new Salt("0".repeat(2 * Salt.LEAST_BYTES)));
        var catalog = new RecommendScholarships.Catalog(scholarships, new VerdictIndex(), new Outlooks());
        return RecommendationRoutes.enabled(
                new RecommendScholarships(catalog, Attributes.standard(), () -> NOW, identities, explanations),
                Attributes.standard());
    }

    /** Eligibility, with salts that can be foretold. */
    static EligibilityRoutes eligibility(Scholarships scholarships, Attributes attributes, InstantSource clock) {
        return eligibility(scholarships, attributes, Circumstances.of(attributes, "2026a"), clock);
    }

    static EligibilityRoutes eligibility(
            Scholarships scholarships, Attributes attributes, Circumstances circumstances, InstantSource clock) {
        var salts = new AtomicInteger();
        return new EligibilityRoutes(
                new CheckEligibility(scholarships, new VerdictIndex(), clock),
                new IssueReceipt(attributes, circumstances, () -> new Salt("%032x".formatted(salts.incrementAndGet()))),
                new ReplayReceipt(scholarships, attributes, circumstances),
                attributes);
    }

    /** What a server of these routes has, the health checks included. */
    static RouteTable table(Routes... routes) {
        var table = new RouteTable();
        new HealthRoutes(TestServer.HEALTHY, () -> false).addTo(table);
        Stream.of(routes).forEach(some -> some.addTo(table));
        return table;
    }
}
