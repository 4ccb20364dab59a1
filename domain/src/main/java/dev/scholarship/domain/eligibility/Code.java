package dev.scholarship.domain.eligibility;

import java.util.regex.Pattern;

/**
 * A code of some vocabulary, such as {@code US-NV} or {@code us:grade-12}. The vocabulary says what it means.
 *
 * @param value letters, digits, {@code - : .} only, 1 to 64 characters, starting with a letter or digit and not ending
 *     in a colon
 */
public record Code(String value) implements Comparable<Code> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:.-]{0,63}(?<!:)");

    public Code {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a code is 1 to 64 letters, digits, '-', ':' or '.', no colon at the end");
        }
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
