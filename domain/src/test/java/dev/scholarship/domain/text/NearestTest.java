package dev.scholarship.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"nursng,nursing,1", "nrusing,nursing,1", "gpa,gpa,0", "'',abc,3", "kitten,sitting,3"})
    void countsInsertionsDeletionsSubstitutionsAndSwaps(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void suggestsTheNearestKnownWordWhateverItsCase() {
        assertThat(Nearest.to("RESIDNCE", List.of("level", "residence"))).contains("residence");
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertThat(Nearest.to("income", List.of("level", "residence"))).isEmpty();
        assertThat(Nearest.hint("income", List.of("level"))).isEmpty();
    }

    @Test
    void tiesGoToTheOneThatBeginsAlikeAndThenToTheFirstInTheAlphabet() {
        assertThat(Nearest.to("usa", List.of("SA", "US", "UA"))).contains("US");
        assertThat(Nearest.to("usa", List.of("SA", "UA"))).contains("UA");
        assertThat(Nearest.to("cat", List.of("rat", "bat", "hat"))).contains("bat");
    }

    @Test
    void longInputCostsNothing() {
        assertThat(Nearest.to("x".repeat(1_000_000), List.of("x"))).isEmpty();
    }
}
