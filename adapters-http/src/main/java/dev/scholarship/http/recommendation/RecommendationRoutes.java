package dev.scholarship.http.recommendation;

import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.Request;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import java.util.List;

/** {@code /api/v1/recommendations}: says, with 200, that the feature is not there. */
public final class RecommendationRoutes implements Routes {

    @Override
    public void addTo(RouteTable table) {
        table.get("/api/v1/recommendations", RecommendationRoutes::disabled);
    }

    private static Reply disabled(Request request) {
        request.query().done();
        return Reply.shared(new Disabled(
                "feature_disabled",
                "This deployment does not recommend. Ask /api/v1/eligibility_check which scholarships you may apply for.",
                List.of()));
    }

    private record Disabled(String featureStatus, String detail, List<String> items) {}
}
