package dev.scholarship.domain.eligibility.lint;

import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.meaning.Equivalence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way that a case of a demand can go.
 *
 * @param condition tells who is in the case
 * @param otherwise whether this is the way of everybody else
 * @param whole the whole demand when another one stands under this branch
 */
record Branch(Criterion condition, boolean otherwise, UnaryOperator<Criterion> whole) {

    private static final Criterion ONE = new Criterion.Unsettled(Criterion.Why.UNCLEAR, "one thing");
    private static final Criterion OTHER = new Criterion.Unsettled(Criterion.Why.UNCLEAR, "another thing");

    /** The branches of a demand, in rule order. */
    static Stream<Branch> of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.When when -> Stream.concat(own(when), inner(when));
            case Criterion.AtLeast group -> inner(group);
            case Criterion.Not(var denied) -> of(denied).map(branch -> branch.within(Criterion.Not::new));
            case Criterion.Of(var role, var of) ->
                of(of).map(branch -> branch.within(part -> new Criterion.Of(role, part)));
            case Criterion.Unless(var demand, var exception) ->
                Stream.concat(
                        of(demand).map(branch -> branch.within(part -> new Criterion.Unless(part, exception))),
                        of(exception).map(branch -> branch.within(part -> new Criterion.Unless(demand, part))));
            case Criterion.Held held -> Stream.empty();
            case Criterion.Leaf leaf -> Stream.empty();
        };
    }

    private static Stream<Branch> own(Criterion.When when) {
        return Stream.of(
                new Branch(
                        when.condition(), false, part -> new Criterion.When(when.condition(), part, when.otherwise())),
                new Branch(when.condition(), true, part -> new Criterion.When(when.condition(), when.then(), part)));
    }

    private static Stream<Branch> inner(Criterion.When when) {
        return Stream.concat(
                of(when.then())
                        .map(branch ->
                                branch.within(part -> new Criterion.When(when.condition(), part, when.otherwise()))),
                of(when.otherwise())
                        .map(branch -> branch.within(part -> new Criterion.When(when.condition(), when.then(), part))));
    }

    private static Stream<Branch> inner(Criterion.AtLeast group) {
        return IntStream.range(0, group.of().size())
                .boxed()
                .flatMap(i -> of(group.of().get(i))
                        .map(branch -> branch.within(part ->
                                new Criterion.AtLeast(group.count(), with(group.of(), i, part), group.sources()))));
    }

    private static List<Criterion> with(List<Criterion> all, int i, Criterion part) {
        var changed = new ArrayList<>(all);
        changed.set(i, part);
        return changed;
    }

    private Branch within(Function<Criterion, Criterion> around) {
        return new Branch(condition, otherwise, part -> around.apply(whole.apply(part)));
    }

    /** Whether it is proven that the same people qualify, whatever stands here. */
    boolean decidesNothing(Equivalence equivalence) {
        return equivalence.same(whole.apply(ONE), whole.apply(OTHER)).orElse(false);
    }

    /** The line of rule text that tells who is in the case. */
    String line() {
        return "when "
                + RuleText.print(Rule.requiring(condition))
                        .lines()
                        .skip(2)
                        .findFirst()
                        .orElseThrow()
                        .strip();
    }
}
