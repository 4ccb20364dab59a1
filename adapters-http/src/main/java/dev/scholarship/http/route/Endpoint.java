package dev.scholarship.http.route;

/**
 * Answers requests of one method at one path.
 *
 * <p>Called by many threads at once. Throws {@link dev.scholarship.http.problem.ProblemException} to refuse; any other
 * exception becomes 500 and is logged.
 */
@FunctionalInterface
public interface Endpoint {
    Reply answer(Request request);
}
