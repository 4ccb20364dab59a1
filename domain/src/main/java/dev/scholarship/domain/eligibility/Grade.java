package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;

/**
 * A mark on a scale, such as 3.4 on us4. Marks that differ in trailing zeros only are equal.
 *
 * @param mark from 0 to the best mark of the scale, both included, at most 4 decimals
 */
public record Grade(BigDecimal mark, Scale scale) {

    private static final int MOST_DECIMALS = 4;

    public Grade {
        mark = Decimals.canonical(mark);
        if (mark.signum() < 0 || mark.compareTo(scale.best()) > 0) {
            throw new BadTextException(scale.print(mark) + " is off the scale " + scale.id() + ", which runs from 0 to "
                    + scale.print(scale.best()));
        }
        if (mark.scale() > MOST_DECIMALS) {
            throw new BadTextException("a mark has at most " + MOST_DECIMALS + " decimals");
        }
    }

    @Override
    public String toString() {
        return scale.print(mark) + " on " + scale.id();
    }
}
