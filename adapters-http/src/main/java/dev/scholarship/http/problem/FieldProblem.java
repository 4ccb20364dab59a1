package dev.scholarship.http.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request; exactly one of pointer and parameter says which.
 *
 * @param pointer a JSON Pointer into the body
 * @param parameter the name of a query parameter
 * @param code stable, snake_case
 * @param detail for people; may quote what was sent, so it is never logged
 */
public record FieldProblem(
        @Nullable String pointer, @Nullable String parameter, String code, String detail) {
    public FieldProblem {
        if ((pointer == null) == (parameter == null)) {
            throw new IllegalArgumentException("a field is named by a pointer or by a parameter");
        }
    }

    /** How the field is called at the beginning of a sentence. */
    String name() {
        if (pointer == null) {
            return "The parameter " + parameter;
        }
        return pointer.isEmpty() ? "The body" : "The field " + pointer;
    }

    public static FieldProblem inBody(String pointer, String code, String detail) {
        return new FieldProblem(pointer, null, code, detail);
    }

    public static FieldProblem inQuery(String parameter, String code, String detail) {
        return new FieldProblem(null, parameter, code, detail);
    }
}
