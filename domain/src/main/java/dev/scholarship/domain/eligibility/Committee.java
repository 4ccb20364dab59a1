package dev.scholarship.domain.eligibility;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
        var rights = new LinkedHashSet<Criterion.Judged>();
        addRights(rule.require(), rights);
        return pivots(List.copyOf(rights), Finding.Part.DEMAND, Truth.FALSE, holds);
    }

    /** The favours that make the difference between INELIGIBLE and not; empty where there are too many to try. */
    static Optional<List<Criterion.Judged>> favours(Rule rule, Predicate<Function<Finding, Optional<Truth>>> fails) {
        var favours = new LinkedHashSet<Criterion.Judged>();
        addFavours(rule.require(), favours);
        return pivots(List.copyOf(favours), Finding.Part.EXCEPTION, Truth.TRUE, fails);
    }

    private static void addRights(Criterion criterion, Set<Criterion.Judged> rights) {
        switch (criterion) {
            case Criterion.Judged judged -> rights.add(judged);
            case Criterion.Unless unless
            when unless.exception() instanceof Criterion.Judged -> addRights(unless.demand(), rights);
            case Criterion other -> other.parts().forEach(part -> addRights(part, rights));
        }
    }

    private static void addFavours(Criterion criterion, Set<Criterion.Judged> favours) {
        if (criterion instanceof Criterion.Unless unless && unless.exception() instanceof Criterion.Judged judged) {
            favours.add(judged);
        }
        criterion.parts().forEach(part -> addFavours(part, favours));
    }

    /** @param decided what those become that the committee decides against their default */
    private static Optional<List<Criterion.Judged>> pivots(
            List<Criterion.Judged> qualities,
            Finding.Part part,
            Truth decided,
            Predicate<Function<Finding, Optional<Truth>>> stays) {
        if (qualities.isEmpty()) {
            return Optional.of(List.of());
        }
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
