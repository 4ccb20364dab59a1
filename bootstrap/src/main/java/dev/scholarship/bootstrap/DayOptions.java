package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The days that rules count from, as options of a verb. */
final class DayOptions {
    @Option(names = "--as-of", paramLabel = "DAY", description = "The day on which people ask; today if left out.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--opens", paramLabel = "DAY", description = "The day on which applications open, if stated.")
    private Optional<LocalDate> opens = Optional.empty();

    @Option(names = "--closes", paramLabel = "DAY", description = "The day on which applications close, if stated.")
    private Optional<LocalDate> closes = Optional.empty();

    @Option(names = "--notice", paramLabel = "DAY", description = "The day of the announcement, if stated.")
    private Optional<LocalDate> notice = Optional.empty();

    Dates dates() {
        var today = LocalDate.now(Clock.system(ZoneId.systemDefault()));
        return new Dates(asOf.orElse(today), notice, opens, closes);
    }
}
