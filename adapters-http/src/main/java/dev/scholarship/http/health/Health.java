package dev.scholarship.http.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must be in order, by name, in the order in which it is reported.
 *
 * @param startup before the process counts as started
 * @param readiness each time requests may be sent to it
 */
public record Health(Map<String, HealthCheck> startup, Map<String, HealthCheck> readiness) {
    public Health {
        startup = Collections.unmodifiableMap(new LinkedHashMap<>(startup));
        readiness = Collections.unmodifiableMap(new LinkedHashMap<>(readiness));
    }
}
