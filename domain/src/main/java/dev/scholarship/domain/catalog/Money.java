package dev.scholarship.domain.catalog;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of one currency. Amounts of two currencies are never compared or added: that needs a dated rate, which
 * nobody here has.
 *
 * @param minor whole minor units (cents; whole units where the currency has none), not negative
 * @param currency an ISO 4217 currency
 */
public record Money(long minor, Currency currency) {

    private static final String NUMBER = "([0-9]{1,13}(?:\\.[0-9]{1,3})?)";
    private static final Pattern FORM = Pattern.compile(NUMBER + " ([A-Z]{3})");
    private static final Pattern BARE = Pattern.compile(NUMBER);

    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("an amount is not negative");
        }
        requirePayable(currency);
    }

    /** An amount in major units, such as dollars. */
    public static Money of(BigDecimal major, Currency currency) {
        try {
            return new Money(
                    major.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new BadTextException(major + " is not a whole number of the smallest unit of "
                    + currency.getCurrencyCode() + ", or too large");
        }
    }

    /**
     * Reads an amount in major units with its currency, such as {@code 1500 USD} or {@code 99.50 EUR}.
     *
     * @throws BadTextException if the text is none
     */
    public static Money parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new BadTextException(
                    "\"" + text + "\" is not an amount; write digits and a currency, as in 1500 USD");
        }
        return of(new BigDecimal(parts.group(1)), currency(parts.group(2)));
    }

    /**
     * Reads an amount in major units of a currency that may be left out, such as {@code 1500} or {@code 1500 USD}.
     *
     * @throws BadTextException if the text is none
     */
    public static Money parse(String text, Currency currency) {
        var number = text.strip();
        return BARE.matcher(number).matches() ? of(new BigDecimal(number), currency) : parse(text);
    }

    /**
     * The currency with this ISO 4217 code.
     *
     * @throws BadTextException if there is none
     */
    public static Currency currency(String code) {
        try {
            return requirePayable(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            throw new BadTextException("unknown currency \"" + code + "\""
                    + capitals(code)
                            .map(known -> "; did you mean \"" + known + "\"?")
                            .orElse("; write an ISO 4217 code, as in USD"));
        }
    }

    private static Optional<String> capitals(String code) {
        var capitals = code.strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(capitals::equals)
                .findFirst();
    }

    private static Currency requirePayable(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new BadTextException(currency.getCurrencyCode() + " is not a currency that anything is paid in");
        }
        return currency;
    }

    /** The amount in major units. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** In major units with the currency; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return major().toPlainString() + " " + currency.getCurrencyCode();
    }
}
