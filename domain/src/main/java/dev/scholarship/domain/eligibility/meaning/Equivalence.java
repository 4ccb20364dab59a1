package dev.scholarship.domain.eligibility.meaning;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Unit;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.domain.eligibility.YesNoKind;
import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether two demands are met by the same people. They are if nobody meets the one and not the other; that is asked of
 * the exact evaluator about somebody of whom nothing is known, so the answer is a proof or there is none.
 *
 * <p>A demand that no answer settles counts as a fact of its own, the same wherever the same sentence stands. Numbers
 * count in the units that the demands name: a mark on another scale leaves every test of it open, whatever else it says.
 *
 * <p>Not safe for many threads.
 */
public final class Equivalence {

    private final Dates dates;
    private final Map<Criterion.Unsettled, Criterion> settled = new HashMap<>();

    /** @param dates the days that conditions count from; the answer is about these */
    public Equivalence(Dates dates) {
        this.dates = dates;
    }

    /** Whether the same people meet both; empty where it is not decided: too many cases, qualities that are judged, or days that are not stated. */
    public Optional<Boolean> same(Criterion one, Criterion other) {
        return nobodyMeets(differ(closed(one), closed(other)));
    }

    /** Whether no answers meet the demand; empty where it is not decided. */
    public Optional<Boolean> nobodyMeets(Criterion criterion) {
        return verdict(closed(criterion)).map(verdict -> verdict instanceof Verdict.Ineligible);
    }

    /** Whether all answers meet the demand; empty where it is not decided. */
    public Optional<Boolean> everybodyMeets(Criterion criterion) {
        return verdict(closed(criterion)).map(verdict -> verdict instanceof Verdict.Eligible);
    }

    private Optional<Verdict> verdict(Criterion criterion) {
        try {
            var check = Rule.requiring(criterion).check(new InNamedUnits(units(criterion)), dates);
            return check.exact() ? Optional.of(check.verdict()) : Optional.empty();
        } catch (BadTextException tooLargeOrJudged) {
            return Optional.empty();
        }
    }

    private static Map<Attribute<?>, Map<Unit, Range>> units(Criterion criterion) {
        var units = new HashMap<Attribute<?>, Map<Unit, Range>>();
        criterion.all().forEach(part -> {
            if (part instanceof Criterion.Test<?>(var fact, Condition.Within(var ranges), var sources)) {
                ranges.keySet()
                        .forEach(unit -> units.computeIfAbsent(fact.attribute(), unseen -> new HashMap<>())
                                .put(unit, Range.atLeast(BigDecimal.ZERO)));
            }
        });
        return units;
    }

    /** Somebody of whom nothing is known but in which units their numbers are. */
    private record InNamedUnits(Map<Attribute<?>, Map<Unit, Range>> units) implements Applicant {

        @Override
        @SuppressWarnings("unchecked")
        public <V> Answer<V> answer(Fact<V> fact) {
            var named = units.get(fact.attribute());
            return named == null
                    ? Answer.unknown()
                    : new Answer.Partial<>((Condition<V>) (Condition<?>) new Condition.Within(named));
        }
    }

    private static Criterion differ(Criterion one, Criterion other) {
        if (one.equals(Criterion.nothing())) {
            return not(other);
        }
        if (other.equals(Criterion.nothing())) {
            return not(one);
        }
        return Criterion.any(List.of(Criterion.all(List.of(one, not(other))), Criterion.all(List.of(not(one), other))));
    }

    private static Criterion not(Criterion criterion) {
        return criterion instanceof Criterion.Not(var denied) ? denied : new Criterion.Not(criterion);
    }

    /** The criterion with a fact in place of each demand that no answer settles. */
    private Criterion closed(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Unsettled unsettled -> settled.computeIfAbsent(unsettled, unseen -> unknown());
            case Criterion.AtLeast(var count, var of, var sources) ->
                new Criterion.AtLeast(count, of.stream().map(this::closed).toList(), sources);
            case Criterion.Not(var denied) -> new Criterion.Not(closed(denied));
            case Criterion.Of(var role, var of) -> new Criterion.Of(role, of);
            case Criterion.When(var condition, var then, var otherwise) ->
                new Criterion.When(condition, closed(then), closed(otherwise));
            case Criterion.Unless(var demand, var exception) -> new Criterion.Unless(closed(demand), closed(exception));
            case Criterion.Held held -> held;
            case Criterion.Test<?> test -> test;
            case Criterion.Judged judged -> judged;
        };
    }

    private Criterion unknown() {
        var attribute = new Attribute<>(
                "unsettled-" + settled.size(), new YesNoKind(), "unsettled", "What does the source mean?", false);
        return new Criterion.Test<>(attribute.now(), new Condition.Yes());
    }
}
