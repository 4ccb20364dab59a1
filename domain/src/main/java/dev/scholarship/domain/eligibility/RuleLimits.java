package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.util.Optional;

/**
 * What every tree of criteria in a rule keeps to: bounds that keep checking and printing it cheap for every input,
 * judged ways only where they are ways, and only facts that somebody is asked for.
 */
final class RuleLimits {

    static final String JUDGED_OUT_OF_PLACE =
            "\"judged\" is one of several ways under \"any of\" or \"at least\", or stands after \"unless\"; a quality that"
                    + " always counts is a line of its own at the end of the rule";

    private RuleLimits() {}

    static void check(Criterion criterion) {
        if (depth(criterion) > RuleSyntax.MOST_DEPTH) {
            throw new BadTextException("a rule nests at most " + RuleSyntax.MOST_DEPTH + " levels deep");
        }
        if (criterion.all().count() > RuleSyntax.MOST_CRITERIA) {
            throw new BadTextException("a rule has at most " + RuleSyntax.MOST_CRITERIA + " criteria");
        }
        requireJudgedInPlace(criterion, true, false);
        requireAsked(criterion, Optional.empty());
    }

    /** @param of whose facts are demanded, empty for the applicant's */
    static void requireAsked(Criterion criterion, Optional<Person.Role> of) {
        switch (criterion) {
            case Criterion.Test<?> test ->
                requireAsked(test.fact().attribute(), of, test.fact().moment());
            case Criterion.Held held -> {
                requireAsked(held.test(), of);
                requireAsked(held.since(), of, Moment.NOW);
            }
            case Criterion.Of others -> requireAsked(others.of(), Optional.of(others.role()));
            case Criterion.AtLeast group -> requireAllAsked(group, of);
            case Criterion.Not not -> requireAllAsked(not, of);
            case Criterion.When when -> requireAllAsked(when, of);
            case Criterion.Unless unless -> requireAllAsked(unless, of);
            case Criterion.Judged judged -> {}
            case Criterion.Unsettled unsettled -> {}
        }
    }

    private static void requireAllAsked(Criterion criterion, Optional<Person.Role> of) {
        criterion.parts().forEach(part -> requireAsked(part, of));
    }

    static void requireAsked(Attribute<?> attribute, Optional<Person.Role> of, Moment moment) {
        attribute.refusal(of, moment).ifPresent(refusal -> {
            throw new BadTextException(refusal);
        });
    }

    /** As rule text nests: an exception stands one level under its demand. */
    private static int depth(Criterion criterion) {
        if (criterion instanceof Criterion.Unless(var demand, var exception)) {
            return Math.max(depth(demand), 1 + depth(exception));
        }
        return 1 + criterion.parts().stream().mapToInt(RuleLimits::depth).max().orElse(0);
    }

    /** A quality that is weighed is one of several ways, or a favour; anywhere else it would be a demand. */
    private static void requireJudgedInPlace(Criterion criterion, boolean affirmed, boolean oneOfSeveral) {
        switch (criterion) {
            case Criterion.Judged judged -> {
                if (!affirmed || !oneOfSeveral) {
                    throw new BadTextException(JUDGED_OUT_OF_PLACE);
                }
            }
            case Criterion.AtLeast group ->
                group.of()
                        .forEach(part -> requireJudgedInPlace(
                                part, affirmed, group.count() < group.of().size()));
            case Criterion.Unless unless -> {
                requireJudgedInPlace(unless.demand(), affirmed, false);
                if (!(unless.exception() instanceof Criterion.Judged)) {
                    requireJudgedInPlace(unless.exception(), false, false);
                }
            }
            case Criterion.Not not -> requireJudgedInPlace(not.criterion(), false, false);
            case Criterion.Of of -> requireJudgedInPlace(of.of(), affirmed, false);
            case Criterion.When when -> {
                requireJudgedInPlace(when.then(), affirmed, false);
                requireJudgedInPlace(when.otherwise(), affirmed, false);
            }
            case Criterion.Held held -> {}
            case Criterion.Test<?> test -> {}
            case Criterion.Unsettled unsettled -> {}
        }
    }
}
