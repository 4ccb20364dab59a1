package dev.scholarship.domain.catalog;

import dev.scholarship.domain.text.BadTextException;
import java.util.regex.Pattern;

/**
 * The stable name of a scholarship, fit for a URL.
 *
 * @param value 1 to 128 lower-case letters, digits and single hyphens between them
 */
public record ScholarshipId(String value) implements Comparable<ScholarshipId> {

    private static final int LONGEST = 128;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ScholarshipId {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new BadTextException("a scholarship's id is 1 to " + LONGEST
                    + " lower-case letters and digits with single hyphens between them");
        }
    }

    @Override
    public int compareTo(ScholarshipId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
