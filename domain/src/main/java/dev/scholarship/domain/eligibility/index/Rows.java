package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers of some slots of a block; never changes once it is made. */
final class Rows {

    static final Rows NONE = new Rows(new long[0]);

    private static final int NUMBER_BITS = 32;

    /** Sorted: the slot, and behind it the number. */
    private final long[] entries;

    private Rows(long[] entries) {
        this.entries = entries;
    }

    boolean isEmpty() {
        return entries.length == 0;
    }

    int size() {
        return entries.length;
    }

    /** The numbers that more slots have than so many, in order. */
    int[] numbersOfMoreThan(int slots) {
        int[] numbers =
                Arrays.stream(entries).mapToInt(entry -> (int) entry).sorted().toArray();
        return IntStream.range(slots, numbers.length)
                .filter(i -> numbers[i] == numbers[i - slots])
                .map(i -> numbers[i])
                .distinct()
                .toArray();
    }

    SlotSet slotsOf(int number) {
        var slots = new SlotSet();
        for (long entry : entries) {
            if ((int) entry == number) {
                slots.add((int) (entry >>> NUMBER_BITS));
            }
        }
        return slots;
    }

    /** @param numbers in order */
    Rows without(int... numbers) {
        return new Rows(Arrays.stream(entries)
                .filter(entry -> Arrays.binarySearch(numbers, (int) entry) < 0)
                .toArray());
    }

    /** Where the numbers of a slot begin; those of the next slot begin where they end. */
    int start(int slot) {
        int found = Arrays.binarySearch(entries, (long) slot << NUMBER_BITS);
        return found < 0 ? -found - 1 : found;
    }

    /** As {@link #start(int)}, where the slot is not before that of a position; fast where it is not far behind. */
    int start(int slot, int from) {
        int start = from;
        while (start < entries.length && entries[start] >>> NUMBER_BITS < slot) {
            start++;
        }
        return start;
    }

    private int end(int slot) {
        return start(slot + 1);
    }

    boolean isOf(int slot, int position) {
        return position < entries.length && entries[position] >>> NUMBER_BITS == slot;
    }

    int number(int position) {
        return (int) entries[position];
    }

    int[] of(int slot) {
        return Arrays.stream(entries, start(slot), end(slot))
                .mapToInt(entry -> (int) entry)
                .toArray();
    }

    /** With these numbers instead of those of a slot. */
    Rows with(int slot, List<Integer> numbers) {
        int start = start(slot);
        int end = end(slot);
        if (start == end && numbers.size() == 0) {
            return this;
        }
        var others = new long[entries.length - (end - start) + numbers.size()];
        System.arraycopy(entries, 0, others, 0, start);
        for (int i = 0; i < numbers.size(); i++) {
            others[start + i] = (long) slot << NUMBER_BITS | numbers.get(i);
        }
        Arrays.sort(others, start, start + numbers.size());
        System.arraycopy(entries, end, others, start + numbers.size(), entries.length - end);
        return new Rows(others);
    }

    long bytes() {
        return (long) Long.BYTES * entries.length;
    }
}
