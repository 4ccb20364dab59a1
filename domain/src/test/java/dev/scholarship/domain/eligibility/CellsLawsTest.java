package dev.scholarship.domain.eligibility;

import static dev.scholarship.domain.eligibility.Completions.completions;
import static dev.scholarship.domain.eligibility.SmallRules.AGE;
import static dev.scholarship.domain.eligibility.SmallRules.BAG;
import static dev.scholarship.domain.eligibility.SmallRules.COLOURS;
import static dev.scholarship.domain.eligibility.SmallRules.DATES;
import static dev.scholarship.domain.eligibility.SmallRules.HAT;
import static dev.scholarship.domain.eligibility.SmallRules.NEED;
import static dev.scholarship.domain.eligibility.SmallRules.YEARS;
import static dev.scholarship.domain.eligibility.SmallRules.ages;
import static dev.scholarship.domain.eligibility.SmallRules.answer;
import static dev.scholarship.domain.eligibility.SmallRules.colours;
import static dev.scholarship.domain.eligibility.SmallRules.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the splitting of a fact that stands twice rests on. */
class CellsLawsTest {

    @Test
    void theCellsOfAFactThatAppliesAreWhatItsCompletionsMakeOfTheConditions() {
        Seeds.each(2_000, random -> {
            assertCells(random, HAT.now(), () -> colours(random));
            assertCells(random, BAG.now(), () -> new Condition.Includes(COLOURS, named(random), random.nextBoolean()));
            assertCells(random, AGE.now(), () -> Condition.Within.of(YEARS, ages(random)));
            assertCells(random, NEED.now(), Condition.Yes::new);
        });
    }

    private static <V> void assertCells(RandomGenerator random, Fact<V> fact, Supplier<Condition<V>> condition) {
        var conditions = Stream.generate(condition)
                .limit(1 + random.nextInt(3))
                .distinct()
                .toList();
        var answer = Stream.generate(() -> answer(random, fact))
                .filter(one -> !(one instanceof Answer.NotApplicable<V>))
                .findFirst()
                .orElseThrow();
        var cells = completions(fact, answer).stream()
                .map(completion -> cell(conditions, completion))
                .collect(Collectors.toSet());
        assertThat(Cells.of(fact.attribute().kind(), answer, conditions, DATES))
                .as("%s for %s", conditions, answer)
                .contains(cells);
    }

    private static <V> Map<Condition<?>, Truth> cell(List<Condition<V>> conditions, Answer<V> completion) {
        return conditions.stream()
                .collect(Collectors.toMap(
                        condition -> condition,
                        condition -> completion instanceof Answer.Known<V>(var value)
                                ? condition.holdsFor(value)
                                : Truth.FALSE));
    }
}
