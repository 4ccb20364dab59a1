package dev.scholarship.files.openscholarships;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.json.Fields;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What a record says one award is worth. */
record Award(Amount amount, Optional<String> note, Optional<Boolean> renewable) {

    static final Award UNSTATED = new Award(new Amount.Unstated(), Optional.empty(), Optional.empty());

    static Award read(Fields award, Remarks remarks) {
        var currency = award.text("currency")
                .map(code -> remarks.attempt(award.at("currency"), () -> Money.currency(code)))
                .orElseGet(() -> Optional.of(Money.currency("USD")));
        var least = money(award, "amount_min", currency, remarks);
        var most = money(award, "amount_max", currency, remarks);
        var notes = award.text("notes");
        award.text("basis");
        var renewable = award.flag("renewable");
        award.warnOfOthers();
        if (least.isPresent() && most.isEmpty()) {
            return new Award(
                    new Amount.Unstated(), Optional.of(leastOnly(award, least.get(), notes, remarks)), renewable);
        }
        var amount = remarks.attempt(award.at("amount_min"), () -> amount(least, most));
        return new Award(amount.orElseGet(Amount.Unstated::new), notes, renewable);
    }

    private static Amount amount(Optional<Money> least, Optional<Money> most) {
        if (most.isEmpty()) {
            return new Amount.Unstated();
        }
        if (least.isEmpty()) {
            return new Amount.UpTo(most.get());
        }
        return least.equals(most) ? new Amount.Fixed(most.get()) : new Amount.Range(least.get(), most.get());
    }

    private static Optional<Money> money(Fields award, String name, Optional<Currency> currency, Remarks remarks) {
        return award.number(name)
                .filter(number -> isStated(award.at(name), number, remarks))
                .flatMap(number -> currency.flatMap(of -> remarks.attempt(award.at(name), () -> Money.of(number, of))));
    }

    private static boolean isStated(String pointer, BigDecimal number, Remarks remarks) {
        if (number.signum() == 0) {
            remarks.warning(pointer, "0 counts as not stated");
        }
        return number.signum() != 0;
    }

    /** The catalogue has no amount without an upper end, so the lower one becomes words. */
    private static String leastOnly(Fields award, Money least, Optional<String> notes, Remarks remarks) {
        remarks.warning(award.at("amount_min"), "has no amount_max beside it; the amount became a note");
        return "at least " + least + notes.map(text -> "; " + text).orElse("");
    }
}
