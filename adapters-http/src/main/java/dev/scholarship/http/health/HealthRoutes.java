package dev.scholarship.http.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.scholarship.http.route.Caching;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Answers under /health: live, startup, ready. Draining is reported as one more readiness check that fails. */
public final class HealthRoutes implements Routes {
    private final Health health;
    private final BooleanSupplier draining;

    public HealthRoutes(Health health, BooleanSupplier draining) {
        this.health = health;
        this.draining = draining;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/health/live", request -> report(Map.of(), Map.of()))
                .get("/health/startup", request -> report(states(health.startup()), Map.of()))
                .get("/health/ready", request -> report(readiness(), figures()));
    }

    private Map<String, State> readiness() {
        if (draining.getAsBoolean()) {
            return Map.of("draining", State.FAILING);
        }
        return states(health.readiness());
    }

    private Map<String, Long> figures() {
        return new TreeMap<>(health.figures().get());
    }

    private static Map<String, State> states(Map<String, HealthCheck> checks) {
        var states = new LinkedHashMap<String, State>();
        checks.forEach((name, check) -> states.put(name, state(check)));
        return states;
    }

    private static State state(HealthCheck check) {
        try {
            return check.passes() ? State.PASSING : State.FAILING;
        } catch (RuntimeException e) {
            return State.FAILING;
        }
    }

    private static Reply report(Map<String, State> states, Map<String, Long> figures) {
        var overall = states.containsValue(State.FAILING) ? State.FAILING : State.PASSING;
        return Reply.json(overall == State.PASSING ? 200 : 503, new Report(overall, states, figures), Caching.NONE);
    }

    private record Report(
            State status,
            Map<String, State> checks,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> figures) {}

    private enum State {
        PASSING,
        FAILING;

        @JsonValue
        String word() {
            return this == PASSING ? "passing" : "failing";
        }
    }
}
