package dev.scholarship.domain.eligibility.index;

import org.jspecify.annotations.Nullable;

/** What one block has of one column; never changes once it is made. */
sealed interface Part permits CodePart, RangePart {

    /** The slots that have a test in the column. */
    SlotSet tested();

    /** The part with another test in one slot, none where it is null. */
    Part with(int slot, @Nullable Cell cell);

    long bytes();
}
