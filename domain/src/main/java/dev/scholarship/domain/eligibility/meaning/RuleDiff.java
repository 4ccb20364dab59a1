package dev.scholarship.domain.eligibility.meaning;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Rule;
import java.util.List;
import java.util.Map;

/** What becomes of people when one rule takes the place of another. Only the requirements count. */
public sealed interface RuleDiff {

    /** It is proven that the same people meet both. */
    record Same() implements RuleDiff {}

    /**
     * Some people get another verdict.
     *
     * @param witnesses one for each change of verdict that was found, at least one
     */
    record Different(List<Witness> witnesses) implements RuleDiff {

        public Different {
            witnesses = List.copyOf(witnesses);
            if (witnesses.isEmpty()) {
                throw new IllegalArgumentException("a difference has a witness");
            }
        }
    }

    /** Nobody was found who gets another verdict, and it is not proven that there is nobody. */
    record NotFound() implements RuleDiff {}

    /**
     * Somebody who gets another verdict, by few answers.
     *
     * @param before the word of the verdict by the old rule
     * @param after the word of the verdict by the new rule
     */
    record Witness(String before, String after, Map<Fact<?>, Answer<?>> answers) {

        public Witness {
            answers = Map.copyOf(answers);
        }
    }

    /** @param dates the days that conditions count from; the answer is about these */
    static RuleDiff of(Rule before, Rule after, Dates dates) {
        if (new Equivalence(dates).same(before.require(), after.require()).orElse(false)) {
            return new Same();
        }
        var witnesses = new DiffSearch(before, after, dates).witnesses();
        return witnesses.isEmpty() ? new NotFound() : new Different(witnesses);
    }
}
