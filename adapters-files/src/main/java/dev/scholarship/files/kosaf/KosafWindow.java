package dev.scholarship.files.kosaf;

import dev.scholarship.domain.catalog.Window;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a row says applications are taken. Dates that cannot be meant (no such day, an end before the start or years after
 * it) are not used; they become a note as they are written.
 */
record KosafWindow(Window window, Optional<String> note) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int LONGEST_YEARS = 3;
    private static final Pattern DAY =
            Pattern.compile("(20[0-9]{2}|2[1-9][0-9]{2}|19[0-9]{2})[-./]? ?([0-9]{1,2})[-./]? ?([0-9]{1,2})\\.?");

    static KosafWindow read(KosafTable.Row row, Remarks remarks) {
        var doubts = new ArrayList<String>();
        var opens = day(row, KosafColumn.OPENS, doubts, remarks);
        var closes = day(row, KosafColumn.CLOSES, doubts, remarks);
        if (opens.isPresent() && closes.isPresent()) {
            if (closes.get().isBefore(opens.get())) {
                remarks.warning(
                        KosafColumn.CLOSES.header(),
                        closes.get() + " is before " + opens.get() + "; both dates became a note");
                doubts.add(written(row, KosafColumn.OPENS));
                doubts.add(written(row, KosafColumn.CLOSES));
                return with(Optional.empty(), Optional.empty(), doubts);
            }
            if (closes.get().isAfter(opens.get().plusYears(LONGEST_YEARS))) {
                remarks.warning(
                        KosafColumn.CLOSES.header(),
                        closes.get() + " is more than " + LONGEST_YEARS + " years after " + opens.get()
                                + "; the date became a note");
                doubts.add(written(row, KosafColumn.CLOSES));
                return with(opens, Optional.empty(), doubts);
            }
        }
        return with(opens, closes, doubts);
    }

    /** The day that a text means, empty if there is no such day. */
    static Optional<LocalDate> day(String text) {
        var parts = DAY.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static KosafWindow with(Optional<LocalDate> opens, Optional<LocalDate> closes, List<String> doubts) {
        var window =
                new Window(opens, closes, Optional.empty(), SEOUL, true, Window.Basis.UNSTATED, Window.Cycle.UNSTATED);
        return new KosafWindow(window, Optional.of(String.join("; ", doubts)).filter(note -> !note.isEmpty()));
    }

    private static Optional<LocalDate> day(
            KosafTable.Row row, KosafColumn column, List<String> doubts, Remarks remarks) {
        var text = row.text(column);
        var day = text.flatMap(KosafWindow::day);
        if (text.isEmpty() && row.has(column)) {
            remarks.warning(column.header(), "is empty");
        }
        if (text.isPresent() && day.isEmpty()) {
            remarks.warning(column.header(), "\"" + Wording.shown(text.get()) + "\" is not a date; it became a note");
            doubts.add(written(row, column));
        }
        return day;
    }

    private static String written(KosafTable.Row row, KosafColumn column) {
        return column.header() + ": " + Wording.shown(row.text(column).orElse(""));
    }
}
