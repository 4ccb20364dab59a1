package dev.scholarship.domain.eligibility.index;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Slots by a number each, to find those with a higher one. The slots stand in the order of their numbers; for some
 * numbers, the marks, the set of all slots with that number or a higher one stands ready. Where there are few numbers,
 * each has a mark. Never changes once it is made.
 *
 * <p>Everything is kept by the numbers themselves and not by their ranks, so a number between two others moves little.
 */
final class Thresholds {

    static final Thresholds EMPTY = new Thresholds(new long[0], new char[1], new char[0], new long[0], new SlotSet[0]);

    /** Where there are no more numbers than that, each has a mark. */
    private static final int FEW = 24;

    /** About how many slots lie between two marks; twice as many at most. */
    private static final int STEP = SlotSet.SLOTS / 64;

    /** Each number once, in order. */
    private final long[] values;

    /** Where the slots of each number begin, and the end. */
    private final char[] starts;

    private final char[] slots;

    /** In order; numbers that are no slot's any more may be among them. */
    private final long[] marked;

    /** For each mark the slots with its number or a higher one. */
    private final SlotSet[] marks;

    private Thresholds(long[] values, char[] starts, char[] slots, long[] marked, SlotSet[] marks) {
        this.values = values;
        this.starts = starts;
        this.slots = slots;
        this.marked = marked;
        this.marks = marks;
    }

    /** Adds the slots with a higher number. */
    void above(long number, Gathering gathering) {
        int mark = firstAbove(marked, number);
        if (mark < marks.length) {
            gathering.add(marks[mark]);
        }
        gathering.add(slots, starts[firstAbove(values, number)], startOfMark(mark));
    }

    private int startOfMark(int mark) {
        return mark == marks.length ? slots.length : starts[firstFrom(values, marked[mark])];
    }

    private static int firstFrom(long[] numbers, long number) {
        int found = Arrays.binarySearch(numbers, number);
        return found < 0 ? -found - 1 : found;
    }

    private static int firstAbove(long[] numbers, long number) {
        int found = Arrays.binarySearch(numbers, number);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** With another number of one slot, none where it is null. */
    Thresholds with(int slot, @Nullable Long number) {
        var others = without(slot);
        if (number == null) {
            return others == this ? this : others.trimmed(slot);
        }
        var more = others.inserted(slot, number).changed(slot, number);
        return more.isMarkedAround(number) ? more : more.marked();
    }

    /** Without a slot that has no number any more in the marks; with other marks where there are too many. */
    private Thresholds trimmed(int slot) {
        if (slots.length == 0) {
            return EMPTY;
        }
        return marks.length > FEW + 2 * slots.length / STEP ? marked() : changed(slot, null);
    }

    /** With a slot in those marks in which it has to be. */
    private Thresholds changed(int slot, @Nullable Long number) {
        var others = marks.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] = others[i].with(slot, number != null && marked[i] <= number);
        }
        return new Thresholds(values, starts, slots, marked, others);
    }

    /** Leaves the marks as they are. */
    private Thresholds without(int slot) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == slot) {
                return removed(i);
            }
        }
        return this;
    }

    private Thresholds inserted(int slot, long number) {
        int value = firstFrom(values, number);
        boolean known = value < values.length && values[value] == number;
        return (known ? this : withValue(value, number)).insertedAt(value, slot);
    }

    private Thresholds withValue(int value, long number) {
        var moreValues = new long[values.length + 1];
        System.arraycopy(values, 0, moreValues, 0, value);
        moreValues[value] = number;
        System.arraycopy(values, value, moreValues, value + 1, values.length - value);
        var moreStarts = new char[starts.length + 1];
        System.arraycopy(starts, 0, moreStarts, 0, value + 1);
        System.arraycopy(starts, value, moreStarts, value + 1, starts.length - value);
        return new Thresholds(moreValues, moreStarts, slots, marked, marks);
    }

    private Thresholds withoutValue(int value) {
        var fewerValues = new long[values.length - 1];
        System.arraycopy(values, 0, fewerValues, 0, value);
        System.arraycopy(values, value + 1, fewerValues, value, fewerValues.length - value);
        var fewerStarts = new char[starts.length - 1];
        System.arraycopy(starts, 0, fewerStarts, 0, value);
        System.arraycopy(starts, value + 1, fewerStarts, value, fewerStarts.length - value);
        return new Thresholds(fewerValues, fewerStarts, slots, marked, marks);
    }

    private Thresholds insertedAt(int value, int slot) {
        int position = starts[value + 1];
        var moreSlots = new char[slots.length + 1];
        System.arraycopy(slots, 0, moreSlots, 0, position);
        moreSlots[position] = (char) slot;
        System.arraycopy(slots, position, moreSlots, position + 1, slots.length - position);
        return new Thresholds(values, startsMoved(value, 1), moreSlots, marked, marks);
    }

    private Thresholds removed(int position) {
        int value = valueAt(position);
        var fewerSlots = new char[slots.length - 1];
        System.arraycopy(slots, 0, fewerSlots, 0, position);
        System.arraycopy(slots, position + 1, fewerSlots, position, fewerSlots.length - position);
        var fewer = new Thresholds(values, startsMoved(value, -1), fewerSlots, marked, marks);
        return fewer.starts[value] == fewer.starts[value + 1] ? fewer.withoutValue(value) : fewer;
    }

    private int valueAt(int position) {
        int found = Arrays.binarySearch(starts, (char) position);
        return found < 0 ? -found - 2 : found;
    }

    private char[] startsMoved(int value, int by) {
        var moved = starts.clone();
        for (int after = value + 1; after < moved.length; after++) {
            moved[after] += (char) by;
        }
        return moved;
    }

    /** Whether few slots lie between the marks beside a number. */
    private boolean isMarkedAround(long number) {
        int next = firstAbove(marked, number);
        int from = next == 0 ? 0 : starts[firstAbove(values, marked[next - 1])];
        return startOfMark(next) - from <= 2 * STEP;
    }

    /** With other marks. */
    private Thresholds marked() {
        var numbers = new ArrayList<Long>();
        var sets = new ArrayList<SlotSet>();
        var set = SlotSet.NONE;
        int end = slots.length;
        for (int value = values.length - 1; value >= 0; value--) {
            if (values.length <= FEW || end - starts[value] >= STEP) {
                set = set.withAll(slots, starts[value], end);
                end = starts[value];
                numbers.add(0, values[value]);
                sets.add(0, set);
            }
        }
        return new Thresholds(
                values,
                starts,
                slots,
                numbers.stream().mapToLong(Long::longValue).toArray(),
                sets.toArray(SlotSet[]::new));
    }

    long bytes() {
        return (long) Long.BYTES * (values.length + marked.length)
                + (long) Character.BYTES * (starts.length + slots.length)
                + (long) SlotSet.BYTES * marks.length;
    }
}
