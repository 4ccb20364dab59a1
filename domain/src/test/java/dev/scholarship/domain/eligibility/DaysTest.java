package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final Day MAY = Day.on(LocalDate.of(2026, 5, 1));
    private static final Day JUNE = Day.on(LocalDate.of(2026, 6, 1));

    @Test
    void noDayLiesBetweenDatesInTheWrongOrder() {
        assertThat(Condition.Days.between(MAY, JUNE).isEmpty()).isFalse();
        assertThat(Condition.Days.between(MAY, MAY).isEmpty()).isFalse();
        assertThat(Condition.Days.between(JUNE, MAY).isEmpty()).isTrue();
    }

    @Test
    void ofDaysThatCountFromOneDayTheOrderIsKnownWhicheverDayThatIs() {
        var oneYear = beforeClosing(Span.years(1));
        var twoYears = beforeClosing(Span.years(2));
        assertThat(Condition.Days.between(twoYears, oneYear).isEmpty()).isFalse();
        assertThat(Condition.Days.between(oneYear, twoYears).isEmpty()).isTrue();
        assertThat(Condition.Days.until(oneYear).isEmpty()).isFalse();
    }

    /** From the first of February to the first of March it is 28 days, from the first of July to that of August 31. */
    @Test
    void aMonthMayBeLongerThanThirtyDaysOrShorter() {
        var month = beforeClosing(Span.months(1));
        var thirtyDays = beforeClosing(new Span(30, Span.Unit.DAYS));
        assertThat(Condition.Days.between(month, thirtyDays).isEmpty()).isFalse();
        assertThat(Condition.Days.between(thirtyDays, month).isEmpty()).isFalse();
    }

    @Test
    void ofDaysThatCountFromTwoDaysNothingIsKnownUntilTheyAreStated() {
        var days = Condition.Days.between(Day.at(Anchor.Named.CLOSES), Day.at(Anchor.Named.OPENS));
        assertThat(days.isEmpty()).isFalse();
    }

    private static Day beforeClosing(Span span) {
        return new Day(Anchor.Named.CLOSES, span, false);
    }
}
