package dev.scholarship.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    @Test
    void wordsAreOrderedByRelevanceUnlessSomethingElseIsChosen() {
        assertThat(Filter.everything().order()).isEqualTo(Order.ID);
        assertThat(Filter.everything().withText("x").order()).isEqualTo(Order.RELEVANCE);
        assertThat(Filter.builder().text("x").order(Order.TITLE).build().order())
                .isEqualTo(Order.TITLE);
    }

    @Test
    void anotherOrderKeepsTheSame() {
        var filter = new RandomEntries(1).filter();
        assertThat(filter.in(Order.TITLE).in(filter.order())).isEqualTo(filter);
    }

    @Test
    void anEmptyRangeIsAMistake() {
        var builder = Filter.builder().closesFrom(LocalDate.of(2026, 2, 1)).closesTo(LocalDate.of(2026, 1, 1));
        assertThatThrownBy(builder::build).isInstanceOf(BadTextException.class).hasMessageContaining("comes first");
        assertThatThrownBy(() -> amounts("2 USD", "1 USD"))
                .isInstanceOf(BadTextException.class)
                .hasMessageContaining("comes first");
        assertThatThrownBy(() -> amounts("1 EUR", "2 USD"))
                .isInstanceOf(BadTextException.class)
                .hasMessageContaining("one currency, USD");
    }

    @ParameterizedTest
    @CsvSource({
        "The  Élan-Award (2027), the elan award 2027",
        "“Be Bold” Scholarship, be bold scholarship",
        "ﬁrst ㎏ ™, first kg tm",
        "İstanbul, istanbul",
        "장학금, 장학금",
        "..., ''",
    })
    void theKeyOfATitleIsItsLettersAndDigits(String title, String key) {
        assertThat(TitleKey.of(title)).isEqualTo(key);
    }

    @Test
    void theKeyOfATitleFitsIntoAPosition() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            int[] points = random.ints(1 + random.nextInt(200), 1, 0x30000)
                    .filter(point -> !Character.isSurrogate((char) point) || point > 0xFFFF)
                    .toArray();
            var title = new String(points, 0, points.length);
            var key = TitleKey.of(title);
            assertThat(new Page.Titled(key, new ScholarshipId("a")).key())
                    .as("seed %s: %s", seed, title)
                    .isEqualTo(key);
        }
    }

    private static AmountRange amounts(String least, String most) {
        return new AmountRange(Money.currency("USD"), Optional.of(Money.parse(least)), Optional.of(Money.parse(most)));
    }
}
