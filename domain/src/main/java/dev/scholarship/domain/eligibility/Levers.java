package dev.scholarship.domain.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be moved of one applicant so that a rule may turn out otherwise: time, and the facts that have remedies. */
final class Levers {

    private final Waiting waiting;
    private final Map<Fact<?>, List<Condition<?>>> conditions = new LinkedHashMap<>();
    private final Set<String> lasting = new HashSet<>();
    private final Map<Fact<?>, Remedies<?>> remedies = new LinkedHashMap<>();
    private final Map<Fact<?>, List<Remedy>> found = new LinkedHashMap<>();

    Levers(Rule rule, Applicant applicant, Dates dates) {
        this.waiting = Waiting.of(rule, applicant, dates);
        collect(rule.require());
        conditions.forEach((fact, on) -> remedies.put(fact, remedies(fact, applicant, on)));
        remedies.forEach((fact, all) -> found.put(fact, isLasting(fact) ? List.of() : all.all()));
    }

    /** One thing that can be moved. */
    sealed interface Lever {

        /** Every way to move it further from these steps, nearest first; none where they move it already. */
        List<Steps> after(Steps steps);
    }

    private record Time(List<Moved> moves) implements Lever {

        @Override
        public List<Steps> after(Steps steps) {
            return steps.moved().isPresent()
                    ? List.of()
                    : moves.stream().map(steps::after).toList();
        }
    }

    private record Value(Fact<?> fact, List<Remedy> remedies) implements Lever {

        @Override
        public List<Steps> after(Steps steps) {
            return steps.values().containsKey(fact)
                    ? List.of()
                    : remedies.stream().map(steps::with).toList();
        }
    }

    /** What moves a leaf; empty where nothing does. */
    Optional<Lever> of(Finding finding) {
        return finding instanceof Finding.Tested<?> tested ? of(tested) : Optional.empty();
    }

    private Optional<Lever> of(Finding.Tested<?> tested) {
        if (tested.criterion().condition() instanceof Condition.Days) {
            return waiting.canTurn(tested) ? Optional.of(time()) : Optional.empty();
        }
        return Optional.of(found(tested.fact()))
                .filter(all -> !all.isEmpty())
                .map(all -> new Value(tested.fact(), all));
    }

    Set<Lever> all() {
        var all = new LinkedHashSet<Lever>();
        all.add(time());
        found.forEach((fact, ways) -> all.add(new Value(fact, ways)));
        return all;
    }

    private Time time() {
        return new Time(waiting.moves());
    }

    private List<Remedy> found(Fact<?> fact) {
        return found.getOrDefault(fact, List.of());
    }

    /** Whether every remedy was found. */
    boolean isComplete() {
        return remedies.values().stream().allMatch(Remedies::isComplete);
    }

    /** Where the facts of these steps stand in the rule, and then where each value stands among those of its fact. */
    List<Integer> positions(Steps steps) {
        var facts = List.copyOf(found.keySet());
        var remedies = steps.values().values().stream()
                .sorted(Comparator.comparingInt(remedy -> facts.indexOf(remedy.fact())))
                .toList();
        return Stream.concat(
                        remedies.stream().map(remedy -> facts.indexOf(remedy.fact())),
                        remedies.stream().map(remedy -> found(remedy.fact()).indexOf(remedy)))
                .toList();
    }

    /** In words for people: time first, the others in rule order. */
    List<Change> describe(Steps steps) {
        var changes = new ArrayList<Change>();
        steps.moved().map(waiting::describe).ifPresent(changes::add);
        remedies.forEach((fact, all) ->
                Optional.ofNullable(steps.values().get(fact)).map(all::describe).ifPresent(changes::add));
        return List.copyOf(changes);
    }

    /** Why nothing moves a leaf; empty where something does. */
    Optional<Gap.Reason> reason(Finding finding) {
        return finding instanceof Finding.Tested<?> tested && of(finding).isEmpty()
                ? Optional.of(new Gap.Reason(tested, why(tested)))
                : Optional.empty();
    }

    private Gap.Why why(Finding.Tested<?> tested) {
        var fact = tested.fact();
        if (fact.attribute().kind() instanceof DayKind && !fact.attribute().sensitive()) {
            return tested.answer() instanceof Answer.NotApplicable<?> ? Gap.Why.NOT_APPLICABLE : Gap.Why.PAST;
        }
        if (fact.person() != Person.APPLICANT) {
            return Gap.Why.OF_SOMEBODY_ELSE;
        }
        if (fact.attribute().changeable() == Changeable.NO) {
            return Gap.Why.NOT_TO_BE_CHANGED;
        }
        if (tested.answer() instanceof Answer.NotApplicable<?>) {
            return Gap.Why.NOT_APPLICABLE;
        }
        return isLasting(fact) ? Gap.Why.NOT_LASTING : Gap.Why.ONE_WAY;
    }

    /** Whether the rule also asks since when it is so; who changes it now has not been there for long. */
    private boolean isLasting(Fact<?> fact) {
        return fact.moment() == Moment.NOW && lasting.contains(fact.attribute().id() + "-since");
    }

    private void collect(Criterion criterion) {
        switch (criterion) {
            case Criterion.Test<?> test -> add(test);
            case Criterion.Held held -> {
                add(held.test());
                add(held.beginning());
            }
            case Criterion.Of others -> {}
            case Criterion other -> other.parts().forEach(this::collect);
        }
    }

    private void add(Criterion.Test<?> test) {
        if (test.condition() instanceof Condition.Days) {
            lasting.add(test.fact().attribute().id());
        } else {
            conditions.computeIfAbsent(test.fact(), unseen -> new ArrayList<>()).add(test.condition());
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> Remedies<V> remedies(Fact<V> fact, Applicant applicant, List<Condition<?>> conditions) {
        return new Remedies<>(
                fact,
                applicant.answer(fact),
                conditions.stream()
                        .map(condition -> (Condition<V>) condition)
                        .distinct()
                        .toList());
    }
}
