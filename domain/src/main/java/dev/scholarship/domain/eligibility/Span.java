package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An amount of calendar time, such as 6 months. Six months before 31 August is the last day of February.
 *
 * @param count from 0 to 1,200; no time at all is 0 days
 */
public record Span(int count, Unit unit) {

    /** No time at all. */
    public static final Span NONE = new Span(0, Unit.DAYS);

    private static final int MOST = 1_200;

    public Span {
        if (count < 0 || count > MOST) {
            throw new BadTextException("a time is at most " + MOST + " " + unit.plural() + " long");
        }
        if (count == 0) {
            unit = Unit.DAYS;
        }
    }

    public static Span years(int count) {
        return new Span(count, Unit.YEARS);
    }

    public static Span months(int count) {
        return new Span(count, Unit.MONTHS);
    }

    public boolean isNone() {
        return count == 0;
    }

    LocalDate before(LocalDate day) {
        return day.minus(period());
    }

    LocalDate after(LocalDate day) {
        return day.plus(period());
    }

    private Period period() {
        return switch (unit) {
            case YEARS -> Period.ofYears(count);
            case MONTHS -> Period.ofMonths(count);
            case WEEKS -> Period.ofWeeks(count);
            case DAYS -> Period.ofDays(count);
        };
    }

    /** As in {@code 1 year} and {@code 6 months}. */
    @Override
    public String toString() {
        return count + " " + (count == 1 ? unit.singular() : unit.plural());
    }

    /**
     * Reads a time such as "6 months".
     *
     * @throws BadTextException if it is none
     */
    public static Span parse(String text) {
        return Words.whole(text, Span::next);
    }

    static Span next(Words words) {
        int column = words.column();
        int count = words.next("how long, such as \"6 months\"", RuleGroup::number);
        var unit = words.next("a unit of time: years, months, weeks or days", Unit::parse);
        if (count == 0) {
            throw words.error(column, "no time at all; leave it out");
        }
        return words.checked(column, () -> new Span(count, unit));
    }

    /** What a span counts. */
    public enum Unit {
        YEARS,
        MONTHS,
        WEEKS,
        DAYS;

        /** The word for more than one. */
        public String plural() {
            return name().toLowerCase(Locale.ROOT);
        }

        String singular() {
            return plural().substring(0, plural().length() - 1);
        }

        /** @throws BadTextException if the word is none of a unit */
        public static Unit parse(String word) {
            return Arrays.stream(values())
                    .filter(unit ->
                            unit.plural().equals(word) || unit.singular().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new BadTextException("unknown unit of time \"" + word + "\""
                            + Nearest.hint(word, List.of("years", "months", "weeks", "days"))
                            + "; known: years, months, weeks, days"));
        }
    }
}
