package dev.scholarship.http.catalog;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A window in JSON.
 *
 * @param state at the moment of asking; CLOSED for what was withdrawn, whatever days it stated
 * @param closesAt the time on the closing day from which on it is too late; absent means the end of that day
 * @param zoneStated false where {@code zone} is an assumption of ours
 */
public record WindowJson(
        Window.State state,
        Optional<LocalDate> opens,
        Optional<LocalDate> closes,
        Optional<LocalTime> closesAt,
        String zone,
        boolean zoneStated,
        Window.Basis basis,
        Window.Cycle cycle,
        Optional<String> note) {

    public static WindowJson from(Listing listing, Instant asOf) {
        var window = listing.scholarship().window();
        return new WindowJson(
                listing.stateAt(asOf),
                window.opens(),
                window.closes(),
                window.closesAt(),
                window.zone().getId(),
                window.zoneStated(),
                window.basis(),
                window.cycle(),
                listing.scholarship().windowNote());
    }
}
