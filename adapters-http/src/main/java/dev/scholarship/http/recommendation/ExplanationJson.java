package dev.scholarship.http.recommendation;

import dev.scholarship.domain.recommendation.Explanation;
import dev.scholarship.domain.recommendation.Factor;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why a scholarship was recommended, in JSON. */
record ExplanationJson(
        String id,
        String scholarshipId,
        int score,
        List<FactorJson> contributions,
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
                explanation.factors().stream().map(FactorJson::from).toList(),
                explanation.ranking(),
                explanation.asOf(),
                explanation.catalogVersion(),
                explanation.rule().hex(),
                explanation.input().hex());
    }

    record FactorJson(String kind, int points, int most, String reason, SortedMap<String, String> countedFrom) {

        static FactorJson from(Factor factor) {
            return new FactorJson(
                    factor.kind(),
                    factor.points(),
                    factor.most(),
                    factor.reason(),
                    new TreeMap<>(factor.countedFrom()));
        }
    }
}
