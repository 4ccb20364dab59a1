package dev.scholarship.domain.eligibility.meaning;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Unit;
import dev.scholarship.domain.eligibility.YesNoKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts demands that answers settle in place of those that none does: a fact for each sentence that nobody has translated,
 * and of numbers an attribute that has only the units that the demands name. Used for demands that are compared.
 */
final class Closing {

    private final Map<Criterion.Unsettled, Criterion> sentences = new HashMap<>();
    private final Map<Attribute<Measure>, Set<Unit>> units = new HashMap<>();
    private final Map<Attribute<Measure>, Attribute<Measure>> measured = new HashMap<>();

    Closing(List<Criterion> all) {
        all.stream().flatMap(Criterion::all).forEach(this::addUnits);
    }

    private void addUnits(Criterion part) {
        if (part instanceof Criterion.Test<?> test && test.condition() instanceof Condition.Within within) {
            units.computeIfAbsent(measure(test), unseen -> new LinkedHashSet<>())
                    .addAll(within.ranges().keySet());
        }
    }

    Criterion of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Unsettled unsettled -> sentences.computeIfAbsent(unsettled, unseen -> sentence());
            case Criterion.Test<?> test ->
                test.condition() instanceof Condition.Within within ? number(test, within) : test;
            case Criterion.AtLeast(var count, var of, var sources) ->
                new Criterion.AtLeast(count, of.stream().map(this::of).toList(), sources);
            case Criterion.Not(var denied) -> new Criterion.Not(of(denied));
            case Criterion.Of(var role, var of) -> new Criterion.Of(role, of(of));
            case Criterion.When(var condition, var then, var otherwise) ->
                new Criterion.When(of(condition), of(then), of(otherwise));
            case Criterion.Unless(var demand, var exception) -> new Criterion.Unless(of(demand), of(exception));
            case Criterion.Held held -> held;
            case Criterion.Judged judged -> judged;
        };
    }

    private Criterion sentence() {
        var attribute = new Attribute<>(
                "unsettled-" + sentences.size(), new YesNoKind(), "unsettled", "What does the source mean?", false);
        return new Criterion.Test<>(attribute.now(), new Condition.Yes());
    }

    private Criterion number(Criterion.Test<?> test, Condition.Within within) {
        var attribute = measured.computeIfAbsent(measure(test), this::inNamedUnits);
        return new Criterion.Test<>(
                new Fact<>(attribute, test.fact().person(), test.fact().moment()), within);
    }

    private Attribute<Measure> inNamedUnits(Attribute<Measure> attribute) {
        var named = units.getOrDefault(attribute, Set.of()).toArray(Unit[]::new);
        return new Attribute<>(
                attribute.id(),
                new MeasureKind("0", named),
                attribute.label(),
                attribute.question(),
                attribute.sensitive(),
                attribute.changeable(),
                attribute.asked());
    }

    @SuppressWarnings("unchecked")
    private static Attribute<Measure> measure(Criterion.Test<?> test) {
        return (Attribute<Measure>) test.fact().attribute();
    }
}
