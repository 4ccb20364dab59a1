package dev.scholarship.http.recommendation;

import dev.scholarship.application.recommendation.RecommendScholarships;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.recommendation.Explanation;
import dev.scholarship.domain.recommendation.ExplanationId;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.http.eligibility.ApplicantFields;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import dev.scholarship.http.request.Paging;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.Request;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * {@code /api/v1/recommendations} and the explanations below it. Where nothing is recommended, the same requests are
 * valid, and the answer to all of them is, with 200, that the feature is not there.
 */
public final class RecommendationRoutes implements Routes {

    static final String PATH = "/api/v1/recommendations";

    private final Feature feature;
    private final InstantSource clock;
    private final ApplicantFields applicants;

    private RecommendationRoutes(Feature feature, Attributes attributes, InstantSource clock) {
        this.feature = feature;
        this.clock = clock;
        this.applicants = new ApplicantFields(attributes);
    }

    public static RecommendationRoutes enabled(RecommendScholarships recommend, Attributes attributes) {
        return new RecommendationRoutes(new Enabled(recommend), attributes, recommend::now);
    }

    public static RecommendationRoutes disabled(Attributes attributes, InstantSource clock) {
        return new RecommendationRoutes(new Disabled(), attributes, clock);
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, this::byQuery).post(PATH, this::byBody);
        table.get(PATH + "/explanations/{id}", this::explanation);
    }

    private Reply byQuery(Request request) {
        var query = request.query();
        var applicant = applicants.inQuery(query, clock.instant());
        var limit = Paging.limitIn(query);
        query.done();
        return feature.first(limit.limit(), applicant);
    }

    private Reply byBody(Request request) {
        var query = request.query();
        applicants.refuseSensitive(query);
        query.done();
        var body = request.json();
        var applicant = applicants.in(body.objectOrEmpty("applicant"), clock.instant());
        var limit = Paging.limitIn(body);
        body.done();
        return feature.first(limit.limit(), applicant);
    }

    private Reply explanation(Request request) {
        request.query().done();
        return id(request)
                .flatMap(feature::explanation)
                .map(ExplanationJson::from)
                .map(Reply::personal)
                .orElseThrow(() -> new ProblemException(Problem.noSuchExplanation()));
    }

    /** A text that cannot be an id names no explanation. */
    private static Optional<ExplanationId> id(Request request) {
        try {
            return Optional.of(ExplanationId.parse(request.pathParameter("id")));
        } catch (BadTextException e) {
            return Optional.empty();
        }
    }

    private sealed interface Feature {

        Reply first(int limit, Applicant applicant);

        Optional<Explanation> explanation(ExplanationId id);
    }

    private record Enabled(RecommendScholarships recommend) implements Feature {

        @Override
        public Reply first(int limit, Applicant applicant) {
            return Reply.repeated(RecommendationsJson.from(recommend.first(limit, applicant)));
        }

        @Override
        public Optional<Explanation> explanation(ExplanationId id) {
            return recommend.explanation(id);
        }
    }

    private record Disabled() implements Feature {

        @Override
        public Reply first(int limit, Applicant applicant) {
            return Reply.shared(new DisabledJson(
                    "feature_disabled",
                    "This deployment does not recommend. Ask /api/v1/eligibility_check which scholarships you may apply for.",
                    List.of()));
        }

        @Override
        public Optional<Explanation> explanation(ExplanationId id) {
            return Optional.empty();
        }
    }

    private record DisabledJson(String featureStatus, String detail, List<String> items) {}
}
