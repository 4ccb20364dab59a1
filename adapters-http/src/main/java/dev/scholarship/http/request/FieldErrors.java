package dev.scholarship.http.request;

import dev.scholarship.http.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** The errors of one request, bounded: a body full of mistakes must not cost more than it says. */
final class FieldErrors {
    private static final int MOST = 50;

    private final List<FieldProblem> errors = new ArrayList<>();

    void add(FieldProblem error) {
        if (!full()) {
            errors.add(error);
        }
    }

    boolean full() {
        return errors.size() >= MOST;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<FieldProblem> all() {
        return List.copyOf(errors);
    }
}
