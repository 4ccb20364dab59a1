package dev.scholarship.domain.eligibility.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Seeds;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class SlotsTest {

    /** A key of which many have one hash code. */
    private record Key(int number) {

        @Override
        public int hashCode() {
            return number % 50;
        }
    }

    @Test
    void aKeyIsFoundInTheSlotInWhichItWasPutUntilItIsTakenAway() {
        Seeds.each(5, random -> {
            var slots = new Slots<Key>();
            var expected = new HashMap<Key, Integer>();
            for (int slot = 0; slot < 600; slot++) {
                var key = new Key(slot);
                slots = slots.with(key, slot);
                expected.put(key, slot);
                if (random.nextInt(3) == 0) {
                    var gone = expected.keySet().iterator().next();
                    slots = slots.without(expected.remove(gone));
                    assertThat(slots.slot(gone)).isEqualTo(-1);
                }
            }
            assertThat(slots.size()).isEqualTo(expected.size());
            for (var entry : expected.entrySet()) {
                assertThat(slots.slot(entry.getKey())).isEqualTo(entry.getValue());
                assertThat(slots.key(entry.getValue())).isEqualTo(entry.getKey());
            }
        });
    }

    @Test
    void anEarlierStateStaysWhatItWas() {
        var before = new Slots<Key>().with(new Key(1), 0);
        before.with(new Key(2), 1).without(0);
        assertThat(before.slot(new Key(1))).isZero();
        assertThat(before.slot(new Key(2))).isEqualTo(-1);
    }
}
