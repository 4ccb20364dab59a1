package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What stands between a person who is ruled out and the award, see {@link Rule#gap}. */
public sealed interface Gap {

    /** Whether the search came to its end. */
    boolean exact();

    /** The first day from which nothing rules the person out, where they need to do nothing but wait. */
    default Optional<LocalDate> earliestDay() {
        return Optional.empty();
    }

    /**
     * What would have to become different, all of it. {@link Rule#check} of the person with these changes gave {@code
     * then}.
     *
     * @param changes at least one; time first, the others in rule order
     * @param then ELIGIBLE, or NEEDS_INFO where something else is still open
     * @param exact false where the search ended early, so that a cheaper set may have been missed, or where what is
     *     open may after all rule the person out
     */
    record Changes(List<Change> changes, Verdict then, boolean exact) implements Gap {

        public Changes {
            changes = List.copyOf(changes);
            if (changes.isEmpty() || then instanceof Verdict.Ineligible) {
                throw new IllegalArgumentException("changes that are shown are some that help");
            }
        }

        @Override
        public Optional<LocalDate> earliestDay() {
            return changes.size() == 1 && changes.get(0) instanceof Change.Wait wait
                    ? Optional.of(wait.day())
                    : Optional.empty();
        }
    }

    /**
     * No set of changes was found.
     *
     * @param reasons what rules the person out and is nothing to be changed, in rule order; none where each single
     *     demand could be met, but not all together
     * @param exact false where the search ended early, so that there may be one
     */
    record NoWay(List<Reason> reasons, boolean exact) implements Gap {

        public NoWay {
            reasons = List.copyOf(reasons);
        }
    }

    /** A finding that rules a person out, and why no change of it is advised. */
    record Reason(Finding.Tested<?> finding, Why why) {}

    /** Why no change is advised. */
    enum Why {
        /** Nobody can change it, or nobody should for an award. */
        NOT_TO_BE_CHANGED,
        /** It is about somebody else. */
        OF_SOMEBODY_ELSE,
        /** It is a matter of days, and no day that comes helps. */
        PAST,
        /** It has to have been so for some time, and is not so now. */
        NOT_LASTING,
        /** It would have to be less or no longer so, or no value of what is open to choose helps. */
        ONE_WAY,
        /** The person said that there is no such thing. */
        NOT_APPLICABLE
    }
}
