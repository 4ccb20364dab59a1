package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;

/** Bounds that keep checking a rule, and printing it, cheap for every input. */
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
    }

    private static int depth(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Unless unless -> Math.max(depth(unless.demand()), 1 + depth(unless.exception()));
            default ->
                1 + criterion.parts().stream().mapToInt(RuleLimits::depth).max().orElse(0);
        };
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
