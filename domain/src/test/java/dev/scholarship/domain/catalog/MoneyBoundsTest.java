package dev.scholarship.domain.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyBoundsTest {

    /** Written out, the number would have a thousand million digits. */
    @Test
    void anAmountBeyondAllBoundsIsRefusedWithoutWritingItOut() {
        var dollars = Money.currency("USD");
        assertThatThrownBy(() -> Money.of(new BigDecimal("1e999999999"), dollars))
                .isInstanceOf(BadTextException.class)
                .hasMessage("1E+999999999 is not a whole number of the smallest unit of USD, or too large");
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.001"), dollars))
                .hasMessage("0.001 is not a whole number of the smallest unit of USD, or too large");
    }
}
