package dev.scholarship.domain.eligibility;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which judged qualities a verdict hangs on: those that make a difference for some decision of the committee on the
 * others. Rights count as given and favours as not granted, until the committee decides otherwise.
 */
final class Committee {

    /** Of more qualities not every decision is tried. */
    private static final int MOST = 6;

    private Committee() {}

    /** The rights that make the difference between ELIGIBLE and not; empty where there are too many to try. */
    static Optional<List<Criterion.Judged>> subjectTo(Rule rule, Predicate<Function<Finding, Optional<Truth>>> holds) {
        return pivots(rights(rule.require()).distinct().toList(), Finding.Part.DEMAND, Truth.FALSE, holds);
    }

    /** The favours that make the difference between INELIGIBLE and not; empty where there are too many to try. */
    static Optional<List<Criterion.Judged>> favours(Rule rule, Predicate<Function<Finding, Optional<Truth>>> fails) {
        var favours = rule.require()
                .all()
                .flatMap(part ->
                        part instanceof Criterion.Unless unless && unless.exception() instanceof Criterion.Judged judged
                                ? Stream.of(judged)
                                : Stream.empty())
                .distinct()
                .toList();
        return pivots(favours, Finding.Part.EXCEPTION, Truth.TRUE, fails);
    }

    private static Stream<Criterion.Judged> rights(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Judged judged -> Stream.of(judged);
            case Criterion.Unless unless when unless.exception() instanceof Criterion.Judged -> rights(unless.demand());
            case Criterion other -> other.parts().stream().flatMap(Committee::rights);
        };
    }

    /** @param decided what those become that the committee decides against their default */
    private static Optional<List<Criterion.Judged>> pivots(
            List<Criterion.Judged> qualities,
            Finding.Part part,
            Truth decided,
            Predicate<Function<Finding, Optional<Truth>>> stays) {
        if (qualities.size() > MOST) {
            return Optional.empty();
        }
        var staying = new boolean[1 << qualities.size()];
        for (int decision = 0; decision < staying.length; decision++) {
            var decidedOnes = chosen(qualities, decision);
            staying[decision] = stays.test(finding -> finding instanceof Finding.Weighed weighed
                            && weighed.part() == part
                            && decidedOnes.contains(weighed.criterion())
                    ? Optional.of(decided)
                    : Optional.empty());
        }
        return Optional.of(IntStream.range(0, qualities.size())
                .filter(i -> IntStream.range(0, staying.length)
                        .anyMatch(decision -> staying[decision] != staying[decision ^ 1 << i]))
                .mapToObj(qualities::get)
                .toList());
    }

    private static Set<Criterion.Judged> chosen(List<Criterion.Judged> qualities, int decision) {
        var chosen = new HashSet<Criterion.Judged>();
        for (int i = 0; i < qualities.size(); i++) {
            if ((decision >> i & 1) == 1) {
                chosen.add(qualities.get(i));
            }
        }
        return chosen;
    }
}
