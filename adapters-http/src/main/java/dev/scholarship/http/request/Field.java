package dev.scholarship.http.request;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request as far as it could be read: given, absent, or refused.
 *
 * <p>Ask for its value after {@link Fields#done()}, which ends the request if any field was refused.
 */
public final class Field<T> {
    private final @Nullable T value;
    private final Runnable ifMissing;

    private Field(@Nullable T value, Runnable ifMissing) {
        this.value = value;
        this.ifMissing = ifMissing;
    }

    /** A field that the resource does not have. */
    public static <T> Field<T> none() {
        return new Field<>(null, () -> {});
    }

    static <T> Field<T> given(T value) {
        return new Field<>(value, () -> {});
    }

    static <T> Field<T> absent(Runnable ifMissing) {
        return new Field<>(null, ifMissing);
    }

    /** A field that was there but could not be read; its error is already recorded. */
    static <T> Field<T> refused() {
        return new Field<>(null, () -> {});
    }

    /** Makes the absence of this field an error. */
    public Field<T> required() {
        if (value == null) {
            ifMissing.run();
        }
        return this;
    }

    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    public T orElse(T absent) {
        return value == null ? absent : value;
    }

    /** @throws NoSuchElementException if the field is absent or refused */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("a field must be required before, and done() asked");
        }
        return value;
    }
}
