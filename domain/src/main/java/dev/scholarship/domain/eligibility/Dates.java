package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that a rule's conditions refer to, where the scholarship states them.
 *
 * @param asOf the day of asking, where the scholarship is
 * @param notice the day on which the award is announced
 * @param opens the first day on which applications are taken
 * @param closes the last day on which applications are taken
 */
public record Dates(LocalDate asOf, Optional<LocalDate> notice, Optional<LocalDate> opens, Optional<LocalDate> closes) {

    /** A scholarship that states no day. */
    public static Dates asOf(LocalDate day) {
        return new Dates(day, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
