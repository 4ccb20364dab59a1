package dev.scholarship.domain.eligibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which codes of one attribute a criterion leaves in; errs on the side of leaving in. */
final class Confinement {

    private Confinement() {}

    /** Empty where the criterion does not restrict the attribute. */
    static Optional<Set<Code>> of(Criterion criterion, Attribute<?> attribute) {
        return switch (criterion) {
            case Criterion.Test<?> test -> ofTest(test, attribute);
            case Criterion.AtLeast group -> ofGroup(group, attribute);
            case Criterion.Held held -> of(held.test(), attribute);
            case Criterion.When when -> ofEither(when.then(), when.otherwise(), attribute);
            case Criterion.Unless unless ->
                unless.exception() instanceof Criterion.Judged
                        ? of(unless.demand(), attribute)
                        : ofEither(unless.demand(), unless.exception(), attribute);
            case Criterion.Not not -> Optional.empty();
            case Criterion.Of of -> Optional.empty();
            case Criterion.Judged judged -> Optional.empty();
            case Criterion.Unsettled unsettled -> Optional.empty();
        };
    }

    private static Optional<Set<Code>> ofTest(Criterion.Test<?> test, Attribute<?> attribute) {
        return test.fact().attribute().equals(attribute) ? ofCondition(test.condition()) : Optional.empty();
    }

    private static Optional<Set<Code>> ofCondition(Condition<?> condition) {
        return switch (condition) {
            case Condition.Under under -> Optional.of(new LinkedHashSet<>(under.roots()));
            case Condition.Includes includes -> Optional.of(new LinkedHashSet<>(includes.codes()));
            case Condition.Days days -> Optional.empty();
            case Condition.Yes yes -> Optional.empty();
            case Condition.Within within -> Optional.empty();
        };
    }

    /** Of n criteria that all must hold, any one that restricts will do; of alternatives, all must restrict. */
    private static Optional<Set<Code>> ofGroup(Criterion.AtLeast group, Attribute<?> attribute) {
        var restrictions = group.of().stream()
                .map(part -> of(part, attribute))
                .flatMap(Optional::stream)
                .toList();
        if (group.count() == group.of().size()) {
            return ofAll(restrictions, attribute);
        }
        return restrictions.size() == group.of().size() ? Optional.of(union(restrictions)) : Optional.empty();
    }

    private static Optional<Set<Code>> ofEither(Criterion one, Criterion other, Attribute<?> attribute) {
        var first = of(one, attribute);
        var second = of(other, attribute);
        return first.isPresent() && second.isPresent()
                ? Optional.of(union(List.of(first.get(), second.get())))
                : Optional.empty();
    }

    /** Who has several codes may need one of each, so all of them are left in. */
    private static Optional<Set<Code>> ofAll(List<Set<Code>> restrictions, Attribute<?> attribute) {
        return attribute.kind() instanceof CodeSetKind && !restrictions.isEmpty()
                ? Optional.of(union(restrictions))
                : restrictions.stream().findFirst();
    }

    private static Set<Code> union(List<Set<Code>> restrictions) {
        var all = new LinkedHashSet<Code>();
        restrictions.forEach(all::addAll);
        return all;
    }
}
