package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Fact;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tests of a day, counted from the scholarship's own days, by the dates that they come to. */
record DayColumn(Fact<?> fact) implements Column {

    private static final RangePart EMPTY = new RangePart(1);

    @Override
    public String encoding() {
        return "sorted days";
    }

    @Override
    public Part empty() {
        return EMPTY;
    }

    /** None where a day is not stated or is the day of asking, and none where no day is between the bounds. */
    @Override
    public @Nullable Cell cell(Condition<?> condition, Clause.Days days) {
        var dates = days.on(LocalDate.EPOCH);
        if (!(condition instanceof Condition.Days range)
                || countsFromNow(range)
                || !range.unstated(dates).isEmpty()) {
            return null;
        }
        var stated = range.on(dates).orElseThrow();
        return stated instanceof Condition.Days fixed && !fixed.isEmpty()
                ? new Cell.Within(Map.of(0, between(fixed)))
                : null;
    }

    private static Cell.Between between(Condition.Days fixed) {
        return new Cell.Between(
                fixed.from().isPresent() ? fixed.first().toEpochDay() : Long.MIN_VALUE,
                fixed.to().isPresent() ? fixed.last().toEpochDay() : Long.MAX_VALUE);
    }

    private static boolean countsFromNow(Condition.Days days) {
        return Stream.concat(days.from().stream(), days.to().stream())
                .anyMatch(bound -> bound.day().anchor() == Anchor.Named.NOW);
    }

    @Override
    public Lookup known(Object value) {
        long day = ((LocalDate) value).toEpochDay();
        return new RangeLookup(0, day, day);
    }

    @Override
    public Lookup partial(Condition<?> within) {
        return within instanceof Condition.Days days
                ? new RangeLookup(0, days.first().toEpochDay(), days.last().toEpochDay())
                : Lookup.OPEN;
    }
}
