package dev.scholarship.files.entry;

import java.time.ZoneId;

/**
 * The zones of dates whose zone nobody states.
 *
 * <p>For the United States the Eastern one is assumed, the earliest of the zones that most readers of these listings live
 * in, so that a deadline is shown too early there rather than too late. West of it, a deadline is shown too early; where a
 * day ends earlier still, as in Guam, it may be shown as open for some hours after its end.
 */
public final class AssumedZone {

    public static final ZoneId UNITED_STATES = ZoneId.of("America/New_York");

    private AssumedZone() {}
}
