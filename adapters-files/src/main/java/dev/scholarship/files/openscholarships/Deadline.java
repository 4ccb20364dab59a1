package dev.scholarship.files.openscholarships;

import dev.scholarship.domain.catalog.Window;
import dev.scholarship.files.entry.AssumedZone;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.Wording;
import dev.scholarship.files.json.Fields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a record says applications are taken; the records name no time zone. */
record Deadline(Window window, Optional<String> note) {

    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Map<String, Window.Cycle> CYCLES = Map.of(
            "fixed", Window.Cycle.ONCE,
            "annual", Window.Cycle.ANNUAL,
            "rolling", Window.Cycle.ROLLING,
            "varies", Window.Cycle.UNSTATED,
            "unknown", Window.Cycle.UNSTATED);

    static final Deadline UNSTATED = new Deadline(Window.unstated(AssumedZone.UNITED_STATES), Optional.empty());

    static Deadline read(Fields deadline, Remarks remarks) {
        var cycle = deadline.word("type", CYCLES).orElse(Window.Cycle.UNSTATED);
        var opens = deadline.text("opens").flatMap(text -> day(deadline.at("opens"), text, remarks));
        var closes = deadline.text("date").flatMap(text -> day(deadline.at("date"), text, remarks));
        var notes = deadline.text("notes");
        deadline.warnOfOthers();
        var window = remarks.attempt(
                deadline.at("date"),
                () -> new Window(
                        opens,
                        closes,
                        Optional.empty(),
                        AssumedZone.UNITED_STATES,
                        false,
                        Window.Basis.UNSTATED,
                        cycle));
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
