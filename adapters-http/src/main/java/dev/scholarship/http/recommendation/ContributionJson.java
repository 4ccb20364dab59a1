package dev.scholarship.http.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.scholarship.domain.recommendation.Factor;
import java.util.SortedMap;
import java.util.TreeMap;

/** An addend of a score, in JSON. */
record ContributionJson(String kind, int points, int most, String reason) {

    static ContributionJson from(Factor factor) {
        return new ContributionJson(factor.kind(), factor.points(), factor.most(), factor.reason());
    }

    /** An addend, and what it was counted from. */
    record Counted(@JsonUnwrapped ContributionJson contribution, SortedMap<String, String> countedFrom) {

        static Counted from(Factor factor) {
            return new Counted(ContributionJson.from(factor), new TreeMap<>(factor.countedFrom()));
        }
    }
}
