package dev.scholarship.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.text.BadTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1500 USD, 150000, 1500.00 USD",
        "99.5 EUR, 9950, 99.50 EUR",
        "200000 KRW, 200000, 200000 KRW",
        "0.005 KWD, 5, 0.005 KWD",
    })
    void isKeptInMinorUnits(String text, long minor, String printed) {
        var money = Money.parse(text);
        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money).hasToString(printed);
        assertThat(Money.parse(printed)).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1500      | "1500" is not an amount; write digits and a currency, as in 1500 USD
            1,500 USD | "1,500 USD" is not an amount; write digits and a currency, as in 1500 USD
            -5 USD    | "-5 USD" is not an amount; write digits and a currency, as in 1500 USD
            1e9 USD   | "1e9 USD" is not an amount; write digits and a currency, as in 1500 USD
            5 USX     | unknown currency "USX"; write an ISO 4217 code, as in USD
            0.5 KRW   | 0.5 is not a whole number of the smallest unit of KRW, or too large
            5 XAU     | XAU is not a currency that anything is paid in
            """)
    void refusesWithARepair(String text, String message) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(BadTextException.class)
                .hasMessage(message);
    }

    @Test
    void aCurrencyThatIsKnownMayBeLeftOut() {
        var currency = Money.currency("KWD");
        assertThat(Money.parse(" 1.5", currency)).isEqualTo(Money.parse("1.5 KWD"));
        assertThat(Money.parse("2 USD", currency)).isEqualTo(Money.parse("2 USD"));
        assertThatThrownBy(() -> Money.parse("1,5", currency)).hasMessageContaining("is not an amount");
    }

    @Test
    void aRangeHasOneCurrencyAndItsLowerAmountFirst() {
        assertThatThrownBy(() -> new Amount.Range(Money.parse("5 USD"), Money.parse("9 EUR")))
                .hasMessage("a range of amounts has one currency, not 5.00 USD and 9.00 EUR");
        assertThatThrownBy(() -> new Amount.Range(Money.parse("9 USD"), Money.parse("5 USD")))
                .hasMessage("the lower amount 9.00 USD is not below the higher amount 5.00 USD");
    }

    @Test
    void theGreatestAmountIsKnownOnlyWhereTheListingSaysItInMoney() {
        var most = Money.parse("9 USD");
        assertThat(new Amount.Fixed(most).greatest()).contains(most);
        assertThat(new Amount.Range(Money.parse("5 USD"), most).greatest()).contains(most);
        assertThat(new Amount.UpTo(most).greatest()).contains(most);
        assertThat(new Amount.ShareOfCost(100, "tuition").greatest()).isEmpty();
        assertThat(new Amount.InKind("a laptop").greatest()).isEmpty();
        assertThat(new Amount.Unstated().greatest()).isEmpty();
    }

    @Test
    void aCurrencyIsWrittenInCapitals() {
        assertThatThrownBy(() -> Money.currency("usd"))
                .isInstanceOf(BadTextException.class)
                .hasMessage("unknown currency \"usd\"; did you mean \"USD\"?");
    }
}
