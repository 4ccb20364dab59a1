package dev.scholarship.domain.eligibility.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Seeds;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    @Test
    void slotsWithAHigherNumberAreFoundWhateverWasAddedAndTakenAway() {
        Seeds.each(30, random -> {
            long[] numbers = numbers(random);
            var thresholds = Thresholds.EMPTY;
            var expected = new HashMap<Integer, Long>();
            for (int i = 0; i < 4_000; i++) {
                int slot = random.nextInt(1 + i % SlotSet.SLOTS);
                var number = random.nextInt(4) == 0 ? null : numbers[random.nextInt(numbers.length)];
                thresholds = thresholds.with(slot, number);
                put(expected, slot, number);
                if (i % 20 == 0) {
                    long asked = numbers[random.nextInt(numbers.length)] + random.nextInt(3) - 1;
                    assertThat(above(thresholds, asked)).isEqualTo(above(expected, asked));
                }
            }
            for (int slot : Set.copyOf(expected.keySet())) {
                thresholds = thresholds.with(slot, null);
            }
            assertThat(thresholds.bytes()).isEqualTo(Thresholds.EMPTY.bytes());
        });
    }

    @Test
    void anEarlierStateStaysWhatItWas() {
        var before = Thresholds.EMPTY.with(1, 10L).with(2, 20L).with(3, 30L);
        before.with(1, 40L).with(2, null);
        assertThat(above(before, 15)).containsExactly(2, 3);
    }

    /** Sometimes few, so that many slots share one, sometimes many. */
    private static long[] numbers(RandomGenerator random) {
        int most = random.nextBoolean() ? 30 : 3_000;
        return random.longs(1 + random.nextInt(most), -1_000_000, 1_000_000).toArray();
    }

    private static void put(Map<Integer, Long> numbers, int slot, @Nullable Long number) {
        if (number == null) {
            numbers.remove(slot);
        } else {
            numbers.put(slot, number);
        }
    }

    private static Set<Integer> above(Map<Integer, Long> numbers, long number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() > number)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> above(Thresholds thresholds, long number) {
        var gathering = new Gathering();
        gathering.begin(true);
        thresholds.above(number, gathering);
        gathering.complete();
        assertThat(gathering.twice().isEmpty()).isTrue();
        var found = gathering.all();
        var slots = new TreeSet<Integer>();
        for (int slot = found.next(0); slot < SlotSet.SLOTS; slot = found.next(slot + 1)) {
            slots.add(slot);
        }
        return slots;
    }
}
