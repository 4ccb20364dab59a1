package dev.scholarship.benchmarks.data;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Fact;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What generated scholarships demand of one fact, and what generated people answer.
 *
 * @param weight how often it is demanded, relative to others
 * @param demands the demands, one as likely as the other; what is demanded more often stands here more often
 * @param codes the codes that people have; empty where the fact is not one of codes
 */
public record Trait<V>(
        Fact<V> fact, int weight, List<Criterion> demands, List<Code> codes, Function<RandomGenerator, V> value) {

    static <V> Trait<V> of(
            Fact<V> fact,
            int weight,
            List<Condition<V>> conditions,
            List<Code> codes,
            Function<RandomGenerator, V> value) {
        var demands = conditions.stream()
                .<Criterion>map(condition -> new Criterion.Test<>(fact, condition))
                .toList();
        return new Trait<>(fact, weight, demands, List.copyOf(codes), value);
    }

    Criterion demand(RandomGenerator random) {
        return demands.get(random.nextInt(demands.size()));
    }

    void answer(Applicant.Builder applicant, RandomGenerator random) {
        applicant.known(fact, value.apply(random));
    }
}
