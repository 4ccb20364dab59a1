package dev.scholarship.domain.eligibility;

import java.util.List;
import java.util.Optional;

/**
 * Looks for the cheapest changes with which nothing rules an applicant out. Used once.
 *
 * <p>What fails can only turn out otherwise if something moves that it rests on ({@link Blame}); each way to move one of
 * these things is tried, and of what then fails the same again. So every set of changes that helps is met, those with the
 * fewest changes first: "all of" takes the changes of its parts together, "any of" those of one, and two demands on one
 * fact are met by one value.
 */
final class GapSearch {

    /** How many criteria are evaluated before giving up. */
    private static final int BUDGET = 40_000;

    /** A check of what is open may evaluate a rule many times; it counts as so many. */
    private static final int CHECK = 40;

    /** More changes together are no advice. */
    private static final int MOST_CHANGES = 8;

    private final Rule rule;
    private final Applicant applicant;
    private final Dates dates;
    private final Levers levers;
    private final Blame<Levers.Lever> blame;
    private final long size;

    private Optional<Plan> best = Optional.empty();
    private boolean moreToTry = true;
    private long left = BUDGET;

    GapSearch(Rule rule, Applicant applicant, Dates dates) {
        this.rule = rule;
        this.applicant = applicant;
        this.dates = dates;
        this.levers = new Levers(rule, applicant, dates);
        this.blame = new Blame<>(levers::of);
        this.size = rule.require().all().count();
    }

    /** Of somebody whom these findings rule out. */
    Gap gap(List<Finding> because) {
        for (int changes = 1; changes <= MOST_CHANGES && moreToTry && best.isEmpty(); changes++) {
            moreToTry = false;
            extend(Steps.NONE, changes);
        }
        boolean inTime = left > 0 && levers.isComplete();
        return best.<Gap>map(plan -> changes(plan, inTime)).orElseGet(() -> noWay(because, inTime && !moreToTry));
    }

    private void extend(Steps steps, int more) {
        left -= size;
        if (left <= 0) {
            return;
        }
        var node = node(steps);
        if (node.truth() != Truth.FALSE && isOffered(steps)) {
            return;
        }
        var next = (node.truth() == Truth.FALSE ? blame.of(node) : levers.all())
                .stream().flatMap(lever -> lever.after(steps).stream()).toList();
        if (more > 0) {
            next.forEach(further -> extend(further, more - 1));
        } else {
            moreToTry |= !next.isEmpty();
        }
    }

    private Node node(Steps steps) {
        return new Evaluation(steps.of(applicant), steps.on(dates), finding -> Optional.empty()).node(rule.require());
    }

    /** Whether nothing rules the person out after these steps; the best such steps are kept. */
    private boolean isOffered(Steps steps) {
        left -= CHECK * size;
        var check = rule.check(steps.of(applicant), steps.on(dates));
        if (check.verdict() instanceof Verdict.Ineligible) {
            return false;
        }
        var plan = new Plan(steps, check, levers.positions(steps));
        best = best.filter(other -> other.compareTo(plan) <= 0).or(() -> Optional.of(plan));
        return true;
    }

    private Gap noWay(List<Finding> because, boolean exact) {
        return new Gap.NoWay(
                because.stream()
                        .flatMap(finding -> levers.reason(finding).stream())
                        .distinct()
                        .toList(),
                exact);
    }

    private Gap changes(Plan plan, boolean exact) {
        return new Gap.Changes(
                levers.describe(plan.steps()),
                plan.check().verdict(),
                exact && plan.check().exact());
    }
}
