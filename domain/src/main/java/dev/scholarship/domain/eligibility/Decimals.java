package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Exact decimals as people write them: no exponent, no thousands separator, a point before the decimals. */
final class Decimals {

    private static final int MOST_DIGITS = 20;
    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,8})?");

    private Decimals() {}

    static BigDecimal parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new BadTextException("\"" + text + "\" is not a number" + repair(text));
        }
        return canonical(new BigDecimal(text));
    }

    /** One representation a value, so that equal numbers are equal records: 3.0, 3.00 and 3 become 3. */
    static BigDecimal canonical(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        if (stripped.scale() > MOST_DIGITS || stripped.precision() - stripped.scale() > MOST_DIGITS) {
            throw new BadTextException("a number has at most " + MOST_DIGITS + " digits on each side of the point");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String repair(String text) {
        var withoutCommas = text.replace(",", "");
        return text.contains(",") && FORM.matcher(withoutCommas).matches()
                ? "; write " + withoutCommas + " without the comma"
                : "; write digits with a point before the decimals, as in 3.25";
    }
}
