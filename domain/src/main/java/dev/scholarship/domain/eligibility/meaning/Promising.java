package dev.scholarship.domain.eligibility.meaning;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Looks for somebody who gets near to ELIGIBLE: from nobody's answers on, the answer that leaves least open is added or
 * changed, as long as one helps. Not always the nearest.
 *
 * @param candidates the answers to choose from
 */
public record Promising(Rule rule, Dates dates, Map<Fact<?>, List<Answer<?>>> candidates) {

    /** The answers of that somebody, in the order in which they were chosen. */
    public Map<Fact<?>, Answer<?>> answers() {
        ToIntFunction<Map<Fact<?>, Answer<?>>> open = this::open;
        Map<Fact<?>, Answer<?>> base = Map.of();
        for (int i = 0; i < candidates.size() && open(base) > 0; i++) {
            var next = changed(base, candidates).min(Comparator.comparingInt(open));
            if (next.isEmpty() || open(next.get()) >= open(base)) {
                return base;
            }
            base = next.get();
        }
        return base;
    }

    /** How far from ELIGIBLE. */
    private int open(Map<Fact<?>, Answer<?>> answers) {
        return switch (rule.check(Applicant.of(answers), dates).verdict()) {
            case Verdict.Eligible eligible -> 0;
            case Verdict.NeedsInfo(var missing, var unsettled) -> missing.size() + unsettled.size();
            case Verdict.Ineligible ineligible -> Integer.MAX_VALUE;
        };
    }

    /** The same answers, one more or another. */
    static Stream<Map<Fact<?>, Answer<?>>> changed(
            Map<Fact<?>, Answer<?>> base, Map<Fact<?>, List<Answer<?>>> candidates) {
        return candidates.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(answer -> !answer.equals(base.get(entry.getKey())))
                        .map(answer -> with(base, entry.getKey(), answer)));
    }

    private static Map<Fact<?>, Answer<?>> with(Map<Fact<?>, Answer<?>> base, Fact<?> fact, Answer<?> answer) {
        var more = new LinkedHashMap<>(base);
        more.put(fact, answer);
        return more;
    }
}
