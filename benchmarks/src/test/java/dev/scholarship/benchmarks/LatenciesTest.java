package dev.scholarship.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {

    /** The usual example of the nearest rank. */
    @ParameterizedTest
    @CsvSource({"1, 15", "5, 15", "20, 15", "21, 20", "30, 20", "40, 20", "50, 35", "80, 40", "81, 50", "100, 50"})
    void aPercentileIsTheTimeAtTheNearestRank(int percent, long nanos) {
        assertThat(of(40, 15, 50, 20, 35).percentile(percent)).isEqualTo(nanos);
    }

    @Test
    void aPercentileOfOneTimeIsThatTime() {
        var one = of(7);

        assertThat(IntStream.rangeClosed(1, 100).mapToLong(one::percentile)).containsOnly(7L);
        assertThat(one.longest()).isEqualTo(7);
    }

    @Test
    void aHighPercentileOfFewTimesIsTheLongest() {
        var few = of(3, 1, 2);

        assertThat(few.percentile(95)).isEqualTo(few.percentile(99)).isEqualTo(few.longest());
        assertThat(few.longest()).isEqualTo(3);
    }

    @Test
    void ofEqualTimesEachCounts() {
        var times = of(9, 1, 1, 9, 1, 1);

        assertThat(times.percentile(66)).isEqualTo(1);
        assertThat(times.percentile(67)).isEqualTo(9);
    }

    @Test
    void ofAHundredTimesEachIsAPercentile() {
        var hundred = of(LongStream.rangeClosed(1, 100).toArray());

        assertThat(IntStream.rangeClosed(1, 100).mapToLong(hundred::percentile))
                .containsExactlyElementsOf(hundred.nanos());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void whatIsNoPercentileIsRefused(int percent) {
        assertThatThrownBy(() -> of(1, 2).percentile(percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a percentile is from 1 to 100, not " + percent);
    }

    @Test
    void nothingTimedIsRefused() {
        assertThatThrownBy(() -> new Latencies(List.of(), 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no answer was timed");
    }

    private static Latencies of(long... nanos) {
        return new Latencies(Arrays.stream(nanos).boxed().toList(), 0, 0);
    }
}
