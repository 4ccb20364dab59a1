package dev.scholarship.domain.eligibility;

import java.util.List;

/** What a check found about one leaf of a rule. {@link Sentences} puts it into words. */
public sealed interface Finding {

    /** Where the leaf stands: the positions from the top, counted from 1, such as {@code 2.1}. */
    String path();

    /** Whether the leaf itself holds; a leaf under a negation speaks for the opposite. */
    Truth truth();

    /** The leaf in the rule. */
    Criterion.Leaf criterion();

    /** What the leaf does in the rule. */
    Part part();

    /** Whether the leaf stands under a negation, so that it must not hold. */
    boolean negated();

    /** Whether what this leaf states is so: the leaf's truth, turned round under a negation. */
    default Truth met() {
        return negated() ? truth().not() : truth();
    }

    /** What a leaf does in a rule. */
    enum Part {
        /** It demands something. */
        DEMAND,
        /** It tells who is in a case. */
        CASE,
        /** It excepts somebody from a demand. */
        EXCEPTION
    }

    /**
     * A fact was looked at.
     *
     * @param fact whose and when
     * @param answer what the applicant said; personal
     */
    record Tested<V>(
            String path,
            Truth truth,
            Criterion.Test<V> criterion,
            Fact<V> fact,
            Answer<V> answer,
            Part part,
            boolean negated)
            implements Finding {

        /** What a mark counts as that was given on a scale which the criterion does not name, by name; usually none. */
        public List<Converted> converted() {
            return criterion.condition() instanceof Condition.Within numbers ? numbers.converted(answer) : List.of();
        }
    }

    /**
     * What a mark may be on another scale.
     *
     * @param numbers on the scale {@code conversion.to()}, with two bounds
     */
    record Converted(Conversion conversion, Range numbers) {}

    /** A demand that no answer settles. */
    record Open(String path, Criterion.Unsettled criterion, Part part, boolean negated) implements Finding {

        @Override
        public Truth truth() {
            return Truth.UNKNOWN;
        }
    }

    /**
     * A test that counts from a day that the listing does not state, so that no answer meets it.
     *
     * @param fact whose
     * @param answer what the applicant said; personal
     * @param anchors the days, at least one
     */
    record Undated(
            String path,
            Criterion.Test<?> criterion,
            Fact<?> fact,
            Answer<?> answer,
            List<Anchor> anchors,
            Part part,
            boolean negated)
            implements Finding {

        public Undated {
            anchors = List.copyOf(anchors);
        }

        /** Whether the answer is open too. */
        public boolean missing() {
            return switch (answer) {
                case Answer.Known<?> known -> false;
                case Answer.Partial<?>(Condition.Days days) -> !days.first().equals(days.last());
                case Answer.Partial<?> partial -> true;
                case Answer.Unknown<?> unknown -> true;
                case Answer.Declined<?> declined -> true;
                case Answer.NotApplicable<?> none -> false;
            };
        }

        @Override
        public Truth truth() {
            return Truth.UNKNOWN;
        }
    }

    /**
     * A quality that a committee weighs: as a way to qualify it counts as given, as an exception as not granted.
     *
     * @param part a demand or an exception
     */
    record Weighed(String path, Criterion.Judged criterion, Part part) implements Finding {

        @Override
        public Truth truth() {
            return part == Part.EXCEPTION ? Truth.FALSE : Truth.TRUE;
        }

        @Override
        public boolean negated() {
            return false;
        }
    }
}
