package dev.scholarship.files;

import dev.scholarship.domain.catalog.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a record says applications are taken.
 *
 * <p>The records name no time zone. The Eastern one is assumed, the earliest of the zones that most readers of these
 * listings live in, so that a deadline is shown too early there rather than too late. West of it, a deadline is shown too
 * early; where a day ends earlier still, as in Guam, it may be shown as open for some hours after its end.
 */
record Deadline(Window window, Optional<String> note) {

    /** The zone of dates in the United States whose zone nobody states. */
    static final ZoneId ASSUMED = ZoneId.of("America/New_York");

    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Map<String, Window.Cycle> CYCLES = Map.of(
            "fixed", Window.Cycle.ONCE,
            "annual", Window.Cycle.ANNUAL,
            "rolling", Window.Cycle.ROLLING,
            "varies", Window.Cycle.UNSTATED,
            "unknown", Window.Cycle.UNSTATED);

    static final Deadline UNSTATED = new Deadline(Window.unstated(ASSUMED), Optional.empty());

    static Deadline read(Fields deadline, Remarks remarks) {
        var cycle = deadline.word("type", CYCLES).orElse(Window.Cycle.UNSTATED);
        var opens = deadline.text("opens").flatMap(text -> day(deadline.at("opens"), text, remarks));
        var closes = deadline.text("date").flatMap(text -> day(deadline.at("date"), text, remarks));
        var notes = deadline.text("notes");
        deadline.warnOfOthers();
        var window = remarks.attempt(
                deadline.at("date"),
                () -> new Window(opens, closes, Optional.empty(), ASSUMED, false, Window.Basis.UNSTATED, cycle));
        return new Deadline(window.orElse(UNSTATED.window()), notes);
    }

    static Optional<LocalDate> day(String pointer, String text, Remarks remarks) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeParseException e) {
            // The form is right and there is no such day; one message serves both.
        }
        remarks.problem(pointer, "\"" + Wording.shown(text) + "\" is not a date; expected one such as 2026-06-16");
        return Optional.empty();
    }
}
