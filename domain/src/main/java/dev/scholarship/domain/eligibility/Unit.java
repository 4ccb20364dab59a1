package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a number counts: years, percent, or the marks of one grading scale on which a higher mark is better. Numbers of
 * two units are not comparable: an answer in a unit that a criterion does not name leaves the criterion open.
 *
 * @param id the word that rules and answers use: letters, digits and {@code % / -}, starting with a letter or {@code %}
 * @param label the unit's name in a sentence, after the number
 * @param most the highest number, above 0, empty where there is none, whole where {@code whole}; the lowest is 0
 * @param decimals how many decimals people usually write, 0 to 4
 * @param whole whether only whole numbers count it, as completed years
 */
public record Unit(String id, String label, Optional<BigDecimal> most, int decimals, boolean whole) {

    private static final Pattern ID = Pattern.compile("[A-Za-z%][A-Za-z0-9%/-]*");

    public Unit {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a unit is called by letters, digits, '%', '/' and '-': " + id);
        }
        if (most.filter(number -> number.signum() <= 0).isPresent() || decimals < 0 || decimals > 4) {
            throw new IllegalArgumentException("a unit counts from 0 up, with 0 to 4 decimals");
        }
        if (whole
                && most.filter(number -> Decimals.canonical(number).scale() > 0).isPresent()) {
            throw new IllegalArgumentException("whole numbers end at a whole one");
        }
    }

    /** A unit of whole numbers without a highest one. */
    static Unit counting(String id, String label) {
        return new Unit(id, label, Optional.empty(), 0, true);
    }

    /** A unit without a highest number. */
    static Unit measuring(String id, String label) {
        return new Unit(id, label, Optional.empty(), 0, false);
    }

    /** A unit whose numbers end at {@code most}, written with as many decimals as it. */
    static Unit upTo(String most, String id, String label) {
        var highest = new BigDecimal(most);
        return new Unit(id, label, Optional.of(highest), highest.scale(), false);
    }

    /** The highest number that can be written. */
    BigDecimal highest() {
        return most.orElse(whole ? Measure.MOST.setScale(0, RoundingMode.DOWN) : Measure.MOST);
    }

    /** A number with as many decimals as people write, more only where it has them. */
    String print(BigDecimal number) {
        return number.setScale(Math.max(number.scale(), decimals)).toPlainString();
    }

    @Override
    public String toString() {
        return id;
    }
}
