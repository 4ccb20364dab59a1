package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Steps after which nothing rules a person out. The cheapest comes first, in the order that {@link Rule#gap} documents.
 *
 * @param check of the person after these steps
 * @param positions where they stand in the rule
 */
record Plan(Steps steps, Check check, List<Integer> positions) implements Comparable<Plan> {

    private static final Comparator<Plan> CHEAPEST = Comparator.<Plan>comparingInt(plan -> plan.steps.count())
            .thenComparingInt(plan -> plan.steps.values().size())
            .thenComparing(plan -> plan.check.verdict() instanceof Verdict.NeedsInfo)
            .thenComparing(plan ->
                    plan.steps.moved().filter(moved -> !moved.thisCycle()).isPresent())
            .thenComparing(plan -> plan.steps.moved().map(Moved::day).orElse(LocalDate.MIN))
            .thenComparing(plan -> plan.steps.distance())
            .thenComparing(Plan::inRuleOrder, Arrays::compare);

    private int[] inRuleOrder() {
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int compareTo(Plan other) {
        return CHEAPEST.compare(this, other);
    }
}
