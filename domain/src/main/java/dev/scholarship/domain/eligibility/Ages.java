package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Completed years by a day, from {@code low} to {@code high}; the same as the days on which somebody of these ages was
 * born.
 */
record Ages(Optional<Integer> low, Optional<Integer> high, Anchor at) {

    static final int MOST = 150;

    Ages {
        low = low.filter(years -> years > 0 || high.isEmpty());
        Stream.of(low, high).flatMap(Optional::stream).forEach(Ages::check);
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("ages have a bound");
        }
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            throw new BadTextException(
                    "nothing lies between " + low.get() + " and " + high.get() + "; write the lower number first");
        }
    }

    private static void check(int years) {
        if (years < 0 || years > MOST) {
            throw new BadTextException("an age is 0 to " + MOST + " years, not " + years);
        }
    }

    /** The ages that a condition on the day of birth states, if it states some. */
    static Optional<Ages> of(Condition.Days born) {
        var low = born.to().flatMap(bound -> bound.included() ? years(bound.day()) : Optional.empty());
        var high = born.from().flatMap(bound -> bound.included() ? Optional.empty() : years(bound.day()));
        boolean all = low.isPresent() == born.to().isPresent()
                && high.isPresent() == born.from().isPresent();
        var anchors = born.anchors().distinct().toList();
        if (!all
                || anchors.size() != 1
                || high.filter(years -> years < 1 || years > MOST + 1).isPresent()
                || low.filter(years -> years > MOST).isPresent()) {
            return Optional.empty();
        }
        var ages = new Ages(low, high.map(years -> years - 1), anchors.get(0));
        return ages.born().equals(born) ? Optional.of(ages) : Optional.empty();
    }

    /** When somebody of these ages was born. */
    Condition<LocalDate> born() {
        return new Condition.Days(
                high.map(years -> new Condition.Days.Bound(Day.before(Span.years(years + 1), at), false)),
                low.map(years -> new Condition.Days.Bound(Day.before(Span.years(years), at), true)));
    }

    private static Optional<Integer> years(Day day) {
        boolean years = day.span().isNone() || day.span().unit() == Span.Unit.YEARS && !day.after();
        return years ? Optional.of(day.span().count()) : Optional.empty();
    }

    /** Reads "at least 16 years", "from 16 to 18 years", each with or without "at closes". */
    static Ages next(Words words) {
        int column = words.column();
        var low = Optional.<Integer>empty();
        var high = Optional.<Integer>empty();
        if (words.accept("from")) {
            low = Optional.of(number(words));
            words.expect("to");
            high = Optional.of(number(words));
        } else {
            var shape = Range.Shape.next(words);
            column = words.column();
            int years = number(words);
            low = switch (shape) {
                case AT_LEAST, EXACTLY -> Optional.of(years);
                case MORE_THAN -> Optional.of(years + 1);
                case AT_MOST, LESS_THAN, FROM_TO -> Optional.empty();
            };
            high = switch (shape) {
                case AT_MOST, EXACTLY -> Optional.of(years);
                case LESS_THAN -> Optional.of(years - 1);
                case AT_LEAST, MORE_THAN, FROM_TO -> Optional.empty();
            };
            if (years == 0 && shape == Range.Shape.LESS_THAN) {
                throw words.error(column, "nobody is less than 0 years old");
            }
        }
        words.next("a unit: years", Ages::years);
        var least = low;
        var most = high;
        var at = words.accept("at") ? Day.anchor(words) : Anchor.Named.NOW;
        return words.checked(column, () -> new Ages(least, most, at));
    }

    private static int number(Words words) {
        int column = words.column();
        var years = words.next("a number of years, such as 17", Decimals::parse);
        if (years.scale() > 0) {
            throw words.error(
                    column, years.toPlainString() + " is not a whole number of years; leave the fraction out");
        }
        if (years.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw words.error(column, "an age is 0 to " + MOST + " years, not " + years.toPlainString());
        }
        return years.intValueExact();
    }

    private static String years(String word) {
        if (!word.equals("years")) {
            throw new BadTextException("unknown unit \"" + word + "\"; known: years");
        }
        return word;
    }

    @Override
    public String toString() {
        return numbers() + " years" + (at == Anchor.Named.NOW ? "" : " at " + at.word());
    }

    /** As in "at least 16". */
    String numbers() {
        if (low.isPresent() && high.isPresent()) {
            return low.equals(high) ? "exactly " + low.get() : "from " + low.get() + " to " + high.get();
        }
        return low.map(years -> "at least " + years).orElseGet(() -> "at most " + high.orElseThrow());
    }
}
