package dev.scholarship.domain.eligibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which codes of one attribute a criterion leaves in; errs on the side of leaving in. */
final class Confinement {

    private Confinement() {}

    /** Empty where the criterion does not restrict the attribute. */
    static Optional<Set<Code>> of(Criterion criterion, Attribute<Code> attribute) {
        return switch (criterion) {
            case Criterion.Test<?> test -> ofTest(test, attribute);
            case Criterion.AtLeast group -> ofGroup(group, attribute);
            case Criterion.Held held -> of(held.test(), attribute);
            case Criterion.When when -> union(List.of(of(when.then(), attribute), of(when.otherwise(), attribute)));
            case Criterion.Unless unless ->
                unless.exception() instanceof Criterion.Judged
                        ? of(unless.demand(), attribute)
                        : union(List.of(of(unless.demand(), attribute), of(unless.exception(), attribute)));
            case Criterion.Not not -> Optional.empty();
            case Criterion.Of of -> Optional.empty();
            case Criterion.Judged judged -> Optional.empty();
            case Criterion.Unsettled unsettled -> Optional.empty();
        };
    }

    private static Optional<Set<Code>> ofTest(Criterion.Test<?> test, Attribute<Code> attribute) {
        return test.fact().attribute().equals(attribute) && test.condition() instanceof Condition.Under under
                ? Optional.of(new LinkedHashSet<>(under.roots()))
                : Optional.empty();
    }

    /** Of n criteria that all must hold, any one that restricts will do; of alternatives, all must restrict. */
    private static Optional<Set<Code>> ofGroup(Criterion.AtLeast group, Attribute<Code> attribute) {
        var restrictions = group.of().stream().map(part -> of(part, attribute)).toList();
        if (group.count() == group.of().size()) {
            return restrictions.stream().flatMap(Optional::stream).findFirst();
        }
        return union(restrictions);
    }

    private static Optional<Set<Code>> union(List<Optional<Set<Code>>> restrictions) {
        var all = new LinkedHashSet<Code>();
        for (var restriction : restrictions) {
            if (restriction.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(restriction.get());
        }
        return Optional.of(all);
    }
}
