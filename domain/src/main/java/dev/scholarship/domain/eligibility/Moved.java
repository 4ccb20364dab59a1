package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A later day of asking, or a later cycle.
 *
 * @param thisCycle whether the scholarship's own days stay; otherwise each that is earlier becomes {@code day}
 */
record Moved(LocalDate day, boolean thisCycle) {

    Dates on(Dates dates) {
        return thisCycle
                ? new Dates(day, dates.notice(), dates.opens(), dates.closes())
                : new Dates(later(dates.asOf()), later(dates.notice()), later(dates.opens()), later(dates.closes()));
    }

    /** Whether there is such a day: after today, and in this cycle not after it closes. */
    boolean isPossible(Dates dates) {
        return thisCycle
                ? day.isAfter(dates.asOf())
                        && dates.closes().map(closes -> !day.isAfter(closes)).orElse(true)
                : !on(dates).equals(dates)
                        && (dates.notice().isPresent()
                                || dates.opens().isPresent()
                                || dates.closes().isPresent());
    }

    private Optional<LocalDate> later(Optional<LocalDate> stated) {
        return stated.map(this::later);
    }

    private LocalDate later(LocalDate stated) {
        return stated.isBefore(day) ? day : stated;
    }
}
