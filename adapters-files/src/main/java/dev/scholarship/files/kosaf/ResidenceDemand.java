package dev.scholarship.files.kosaf;

import dev.scholarship.domain.eligibility.Code;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence about residence demands: that certain people live in a place, perhaps for some time.
 *
 * @param holders whose residence: of every group, that of one
 * @param atLeast how long they have lived there at the day that is meant
 * @param since the day from which on they have lived there
 * @param unbroken whether the sentence says that they have lived there without a break
 * @param on the day that is meant
 */
record ResidenceDemand(
        Code place,
        List<Set<Holder>> holders,
        Optional<Period> atLeast,
        Optional<LocalDate> since,
        boolean unbroken,
        Anchor on) {

    ResidenceDemand {
        holders = holders.stream().map(Set::copyOf).toList();
    }

    /** Somebody whose residence counts. */
    enum Holder {
        APPLICANT,
        /** One parent is enough. */
        A_PARENT,
        /** The parents (부모, 친권자): whether one of them is enough is not said. */
        PARENTS,
        /** Who takes care of the applicant (보호자): a parent, or whoever stands in for the parents. */
        CARER,
        GUARDIAN
    }

    /** The day on which somebody must live there. */
    sealed interface Anchor {
        /** The day of the notice (공고일). */
        record Notice() implements Anchor {}

        /** The day of the application (신청일, 접수일). */
        record Application() implements Anchor {}

        record Day(LocalDate day) implements Anchor {}

        record Unstated() implements Anchor {}
    }
}
