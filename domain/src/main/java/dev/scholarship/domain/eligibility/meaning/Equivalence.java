package dev.scholarship.domain.eligibility.meaning;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.domain.text.BadTextException;
import java.util.List;
import java.util.Optional;

/**
 * Whether two demands are met by the same people. They are if nobody meets the one and not the other; that is asked of
 * the exact evaluator about somebody of whom nothing is known, so the answer is a proof or there is none.
 *
 * <p>A demand that no answer settles counts as a fact of its own, the same wherever the same sentence stands. Numbers
 * count in the units that the demands name: a mark on another scale leaves every test of it open, whatever else it says.
 *
 * <p>Immutable.
 */
public final class Equivalence {

    private final Dates dates;

    /** @param dates the days that conditions count from; the answer is about these */
    public Equivalence(Dates dates) {
        this.dates = dates;
    }

    /**
     * Whether the same people meet both; empty where it is not decided: too many cases, qualities that are judged, or days
     * that are not stated.
     */
    public Optional<Boolean> same(Criterion one, Criterion other) {
        var closing = new Closing(List.of(one, other));
        return verdict(differ(closing.of(one), closing.of(other)))
                .map(verdict -> verdict instanceof Verdict.Ineligible);
    }

    /** Whether no answers meet the demand; empty where it is not decided. */
    public Optional<Boolean> nobodyMeets(Criterion criterion) {
        return verdict(closed(criterion)).map(verdict -> verdict instanceof Verdict.Ineligible);
    }

    /** Whether all answers meet the demand; empty where it is not decided. */
    public Optional<Boolean> everybodyMeets(Criterion criterion) {
        return verdict(closed(criterion)).map(verdict -> verdict instanceof Verdict.Eligible);
    }

    private static Criterion closed(Criterion criterion) {
        return new Closing(List.of(criterion)).of(criterion);
    }

    private Optional<Verdict> verdict(Criterion criterion) {
        try {
            var check = Rule.requiring(criterion).check(Applicant.nothingKnown(), dates);
            return check.exact() ? Optional.of(check.verdict()) : Optional.empty();
        } catch (BadTextException tooLargeOrJudged) {
            return Optional.empty();
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
}
