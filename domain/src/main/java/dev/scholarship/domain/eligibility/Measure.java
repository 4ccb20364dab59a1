package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;

/**
 * A number with its unit, such as 17 years or 3.4 on us4. Numbers that differ in trailing zeros only are equal.
 *
 * @param number from 0 to the highest number of the unit, both included; at most 12 digits and 4 decimals, whole where
 *     the unit is
 */
public record Measure(BigDecimal number, Unit unit) {

    /** How many decimals a number has at most. */
    public static final int MOST_DECIMALS = 4;

    private static final int MOST_DIGITS = 12;

    /** Between two numbers of a unit that are this far apart there is no other. */
    static final BigDecimal LEAST_STEP = BigDecimal.ONE.movePointLeft(MOST_DECIMALS);

    /** The highest number of a unit that has no highest one. */
    static final BigDecimal MOST = BigDecimal.ONE.movePointRight(MOST_DIGITS).subtract(LEAST_STEP);

    public Measure {
        number = Decimals.canonical(number);
        requireWithin(number, unit);
        if (unit.whole() && number.scale() > 0) {
            throw new BadTextException(
                    number.toPlainString() + " is not a whole number of " + unit.id() + "; leave the fraction out");
        }
        if (number.scale() > MOST_DECIMALS || number.precision() - number.scale() > MOST_DIGITS) {
            throw new BadTextException(
                    "a number has at most " + MOST_DIGITS + " digits and " + MOST_DECIMALS + " decimals here");
        }
    }

    private static void requireWithin(BigDecimal number, Unit unit) {
        boolean tooHigh =
                unit.most().isPresent() && number.compareTo(unit.most().get()) > 0;
        if (number.signum() < 0 || tooHigh) {
            throw new BadTextException(unit.print(number) + " is off the scale " + unit.id() + ", which runs from 0"
                    + unit.most().map(most -> " to " + unit.print(most)).orElse(" up"));
        }
    }
}
