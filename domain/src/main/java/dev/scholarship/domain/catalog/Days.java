package dev.scholarship.domain.catalog;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;

/** Limits of the catalogue's days. */
final class Days {

    private static final int LAST_YEAR = 9_999;

    private Days() {}

    static void require(String what, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new BadTextException(what + " " + day + " is not in the years 1 to " + LAST_YEAR);
        }
    }
}
