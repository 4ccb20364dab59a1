package dev.scholarship.domain.eligibility;

/** What a check found about one leaf of a rule. {@link Sentences} puts it into words. */
public sealed interface Finding {

    /** Where the leaf stands: the positions from the top, counted from 1, such as {@code 2.1}. */
    String path();

    /** Whether the leaf itself holds; a leaf under a negation speaks for the opposite. */
    Truth truth();

    /** The leaf in the rule. */
    Criterion.Leaf criterion();

    /** Whether the leaf stands under a negation, so that it must not hold. */
    boolean negated();

    /**
     * A fact was looked at.
     *
     * @param fact whose and when
     * @param answer what the applicant said; personal
     */
    record Tested<V>(
            String path, Truth truth, Criterion.Test<V> criterion, Fact<V> fact, Answer<V> answer, boolean negated)
            implements Finding {}

    /** A demand that no answer settles. */
    record Open(String path, Criterion.Unsettled criterion, boolean negated) implements Finding {

        @Override
        public Truth truth() {
            return Truth.UNKNOWN;
        }
    }

    /** Whether the demand that this leaf makes is met: the leaf's truth, turned round under a negation. */
    default Truth met() {
        return negated() ? truth().not() : truth();
    }
}
