package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RangeTest {

    /** Half a number apart, from below all bounds to above them: one of every stretch that bounds can part. */
    private static final List<BigDecimal> NUMBERS = IntStream.rangeClosed(0, 8)
            .mapToObj(half -> BigDecimal.valueOf(half).divide(BigDecimal.TWO))
            .toList();

    private static final List<BigDecimal> BOUNDS =
            Stream.of(1, 2, 3).map(BigDecimal::valueOf).toList();

    @Test
    void whetherOneRangeLiesInAnotherIsWhatItsNumbersSay() {
        for (var range : ranges()) {
            for (var other : ranges()) {
                assertThat(range.containsAllOf(other))
                        .as("%s over %s", range, other)
                        .isEqualTo(byNumbers(range, other));
            }
        }
    }

    private static Truth byNumbers(Range range, Range other) {
        return Truth.commonTo(NUMBERS.stream().filter(other::contains).map(number -> Truth.of(range.contains(number))));
    }

    @Test
    void aBoundIsInOnlyWhereTheWordsSaySo() {
        var two = BigDecimal.TWO;
        assertThat(Range.atLeast(two).contains(two)).isTrue();
        assertThat(Range.moreThan(two).contains(two)).isFalse();
        assertThat(Range.atMost(two).contains(two)).isTrue();
        assertThat(Range.lessThan(two).contains(two)).isFalse();
        assertThat(Range.between(two, two).contains(two)).isTrue();
    }

    @Test
    void eachRangeHasItsWords() {
        var two = BigDecimal.TWO;
        assertThat(Range.atLeast(two).shape().words()).isEqualTo("at least");
        assertThat(Range.moreThan(two).shape().words()).isEqualTo("more than");
        assertThat(Range.atMost(two).shape().words()).isEqualTo("at most");
        assertThat(Range.lessThan(two).shape().words()).isEqualTo("less than");
        assertThat(Range.between(two, two).shape().words()).isEqualTo("exactly");
        assertThat(Range.between(BigDecimal.ONE, two).shape().words()).isEqualTo("from");
    }

    @Test
    void aBoundThatIsAbsentIsNotExcluded() {
        assertThat(new Range(Optional.empty(), false, Optional.of(BigDecimal.TWO), true))
                .isEqualTo(Range.atMost(BigDecimal.TWO));
        assertThat(new Range(Optional.of(BigDecimal.TWO), true, Optional.empty(), false))
                .isEqualTo(Range.atLeast(BigDecimal.TWO));
    }

    @Test
    void whatCannotBeWrittenIsNoRange() {
        var one = Optional.of(BigDecimal.ONE);
        var two = Optional.of(BigDecimal.TWO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(Optional.empty(), true, Optional.empty(), true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(one, false, two, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(one, true, two, false));
        assertThatThrownBy(() -> new Range(two, true, one, true))
                .isInstanceOf(BadTextException.class)
                .hasMessage("nothing lies between 2 and 1; write the lower number first");
    }

    @Test
    void aBoundLiesOnTheScaleOfItsUnit() {
        var beyond = new BigDecimal("4.1");
        assertThatThrownBy(() -> Condition.Within.of(Scales.US4, Range.atLeast(beyond)))
                .isInstanceOf(BadTextException.class)
                .hasMessage("4.1 is off the scale us4, which runs from 0 to 4.0");
        assertThatThrownBy(() -> Condition.Within.of(Scales.US4, Range.atMost(beyond)))
                .isInstanceOf(BadTextException.class)
                .hasMessage("4.1 is off the scale us4, which runs from 0 to 4.0");
    }

    private static List<Range> ranges() {
        var open = BOUNDS.stream()
                .flatMap(bound -> Stream.of(
                        Range.atLeast(bound), Range.moreThan(bound), Range.atMost(bound), Range.lessThan(bound)));
        var closed = BOUNDS.stream()
                .flatMap(low ->
                        BOUNDS.stream().filter(high -> low.compareTo(high) <= 0).map(high -> Range.between(low, high)));
        return Stream.concat(open, closed).toList();
    }
}
