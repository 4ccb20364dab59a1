package dev.scholarship.domain.eligibility.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Seeds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClausesTest {

    private static final int SLOTS = 600;

    /** Some numbers are in many slots, most in a few; then all are taken out again. */
    @Test
    void everySlotHasTheNumbersThatWereGivenLast() {
        var mostFrequent = new AtomicInteger();
        Seeds.each(5, random -> {
            var expected = new HashMap<Integer, Set<Integer>>();
            var clauses = Clauses.NONE;
            for (int i = 0; i < 3_000; i++) {
                int slot = random.nextInt(SLOTS);
                var numbers = i < 2_000 || random.nextInt(4) == 0 ? numbers(random) : Set.<Integer>of();
                expected.put(slot, numbers);
                clauses = clauses.with(slot, List.copyOf(numbers));
                mostFrequent.accumulateAndGet(clauses.frequent(), Math::max);
                assertThat(Set.copyOf(clauses.of(slot))).isEqualTo(numbers);
            }
            assertThat(all(clauses))
                    .isEqualTo(expected.entrySet().stream()
                            .filter(entry -> !entry.getValue().isEmpty())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            for (int slot = 0; slot < SLOTS; slot++) {
                clauses = clauses.with(slot, List.of());
            }
            assertThat(clauses.frequent()).isZero();
            assertThat(clauses.rows().isEmpty()).isTrue();
        });
        assertThat(mostFrequent.get()).isBetween(3, 10);
    }

    /** A set and rows never have the same number, or a clause would count twice. */
    @Test
    void aNumberIsInASetOrInRows() {
        Seeds.each(5, random -> {
            var clauses = Clauses.NONE;
            for (int i = 0; i < 2_000; i++) {
                clauses = clauses.with(random.nextInt(SLOTS), List.copyOf(numbers(random)));
            }
            for (int i = 0; i < clauses.frequent(); i++) {
                assertThat(clauses.rows().slotsOf(clauses.number(i)).isEmpty()).isTrue();
            }
        });
    }

    private static Map<Integer, Set<Integer>> all(Clauses clauses) {
        var all = new HashMap<Integer, Set<Integer>>();
        for (int slot = 0; slot < SLOTS; slot++) {
            var numbers = clauses.of(slot);
            assertThat(numbers).doesNotHaveDuplicates();
            if (!numbers.isEmpty()) {
                all.put(slot, Set.copyOf(numbers));
            }
        }
        return all;
    }

    private static Set<Integer> numbers(RandomGenerator random) {
        var numbers = new TreeSet<Integer>();
        for (int i = random.nextInt(4); i > 0; i--) {
            numbers.add(random.nextInt(3) > 0 ? random.nextInt(5) : 5 + random.nextInt(500));
        }
        return numbers;
    }
}
