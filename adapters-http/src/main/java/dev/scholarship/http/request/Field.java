package dev.scholarship.http.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request as far as it could be read: given, absent, or refused.
 *
 * <p>Ask for its value after {@link Fields#done()}, which ends the request if any field was refused.
 */
public final class Field<T> {
    private final @Nullable T value;

    private Field(@Nullable T value) {
        this.value = value;
    }

    /** A field without a value: the resource does not have it, it was not sent, or its error is already recorded. */
    public static <T> Field<T> none() {
        return new Field<>(null);
    }

    static <T> Field<T> given(T value) {
        return new Field<>(value);
    }

    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    public T orElse(T absent) {
        return value == null ? absent : value;
    }
}
