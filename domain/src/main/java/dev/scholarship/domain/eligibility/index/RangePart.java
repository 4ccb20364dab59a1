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
        var others = scales.clone();
        for (int unit = 0; unit < others.length; unit++) {
            others[unit] = others[unit].with(
                    slot, cell == null ? null : ((Cell.Within) cell).byUnit().get(unit));
        }
        return new RangePart(tested.with(slot, cell != null), others);
    }

    @Override
    public long bytes() {
        long bytes = SlotSet.BYTES;
        for (var scale : scales) {
            bytes += scale.bytes();
        }
        return bytes;
    }

    /**
     * The bounds in one unit.
     *
     * @param named the slots whose tests name the unit
     * @param highs upper bounds with the opposite sign, so that those that are too low are above
     */
    record Scale(SlotSet named, Thresholds lows, Thresholds highs) {

        private static final Scale EMPTY = new Scale(SlotSet.NONE, Thresholds.EMPTY, Thresholds.EMPTY);

        /** The slots whose bounds keep out everything from one number on. */
        SlotSet endingBelow(long number, SlotSet work) {
            return highs.above(-number, work);
        }

        /** The slots whose bounds keep out everything up to a number. */
        SlotSet beginningAbove(long number, SlotSet work) {
            return lows.above(number, work);
        }

        private Scale with(int slot, Cell.@Nullable Between bounds) {
            return bounds == null && !named.contains(slot)
                    ? this
                    : new Scale(
                            named.with(slot, bounds != null),
                            lows.with(slot, bounds != null && bounds.hasLow() ? bounds.low() : null),
                            highs.with(slot, bounds != null && bounds.hasHigh() ? -bounds.high() : null));
        }

        private long bytes() {
            return SlotSet.BYTES + lows.bytes() + highs.bytes();
        }
    }
}
