package dev.scholarship.http.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What must be in order, by name, in the order in which it is reported.
 *
 * @param startup before the process counts as started
 * @param readiness each time requests may be sent to it
 * @param figures what else is told with readiness, by name; asked by many threads
 */
public record Health(
        Map<String, HealthCheck> startup, Map<String, HealthCheck> readiness, Supplier<Map<String, Long>> figures) {

    public Health(Map<String, HealthCheck> startup, Map<String, HealthCheck> readiness) {
        this(startup, readiness, Map::of);
    }

    public Health {
        startup = Collections.unmodifiableMap(new LinkedHashMap<>(startup));
        readiness = Collections.unmodifiableMap(new LinkedHashMap<>(readiness));
    }
}
