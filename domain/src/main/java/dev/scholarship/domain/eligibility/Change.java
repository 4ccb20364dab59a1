package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One thing that would have to become different. Only of the applicant, and never of what is not {@link Changeable}. */
public sealed interface Change {

    /**
     * A number would have to be another one.
     *
     * @param from what the applicant said; personal
     * @param to the nearest number that does, in the unit of the answer
     * @param distance how far it is, above 0; from the nearer end where the answer is a range
     */
    record Number(Fact<?> fact, Answer<?> from, Measure to, BigDecimal distance) implements Change {

        /** Whether the number would have to rise. */
        public boolean rises() {
            return switch (from) {
                case Answer.Known<?>(Measure known) -> isAbove(known.number());
                case Answer.Partial<?>(Condition.Within within) ->
                    within.ranges().values().stream().allMatch(range -> isAbove(range.bound()));
                case Answer<?> none -> throw new IllegalStateException("no distance from what is not a number");
            };
        }

        private boolean isAbove(BigDecimal number) {
            return to.number().compareTo(number) > 0;
        }
    }

    /**
     * A code would have to be another one, or a set of codes would have to gain or lose some.
     *
     * @param from what the applicant said; personal
     * @param take the codes that would have to be there, all of them; of a fact that has one value, one
     * @param drop the codes that would have to go
     * @param instead codes, at most {@value #MOST_INSTEAD}, any of which does as well as {@code take}; none where that
     *     is several
     * @param others how many more would do as well
     */
    record Choice(Fact<?> fact, Answer<?> from, List<Code> take, List<Code> drop, List<Code> instead, int others)
            implements Change {

        /** How many alternatives are named. */
        public static final int MOST_INSTEAD = 5;

        public Choice {
            take = List.copyOf(take);
            drop = List.copyOf(drop);
            instead = List.copyOf(instead);
        }
    }

    /** Something would have to be so, or not to be so. */
    record Become(Fact<?> fact, boolean to) implements Change {}

    /**
     * Time would have to pass.
     *
     * @param day the first day that does
     * @param thisCycle whether asking again on that day is enough, before applications close; otherwise this cycle's
     *     days are too early, and it takes one whose days are no earlier than this day
     * @param closes the last day of this cycle, empty where the listing states none
     * @param birthday the age that the applicant completes on that day, empty where it is not waited for that
     * @param facts the days of which it is waited for, at least one
     */
    record Wait(
            LocalDate day,
            boolean thisCycle,
            Optional<LocalDate> closes,
            OptionalInt birthday,
            List<Fact<LocalDate>> facts)
            implements Change {

        public Wait {
            facts = List.copyOf(facts);
        }
    }
}
