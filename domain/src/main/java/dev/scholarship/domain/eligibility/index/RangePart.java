package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bounds of tests of numbers or days, for each unit the lower ones and the upper ones. */
final class RangePart implements Part {

    private final SlotSet tested;
    private final Scale[] scales;

    RangePart(int units) {
        this(SlotSet.NONE, new Scale[units]);
        Arrays.fill(scales, Scale.EMPTY);
    }

    private RangePart(SlotSet tested, Scale[] scales) {
        this.tested = tested;
        this.scales = scales;
    }

    @Override
    public SlotSet tested() {
        return tested;
    }

    Scale scale(int unit) {
        return scales[unit];
    }

    @Override
    public RangePart with(int slot, @Nullable Cell cell) {
        var all = tested.with(slot, cell != null);
        var others = scales.clone();
        for (int unit = 0; unit < others.length; unit++) {
            others[unit] = others[unit].with(
                    slot, cell == null ? null : ((Cell.Within) cell).byUnit().get(unit), all);
        }
        return new RangePart(all, others);
    }

    @Override
    public long bytes() {
        long bytes = SlotSet.BYTES;
        for (var scale : scales) {
            bytes += scale.bytes() + (scale.named() == tested ? 0 : SlotSet.BYTES);
        }
        return bytes;
    }

    /**
     * The bounds in one unit.
     *
     * @param named the slots whose tests name the unit; the part's own set where that is usual, so that both are one
     * @param highs upper bounds with the opposite sign, so that those that are too low are above
     */
    record Scale(SlotSet named, Thresholds lows, Thresholds highs) {

        private static final Scale EMPTY = new Scale(SlotSet.NONE, Thresholds.EMPTY, Thresholds.EMPTY);

        /** Whether certainly no test names the unit; what was named once may count as named. */
        boolean isUnnamed() {
            return named == SlotSet.NONE;
        }

        /** Adds the slots whose bounds keep out everything from one number on. */
        void endingBelow(long number, Gathering gathering) {
            highs.above(-number, gathering);
        }

        /** Adds the slots whose bounds keep out everything up to a number. */
        void beginningAbove(long number, Gathering gathering) {
            lows.above(number, gathering);
        }

        /** @param tested by the part after the change */
        private Scale with(int slot, Cell.@Nullable Between bounds, SlotSet tested) {
            if (bounds == null && !named.contains(slot)) {
                return this;
            }
            var others = named.with(slot, bounds != null);
            return new Scale(
                    others.same(tested) ? tested : others,
                    lows.with(slot, bounds != null && bounds.hasLow() ? bounds.low() : null),
                    highs.with(slot, bounds != null && bounds.hasHigh() ? -bounds.high() : null));
        }

        private long bytes() {
            return lows.bytes() + highs.bytes();
        }
    }
}
