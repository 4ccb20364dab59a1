package dev.scholarship.domain.catalog;

import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.text.BadTextException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When applications are taken.
 *
 * <p>Dates are those of {@code zone}. A day begins at its first instant there. Without a time, applications close at the
 * end of the closing day; a time that a clock change skips means the first instant after the gap, and one that a clock
 * change repeats means its first occurrence.
 *
 * @param opens the first day, empty where the listing does not say
 * @param closes the last day, empty where the listing does not say
 * @param closesAt the time on the last day from which on it is too late, in whole microseconds; empty for the end of
 *     the day
 * @param zone where the dates hold
 * @param zoneStated false where the listing names no zone and {@code zone} is an assumption
 * @param basis what must have happened by the deadline
 * @param cycle whether there is a next time
 */
public record Window(
        Optional<LocalDate> opens,
        Optional<LocalDate> closes,
        Optional<LocalTime> closesAt,
        ZoneId zone,
        boolean zoneStated,
        Basis basis,
        Cycle cycle) {

    public Window {
        if (closesAt.isPresent() && closes.isEmpty()) {
            throw new BadTextException("a closing time needs a closing day");
        }
        if (closesAt.isPresent() && !closesAt.equals(closesAt.map(time -> time.truncatedTo(ChronoUnit.MICROS)))) {
            throw new BadTextException("a closing time has at most six decimals, not " + closesAt.get());
        }
        opens.ifPresent(day -> Days.require("the opening day", day));
        closes.ifPresent(day -> Days.require("the closing day", day));
        if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
            throw new BadTextException("closes on " + closes.get() + ", before it opens on " + opens.get());
        }
    }

    /** Nothing is stated. */
    public static Window unstated(ZoneId zone) {
        return new Window(
                Optional.empty(), Optional.empty(), Optional.empty(), zone, false, Basis.UNSTATED, Cycle.UNSTATED);
    }

    /** The first instant at which an application is taken, if stated. */
    public Optional<Instant> opensInstant() {
        return opens.map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The first instant at which it is too late, if stated. */
    public Optional<Instant> closesInstant() {
        return closes.map(day -> closesAt.map(time -> day.atTime(time).atZone(zone))
                .orElseGet(() -> day.plusDays(1).atStartOfDay(zone))
                .toInstant());
    }

    /** The days that conditions of a rule refer to; the day of the announcement is not kept. */
    public Clause.Days days() {
        return new Clause.Days(Optional.empty(), opens, closes);
    }

    /** The days that conditions of a rule refer to, seen at {@code now}. */
    public Dates datesAt(Instant now) {
        return days().on(LocalDate.ofInstant(now, zone));
    }

    /**
     * Where {@code now} lies.
     *
     * <p>A past closing day is CLOSED even where the award comes back every year: nobody has stated the next dates. A
     * future closing day without an opening day is OPEN: the listing says "apply by". An opening day in the past
     * without a closing day is UNKNOWN.
     */
    public State stateAt(Instant now) {
        if (closesInstant().isPresent() && !now.isBefore(closesInstant().get())) {
            return State.CLOSED;
        }
        if (opensInstant().isPresent() && now.isBefore(opensInstant().get())) {
            return State.UPCOMING;
        }
        if (cycle == Cycle.ROLLING) {
            return State.ROLLING;
        }
        return closes.isPresent() ? State.OPEN : State.UNKNOWN;
    }

    /** Where a moment lies relative to the window. */
    public enum State {
        UPCOMING,
        OPEN,
        CLOSED,
        /** Applications are taken at any time. */
        ROLLING,
        /** The listing does not say enough. */
        UNKNOWN;

        /** Whether an application would be taken. */
        public boolean takesApplications() {
            return this == OPEN || this == ROLLING;
        }
    }

    /** What must have happened by the deadline. */
    public enum Basis {
        SUBMITTED,
        POSTMARKED,
        RECEIVED,
        UNSTATED
    }

    /** Whether the award is offered again. */
    public enum Cycle {
        ONCE,
        ANNUAL,
        ROLLING,
        UNSTATED
    }
}
