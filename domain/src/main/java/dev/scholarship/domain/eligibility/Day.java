package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as a condition states it, such as 6 months before closes.
 *
 * @param span how far from the anchor
 * @param after whether later than the anchor; false where {@code span} is no time at all
 */
public record Day(Anchor anchor, Span span, boolean after) {

    public Day {
        after = after && !span.isNone();
        if (anchor instanceof Anchor.On(var date) && !isWritable(moved(date, span, after))) {
            throw new BadTextException("a date has a year of four digits");
        }
    }

    public static Day at(Anchor anchor) {
        return new Day(anchor, Span.NONE, false);
    }

    public static Day before(Span span, Anchor anchor) {
        return new Day(anchor, span, false);
    }

    public static Day on(LocalDate date) {
        return at(new Anchor.On(date));
    }

    /** The date, empty where the listing does not state the anchor; at most as early or late as dates can be written. */
    Optional<LocalDate> in(Dates dates) {
        return anchor.in(dates).map(date -> writable(moved(writable(date), span, after)));
    }

    /**
     * The first date of the anchor with which this day is {@code date} or later; empty where dates end before. Months and
     * years are not equally long, so counting back from {@code date} may miss it by some days.
     */
    Optional<LocalDate> reaching(LocalDate date) {
        var found = moved(date, span, !after);
        while (!moved(found.minusDays(1), span, after).isBefore(date)) {
            found = found.minusDays(1);
        }
        while (moved(found, span, after).isBefore(date)) {
            found = found.plusDays(1);
        }
        return Optional.of(found).filter(Day::isWritable);
    }

    /** The date where it needs no scholarship to know it. */
    Optional<LocalDate> fixed() {
        return anchor instanceof Anchor.On(var date) ? Optional.of(moved(date, span, after)) : Optional.empty();
    }

    private static boolean isWritable(LocalDate date) {
        return writable(date).equals(date);
    }

    private static LocalDate writable(LocalDate date) {
        if (date.isBefore(Anchor.On.FIRST)) {
            return Anchor.On.FIRST;
        }
        return date.isAfter(Anchor.On.LAST) ? Anchor.On.LAST : date;
    }

    private static LocalDate moved(LocalDate date, Span span, boolean after) {
        return after ? span.after(date) : span.before(date);
    }

    /** As rule text states it. */
    @Override
    public String toString() {
        return span.isNone() ? anchor.word() : span + (after ? " after " : " before ") + anchor.word();
    }

    /**
     * Reads a day in the words of rule text.
     *
     * @throws BadTextException if it is none
     */
    public static Day parse(String text) {
        return Words.whole(text, Day::next);
    }

    static Day next(Words words) {
        if (!words.startsWithNumber()) {
            return at(anchor(words));
        }
        var span = Span.next(words);
        boolean after = words.accept("after");
        if (!after && !words.accept("before")) {
            throw words.error(
                    words.column(), "say \"before\" or \"after\" and a day, as in \"" + span + " before closes\"");
        }
        int column = words.column();
        var anchor = anchor(words);
        return words.checked(column, () -> new Day(anchor, span, after));
    }

    static Anchor anchor(Words words) {
        return words.next("a day: now, opens, closes, notice or a date", Anchor::parse);
    }
}
