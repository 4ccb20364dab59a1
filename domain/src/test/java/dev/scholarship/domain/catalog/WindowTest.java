package dev.scholarship.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // opens,    closes,     cycle,    now,                  state
                "2026-09-01, 2026-11-30, ANNUAL,   2026-09-01T03:59:59Z, UPCOMING",
                "2026-09-01, 2026-11-30, ANNUAL,   2026-09-01T04:00:00Z, OPEN",
                "2026-09-01, 2026-11-30, ANNUAL,   2026-12-01T04:59:59Z, OPEN",
                "2026-09-01, 2026-11-30, ANNUAL,   2026-12-01T05:00:00Z, CLOSED",
                "-,          2026-11-30, ANNUAL,   2026-11-21T00:00:00Z, OPEN",
                "-,          2026-06-30, ANNUAL,   2026-11-21T00:00:00Z, CLOSED",
                "2026-12-01, -,          ANNUAL,   2026-11-21T00:00:00Z, UPCOMING",
                "2025-10-15, -,          ANNUAL,   2026-11-21T00:00:00Z, UNKNOWN",
                "-,          -,          ANNUAL,   2026-11-21T00:00:00Z, UNKNOWN",
                "-,          -,          UNSTATED, 2026-11-21T00:00:00Z, UNKNOWN",
                "-,          -,          ROLLING,  2026-11-21T00:00:00Z, ROLLING",
                "2026-12-01, -,          ROLLING,  2026-11-21T00:00:00Z, UPCOMING",
                "-,          2026-06-30, ROLLING,  2026-11-21T00:00:00Z, CLOSED",
            })
    void saysWhereAMomentLies(LocalDate opens, LocalDate closes, Window.Cycle cycle, Instant now, Window.State state) {
        var window = new Window(
                Optional.ofNullable(opens),
                Optional.ofNullable(closes),
                Optional.empty(),
                NEW_YORK,
                false,
                Window.Basis.UNSTATED,
                cycle);
        assertThat(window.stateAt(now)).isEqualTo(state);
    }

    @Test
    void aClosingTimeThatTheClocksSkipIsTheEndOfTheGap() {
        assertThat(closing("2026-03-08", "02:30").closesInstant()).contains(Instant.parse("2026-03-08T07:30:00Z"));
    }

    @Test
    void aClosingTimeThatTheClocksRepeatIsTheFirstOfTheTwo() {
        assertThat(closing("2026-11-01", "01:30").closesInstant()).contains(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void onlyOpenAndRollingWindowsTakeApplications() {
        assertThat(Window.State.values())
                .filteredOn(Window.State::takesApplications)
                .containsExactly(Window.State.OPEN, Window.State.ROLLING);
    }

    @Test
    void refusesToCloseBeforeItOpens() {
        assertThatThrownBy(() -> new Window(
                        Optional.of(LocalDate.of(2026, 5, 2)),
                        Optional.of(LocalDate.of(2026, 5, 1)),
                        Optional.empty(),
                        NEW_YORK,
                        true,
                        Window.Basis.UNSTATED,
                        Window.Cycle.ONCE))
                .hasMessage("closes on 2026-05-01, before it opens on 2026-05-02");
    }

    private static Window closing(String day, String time) {
        return new Window(
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                Optional.of(LocalTime.parse(time)),
                NEW_YORK,
                true,
                Window.Basis.SUBMITTED,
                Window.Cycle.ONCE);
    }
}
