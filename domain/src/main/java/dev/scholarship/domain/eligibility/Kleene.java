package dev.scholarship.domain.eligibility;

import java.util.Optional;

/**
 * Kleene's truth of a criterion without its reasons: that of the {@link Node} which {@link Evaluation} makes of it. Looks
 * no further than the truth is open.
 */
record Kleene(Applicant applicant, Dates dates) {

    Truth truth(Criterion criterion) {
        return truth(criterion, Person.APPLICANT, false, false);
    }

    /**
     * @param exception whether it stands in an exception, where qualities are not granted
     * @param negated whether it must not hold
     */
    private Truth truth(Criterion criterion, Person person, boolean exception, boolean negated) {
        return switch (criterion) {
            case Criterion.Test<?> test -> truth(test, person);
            case Criterion.Unsettled unsettled -> Truth.UNKNOWN;
            case Criterion.Judged judged -> Truth.of(!exception);
            case Criterion.Held held -> truth(held, person);
            case Criterion.Not not ->
                truth(not.criterion(), person, exception, !negated).not();
            case Criterion.Of of -> truthForAnyOf(of, exception, negated);
            case Criterion.When when -> truth(when, person, exception, negated);
            case Criterion.Unless unless -> truth(unless, person, exception, negated);
            case Criterion.AtLeast group -> truth(group, person, exception, negated);
        };
    }

    private Truth truth(Criterion.AtLeast group, Person person, boolean exception, boolean negated) {
        int needed = group.count();
        int left = group.of().size();
        int open = 0;
        for (var part : group.of()) {
            if (needed <= 0 || left + open < needed) {
                break;
            }
            left--;
            switch (truth(part, person, exception, negated)) {
                case TRUE -> needed--;
                case UNKNOWN -> open++;
                case FALSE -> {}
            }
        }
        if (needed <= 0) {
            return Truth.TRUE;
        }
        return left + open < needed ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth truthForAnyOf(Criterion.Of of, boolean exception, boolean negated) {
        var truth = Truth.FALSE;
        for (var person : of.role().persons()) {
            truth = truth.or(truth(of.of(), person, exception, negated));
        }
        return truth;
    }

    private Truth truth(Criterion.When when, Person person, boolean exception, boolean negated) {
        return switch (truth(when.condition(), person, false, false)) {
            case TRUE -> truth(when.then(), person, exception, negated);
            case FALSE -> otherwise(when, person, exception, negated);
            case UNKNOWN -> {
                var then = truth(when.then(), person, exception, negated);
                yield then == otherwise(when, person, exception, negated) ? then : Truth.UNKNOWN;
            }
        };
    }

    /** Where nothing is said of everybody else, nothing is demanded of them, and nothing keeps them out. */
    private Truth otherwise(Criterion.When when, Person person, boolean exception, boolean negated) {
        return when.otherwise().equals(Criterion.nothing())
                ? Truth.of(!negated)
                : truth(when.otherwise(), person, exception, negated);
    }

    private Truth truth(Criterion.Unless unless, Person person, boolean exception, boolean negated) {
        var demand = truth(unless.demand(), person, exception, negated);
        var excepted = truth(unless.exception(), person, true, false);
        return negated ? demand.and(excepted.not()) : demand.or(excepted);
    }

    private <V> Truth truth(Criterion.Test<V> test, Person person) {
        return orUndated(test, truth(test, applicant.answer(test.fact().of(person))));
    }

    private Truth truth(Criterion.Held held, Person person) {
        var where = applicant.answer(held.test().fact().of(person));
        var beginning = held.beginning();
        var since = truth(beginning, applicant.answer(beginning.fact().of(person)), mayBeWithin(held, where));
        return orUndated(held.test(), truth(held.test(), where)).and(orUndated(beginning, since));
    }

    /** Where the listing does not state a day that the test counts from, no answer meets it. */
    private Truth orUndated(Criterion.Test<?> test, Truth truth) {
        return truth == Truth.FALSE || test.condition().unstated(dates).isEmpty() ? truth : Truth.UNKNOWN;
    }

    /** Of a condition that counts from days some of which are not stated, whether the answer meets the rest of it. */
    <V> Truth truth(Criterion.Test<V> test, Answer<V> answer) {
        var condition = test.condition();
        // Nearly no condition counts from days, and a check asks this of every test.
        var stated = condition instanceof Condition.Days ? condition.on(dates) : Optional.of(condition);
        return switch (answer) {
            case Answer.Known<V>(var value) -> stated.isPresent() ? stated.get().holdsFor(value) : Truth.TRUE;
            case Answer.Partial<V>(var within) ->
                stated.isPresent() ? stated.get().holdsForAllOf(within) : Truth.TRUE;
            case Answer.NotApplicable<V> none -> Truth.FALSE;
            case Answer.Unknown<V> unknown -> unanswered(stated);
            case Answer.Declined<V> declined -> unanswered(stated);
        };
    }

    /**
     * As {@link #truth(Criterion.Test, Answer)}.
     *
     * @param atMost whether a day that was answered is only the last one possible
     */
    <V> Truth truth(Criterion.Test<V> test, Answer<V> answer, boolean atMost) {
        var truth = truth(test, answer);
        boolean open = atMost && truth == Truth.FALSE && !(answer instanceof Answer.NotApplicable<V>);
        return open ? Truth.UNKNOWN : truth;
    }

    private static <V> Truth unanswered(Optional<Condition<V>> stated) {
        return stated.isPresent() && stated.get().isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    }

    /**
     * Whether the answer may be a part of the place that is demanded: since when somebody is in all of that, the day on
     * which they came to the part does not tell.
     */
    static boolean mayBeWithin(Criterion.Held held, Answer<Code> where) {
        var demanded = under(held.test().condition());
        return switch (where) {
            case Answer.Known<Code>(var code) -> mayBeWithin(demanded, code);
            case Answer.Partial<Code>(var within) ->
                under(within).roots().stream().anyMatch(code -> mayBeWithin(demanded, code));
            case Answer.Unknown<Code> unknown -> hasParts(demanded);
            case Answer.Declined<Code> declined -> hasParts(demanded);
            case Answer.NotApplicable<Code> none -> false;
        };
    }

    private static boolean mayBeWithin(Condition.Under demanded, Code code) {
        var vocabulary = demanded.vocabulary();
        return demanded.roots().stream()
                .filter(root -> vocabulary.covers(root, code) || vocabulary.covers(code, root))
                .anyMatch(root -> isMoreThan(demanded, code, root));
    }

    /** Whether somebody who named the code, and means the root or a part of it, may have been elsewhere in what is demanded. */
    private static boolean isMoreThan(Condition.Under demanded, Code code, Code root) {
        boolean exactlyNamed = root.equals(code) && demanded.roots().size() == 1;
        boolean undivided =
                demanded.roots().size() == 1 && !demanded.vocabulary().isDivided(root);
        return !exactlyNamed && !undivided;
    }

    private static boolean hasParts(Condition.Under demanded) {
        return demanded.roots().size() > 1
                || demanded.vocabulary().isDivided(demanded.roots().get(0));
    }

    private static Condition.Under under(Condition<Code> condition) {
        return switch (condition) {
            case Condition.Under under -> under;
        };
    }
}
