package dev.scholarship.domain.eligibility;

import java.util.List;

/** Criteria without the sentences of the listing, so that equal demands of several listings are equal. */
final class Unquoted {

    private static final String SENTENCE = "-";

    private Unquoted() {}

    static Criterion of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Test<?> test -> test(test);
            case Criterion.AtLeast group ->
                new Criterion.AtLeast(
                        group.count(), group.of().stream().map(Unquoted::of).toList(), List.of());
            case Criterion.Not not -> new Criterion.Not(of(not.criterion()));
            case Criterion.Of of -> new Criterion.Of(of.role(), of(of.of()));
            case Criterion.When when -> new Criterion.When(of(when.condition()), of(when.then()), of(when.otherwise()));
            case Criterion.Unless unless -> new Criterion.Unless(of(unless.demand()), of(unless.exception()));
            case Criterion.Held held -> new Criterion.Held(test(held.test()), held.since(), held.span(), held.at());
            case Criterion.Judged judged -> new Criterion.Judged(SENTENCE);
            case Criterion.Unsettled unsettled -> new Criterion.Unsettled(Criterion.Why.UNCLEAR, SENTENCE);
        };
    }

    private static <V> Criterion.Test<V> test(Criterion.Test<V> test) {
        return new Criterion.Test<>(test.fact(), test.condition());
    }
}
