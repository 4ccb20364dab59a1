package dev.scholarship.domain.eligibility.index;

/**
 * A number that is known to be between two.
 *
 * @param unit its position among the column's
 * @param low the lowest that is possible
 * @param high the highest that is possible, the same where the number is known
 */
record RangeLookup(int unit, long low, long high) implements Lookup {

    @Override
    public void into(Part part, Tally tally) {
        compare((RangePart) part, tally);
        var named = ((RangePart) part).scale(unit).named();
        if (named != part.tested()) {
            tally.open().addAllBut(part.tested(), named);
        }
    }

    /** Says nothing about tests that do not name the unit. */
    void compare(RangePart part, Tally tally) {
        var scale = part.scale(unit);
        // A slot is in one of the two at most, since no test's lower bound is above its upper one.
        scale.beginningAbove(high, tally.failed());
        scale.endingBelow(low, tally.failed());
        if (low < high) {
            scale.beginningAbove(low, tally.open());
            scale.endingBelow(high, tally.open());
        }
    }
}
