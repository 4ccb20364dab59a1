package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;

/** Bounds that keep checking a rule, and printing it, cheap for every input. */
final class RuleLimits {

    private RuleLimits() {}

    static void check(Criterion criterion) {
        if (depth(criterion) > RuleSyntax.MOST_DEPTH) {
            throw new BadTextException("a rule nests at most " + RuleSyntax.MOST_DEPTH + " levels deep");
        }
        if (count(criterion) > RuleSyntax.MOST_CRITERIA) {
            throw new BadTextException("a rule has at most " + RuleSyntax.MOST_CRITERIA + " criteria");
        }
    }

    static void requireSettled(Criterion wish) {
        switch (wish) {
            case Criterion.Unsettled unsettled ->
                throw new BadTextException(
                        "a wish ranks applicants, so it cannot be unread or unclear; make it a note");
            case Criterion.Not not -> requireSettled(not.criterion());
            case Criterion.Of of -> requireSettled(of.of());
            case Criterion.AtLeast group -> group.of().forEach(RuleLimits::requireSettled);
            case Criterion.Test<?> test -> {}
        }
    }

    private static int depth(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Leaf leaf -> 1;
            case Criterion.Not not -> 1 + depth(not.criterion());
            case Criterion.Of of -> 1 + depth(of.of());
            case Criterion.AtLeast group ->
                1 + group.of().stream().mapToInt(RuleLimits::depth).max().orElse(0);
        };
    }

    private static int count(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Leaf leaf -> 1;
            case Criterion.Not not -> 1 + count(not.criterion());
            case Criterion.Of of -> 1 + count(of.of());
            case Criterion.AtLeast group ->
                1 + group.of().stream().mapToInt(RuleLimits::count).sum();
        };
    }
}
