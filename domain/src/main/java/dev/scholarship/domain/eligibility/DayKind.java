package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values are days. Partial knowledge is a year, a month, or two days with what lies between them; {@code 17 years} means
 * that so many have passed, and not one more, on the day of asking.
 *
 * <p>Somebody who was born on 29 February completes a year on 1 March where there is no such day.
 */
public final class DayKind extends Kind<LocalDate> {

    private static final Pattern RANGE = Pattern.compile("\\.\\.");
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,4}) +([a-z]+)");

    /** How rule text states demands on days. */
    public enum Verb {
        /** The years that have passed: {@code age at least 16 years at closes}. */
        AGED,
        /** The day itself: {@code high school graduation on or after 2025-01-01}. */
        ON
    }

    private final Verb verb;

    public DayKind(Verb verb) {
        this.verb = verb;
    }

    Verb verb() {
        return verb;
    }

    /**
     * The condition on the day of birth that holds for people of these ages.
     *
     * @param from completed years, from 0 to 150
     * @param to completed years, from {@code from} to 150
     * @param at on which day
     */
    public static Condition<LocalDate> aged(int from, int to, Anchor at) {
        return new Ages(Optional.of(from), Optional.of(to), at).born();
    }

    /** The condition that holds for people who have completed so many years, from 0 to 150, by a day. */
    public static Condition<LocalDate> agedAtLeast(int years, Anchor at) {
        return new Ages(Optional.of(years), Optional.empty(), at).born();
    }

    /** The condition that holds for people who have completed no more years than that, from 0 to 150, by a day. */
    public static Condition<LocalDate> agedAtMost(int years, Anchor at) {
        return new Ages(Optional.empty(), Optional.of(years), at).born();
    }

    @Override
    public String name() {
        return "day";
    }

    @Override
    public String example() {
        return "2008-05-02";
    }

    @Override
    public LocalDate parse(String text) {
        try {
            return new Anchor.On(LocalDate.parse(text)).date();
        } catch (DateTimeException e) {
            throw unreadable(text);
        }
    }

    @Override
    public String print(LocalDate value) {
        return value.toString();
    }

    @Override
    boolean admits(Condition<LocalDate> condition) {
        var days = days(condition);
        return switch (verb) {
            case AGED -> Ages.of(days).isPresent();
            case ON ->
                !days.isEmpty()
                        && (days.bounds().count() == 1 || days.bounds().allMatch(Condition.Days.Bound::included));
        };
    }

    @Override
    boolean admits(LocalDate value) {
        return value.getYear() >= 0 && value.getYear() <= 9999;
    }

    @Override
    boolean admitsPartial(Condition<LocalDate> within) {
        var days = days(within);
        return days.from().isPresent() && days.to().isPresent() && days.isFixed() && !days.isEmpty();
    }

    @Override
    Optional<Condition<LocalDate>> parsePartial(String text, LocalDate asOf) {
        var left = left(text, asOf);
        if (verb == Verb.AGED) {
            requireBorn(left.map(days -> days(days).first()).orElseGet(() -> parse(text)), asOf);
        }
        return left;
    }

    /** Where it is a day later than here, somebody may be born on the day that is tomorrow here. */
    private static void requireBorn(LocalDate first, LocalDate asOf) {
        if (first.isAfter(asOf.plusDays(1))) {
            throw new BadTextException(first + " is in the future; write the day of birth");
        }
    }

    /** Empty where the text is one day. */
    private static Optional<Condition<LocalDate>> left(String text, LocalDate asOf) {
        var passed = SPAN.matcher(text);
        if (passed.matches()) {
            return Optional.of(passed(passed.group(1), passed.group(2), asOf));
        }
        var ends = RANGE.split(text, -1);
        if (ends.length == 1 && text.length() >= 10) {
            return Optional.empty();
        }
        if (ends.length > 2) {
            throw new BadTextException("\"" + text + "\" is not a range; write it as in 2007..2008");
        }
        var first = period(ends[0].strip()).get(0);
        var last = period(ends[ends.length - 1].strip()).get(1);
        if (first.isAfter(last)) {
            throw new BadTextException(
                    "no day lies between " + first + " and " + last + "; write the earlier one first");
        }
        return Optional.of(Condition.Days.between(Day.on(first), Day.on(last)));
    }

    @Override
    String printPartial(Condition<LocalDate> within) {
        var days = days(within);
        return days.first() + ".." + days.last();
    }

    @Override
    Demand<LocalDate> parseDemand(Words words) {
        return switch (verb) {
            case AGED -> {
                int column = words.column();
                var ages = Ages.next(words);
                yield new Demand<>(words.checked(column, ages::born), false);
            }
            case ON -> new Demand<>(nextDays(words), false);
        };
    }

    @Override
    Optional<String> printDemand(Demand<LocalDate> demand) {
        if (demand.negated()) {
            return Optional.empty();
        }
        var days = days(demand.condition());
        return Optional.of(
                switch (verb) {
                    case AGED -> Ages.of(days).orElseThrow().toString();
                    case ON -> print(days);
                });
    }

    private static Condition<LocalDate> nextDays(Words words) {
        if (words.accept("from")) {
            int column = words.column();
            var from = Day.next(words);
            words.expect("to");
            var days = Condition.Days.between(from, Day.next(words));
            if (days.isEmpty()) {
                throw words.error(
                        column,
                        "no day lies between " + from + " and "
                                + days.to().orElseThrow().day() + "; write the earlier one first");
            }
            return days;
        }
        if (words.accept("before")) {
            return Condition.Days.until(new Condition.Days.Bound(Day.next(words), false));
        }
        if (words.accept("after")) {
            return Condition.Days.since(new Condition.Days.Bound(Day.next(words), false));
        }
        if (words.accept("on", "or", "before")) {
            return Condition.Days.until(new Condition.Days.Bound(Day.next(words), true));
        }
        if (words.accept("on", "or", "after")) {
            return Condition.Days.since(new Condition.Days.Bound(Day.next(words), true));
        }
        if (words.accept("on")) {
            var day = Day.next(words);
            return Condition.Days.between(day, day);
        }
        throw words.error(
                words.column(),
                "a day is compared with \"before\", \"after\", \"on\", \"on or before\", \"on or after\" or \"from … to …\"");
    }

    private static String print(Condition.Days days) {
        if (days.from().isPresent() && days.to().isPresent()) {
            var from = days.from().get().day();
            var to = days.to().get().day();
            return from.equals(to) ? "on " + from : "from " + from + " to " + to;
        }
        return days.from()
                .map(bound -> (bound.included() ? "on or after " : "after ") + bound.day())
                .orElseGet(() -> {
                    var bound = days.to().orElseThrow();
                    return (bound.included() ? "on or before " : "before ") + bound.day();
                });
    }

    /** From a day, a month or a year, the first day and the last. */
    private static List<LocalDate> period(String text) {
        try {
            return switch (text.length()) {
                case 4 ->
                    List.of(
                            Year.parse(text).atDay(1),
                            Year.parse(text).atMonth(12).atEndOfMonth());
                case 7 ->
                    List.of(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).atEndOfMonth());
                default -> List.of(LocalDate.parse(text), LocalDate.parse(text));
            };
        } catch (DateTimeException e) {
            throw unreadable(text);
        }
    }

    private static BadTextException unreadable(String text) {
        return new BadTextException(
                "\"" + text + "\" is not a day, a month, a year or a time; write it as in 2008-05-02,"
                        + " 2008-05, 2008, 2007..2008 or 17 years");
    }

    private static Condition<LocalDate> passed(String count, String unit, LocalDate asOf) {
        var span = new Span(Integer.parseInt(count), Span.Unit.parse(unit));
        var more = new Span(span.count() + 1, Span.Unit.parse(unit));
        return Condition.Days.between(Day.on(more.before(asOf).plusDays(1)), Day.on(span.before(asOf)));
    }

    private static Condition.Days days(Condition<LocalDate> condition) {
        return switch (condition) {
            case Condition.Days days -> days;
        };
    }
}
