package dev.scholarship.http.recommendation;

import dev.scholarship.application.recommendation.RecommendScholarships;
import dev.scholarship.domain.recommendation.ExplanationId;
import dev.scholarship.http.eligibility.CheckJson;
import java.time.Instant;
import java.util.List;

/**
 * What a person may win, in JSON.
 *
 * @param salt with which the input digest of each explanation was made
 */
record RecommendationsJson(
        String featureStatus, Instant asOf, long catalogVersion, boolean exact, String salt, List<Item> items) {

    static RecommendationsJson from(RecommendScholarships.Recommended recommended) {
        return new RecommendationsJson(
                "enabled",
                recommended.asOf(),
                recommended.catalogVersion(),
                recommended.exact(),
                recommended.salt().hex(),
                recommended.items().stream()
                        .map(item -> Item.from(item, recommended.asOf()))
                        .toList());
    }

    record Item(CheckJson.Checked check, int score, List<ContributionJson> contributions, Reference explanation) {

        static Item from(RecommendScholarships.Item item, Instant asOf) {
            return new Item(
                    CheckJson.Checked.from(item.checked(), asOf),
                    item.score(),
                    item.factors().stream().map(ContributionJson::from).toList(),
                    Reference.to(item.explanation()));
        }
    }

    /** Where an explanation is kept. */
    record Reference(String id, String link) {

        static Reference to(ExplanationId id) {
            return new Reference(id.toString(), RecommendationRoutes.PATH + "/explanations/" + id);
        }
    }
}
