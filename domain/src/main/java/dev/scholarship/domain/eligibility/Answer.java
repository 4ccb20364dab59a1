package dev.scholarship.domain.eligibility;

/**
 * What is known of one fact about one person: one of five states that no rule confuses.
 *
 * <p>As text: a value is itself ({@code US-NV}, {@code 3.4 on us4}); partial knowledge is a range ({@code 3.0..3.5 on
 * us4}) or alternatives ({@code US-NV or US-CA}), and of a day a
 * year, a month, a range or the time since then ({@code 2008}, {@code 2008-05}, {@code 2007..2008}, {@code 17 years}); {@code ?} is unknown, {@code -} is declined and {@code n/a} is not
 * applicable.
 *
 * @param <V> the fact's values
 */
public sealed interface Answer<V> {

    /** The value is known. */
    record Known<V>(V value) implements Answer<V> {}

    /** The value is not known, but it lies within the condition. */
    record Partial<V>(Condition<V> within) implements Answer<V> {}

    /** Nobody has answered; the same as no answer at all. */
    record Unknown<V>() implements Answer<V> {}

    /** The person chose not to say. Decides nothing, exactly like {@link Unknown}. */
    record Declined<V>() implements Answer<V> {}

    /** The person has no such thing, so every test of its value fails, and a demand that denies one is met. */
    record NotApplicable<V>() implements Answer<V> {}

    static <V> Answer<V> known(V value) {
        return new Known<>(value);
    }

    static <V> Answer<V> unknown() {
        return new Unknown<>();
    }
}
