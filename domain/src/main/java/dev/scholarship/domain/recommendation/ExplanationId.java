package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.text.BadTextException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names the explanation of one recommendation: those of one answer share a UUID.
 *
 * @param answer that nobody can guess
 * @param place of the recommendation in the answer, from 1 to {@value #MOST}
 */
public record ExplanationId(UUID answer, int place) {

    /** The most recommendations of one answer. */
    public static final int MOST = 100;

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([1-9][0-9]{0,2})");

    public ExplanationId {
        if (place < 1 || place > MOST) {
            throw new BadTextException("an answer has places from 1 to " + MOST + ", not " + place);
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws BadTextException if the text is no id
     */
    public static ExplanationId parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new BadTextException("the id of an explanation is a UUID in lower case, a full stop and a place");
        }
        return new ExplanationId(UUID.fromString(form.group(1)), Integer.parseInt(form.group(2)));
    }

    @Override
    public String toString() {
        return answer + "." + place;
    }
}
