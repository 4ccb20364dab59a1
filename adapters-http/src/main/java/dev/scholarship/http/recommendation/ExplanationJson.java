package dev.scholarship.http.recommendation;

import dev.scholarship.domain.recommendation.Explanation;
import java.time.Instant;
import java.util.List;

/** Why a scholarship was recommended, in JSON. */
record ExplanationJson(
        String id,
        String scholarshipId,
        int score,
        List<ContributionJson.Counted> contributions,
        int rankingVersion,
        Instant asOf,
        long catalogVersion,
        String ruleSha256,
        String inputSha256) {

    static ExplanationJson from(Explanation explanation) {
        return new ExplanationJson(
                explanation.id().toString(),
                explanation.scholarship().value(),
                explanation.score(),
                explanation.factors().stream()
                        .map(ContributionJson.Counted::from)
                        .toList(),
                explanation.ranking(),
                explanation.asOf(),
                explanation.catalogVersion(),
                explanation.rule().hex(),
                explanation.input().hex());
    }
}
