package dev.scholarship.http.health;

/** One thing that must be in order. Called by many threads; bounds its own waiting. */
@FunctionalInterface
public interface HealthCheck {
    /** Whether it is in order; an exception means that it is not. */
    boolean passes();
}
