package dev.scholarship.files.kosaf;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an amount of won that is the whole text of a cell; of any other text, the amount is not stated. */
final class KosafAward {

    private static final Currency WON = Money.currency("KRW");
    private static final String NUMBER = "([0-9]{1,12}) ?원";

    private static final Pattern FIXED = Pattern.compile("(?:1인당 ?)?" + NUMBER);
    private static final Pattern UP_TO = Pattern.compile("최대 ?" + NUMBER + "|" + NUMBER + " ?(?:이내|이하)");
    private static final Pattern RANGE = Pattern.compile(NUMBER.replace(" ?원", "(?: ?원)?") + " ?[~∼] ?" + NUMBER);
    private static final Pattern TUITION = Pattern.compile("등록금 ?전액(?: ?지원)?");

    private KosafAward() {}

    static Amount read(String text) {
        var plain = text.replace(",", "");
        try {
            return amount(plain);
        } catch (BadTextException e) {
            return new Amount.Unstated();
        }
    }

    private static Amount amount(String text) {
        var fixed = FIXED.matcher(text);
        if (fixed.matches()) {
            return money(fixed.group(1)).<Amount>map(Amount.Fixed::new).orElseGet(Amount.Unstated::new);
        }
        var upTo = UP_TO.matcher(text);
        if (upTo.matches()) {
            var most = upTo.group(1) == null ? upTo.group(2) : upTo.group(1);
            return money(most).<Amount>map(Amount.UpTo::new).orElseGet(Amount.Unstated::new);
        }
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return new Amount.Range(won(range.group(1)), won(range.group(2)));
        }
        return TUITION.matcher(text).matches() ? new Amount.ShareOfCost(100, "tuition") : new Amount.Unstated();
    }

    /** Empty for zero, which is how amounts are written that nobody knows yet. */
    private static Optional<Money> money(String number) {
        return Optional.of(won(number)).filter(money -> money.minor() > 0);
    }

    private static Money won(String number) {
        return Money.of(new BigDecimal(number), WON);
    }
}
