package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The slots whose tests name a code, for each code by its number: a set where they are many, otherwise postings, which
 * are four bytes a slot and lie side by side in the order of their codes.
 */
final class CodePart implements Part {

    /** A number and a slot share one int. */
    static final int MOST_NUMBER = Integer.MAX_VALUE / SlotSet.SLOTS - 1;

    static final CodePart EMPTY = new CodePart(SlotSet.NONE, new SlotSet[0], new int[0]);

    /** More postings than that become a set: at eight times their bytes at most, for the sake of speed. */
    private static final int MANY = SlotSet.BYTES / Integer.BYTES / 8;

    private final SlotSet tested;

    /** By the numbers of the codes, null for those that have postings. */
    private final @Nullable SlotSet[] sets;

    /** Sorted: the number times the slots of a block, plus the slot. */
    private final int[] postings;

    private CodePart(SlotSet tested, @Nullable SlotSet[] sets, int[] postings) {
        this.tested = tested;
        this.sets = sets;
        this.postings = postings;
    }

    @Override
    public SlotSet tested() {
        return tested;
    }

    /** The slots whose tests name one of these: in {@code work}, or a set that must not be changed. */
    SlotSet slotsOf(int[] numbers, SlotSet work) {
        var slots = SlotSet.NONE;
        for (int number : numbers) {
            var set = setOf(number);
            slots = set == null ? withPosted(number, slots, work) : both(slots, set, work);
        }
        return slots;
    }

    private @Nullable SlotSet setOf(int number) {
        return number < sets.length ? sets[number] : null;
    }

    private static SlotSet both(SlotSet slots, SlotSet others, SlotSet work) {
        if (slots == SlotSet.NONE) {
            return others;
        }
        return into(work, slots).addAll(others);
    }

    private SlotSet withPosted(int number, SlotSet slots, SlotSet work) {
        int first = position(postings, number * SlotSet.SLOTS);
        if (first == postings.length || postings[first] / SlotSet.SLOTS != number) {
            return slots;
        }
        var all = into(work, slots);
        addPosted(number, all);
        return all;
    }

    private static SlotSet into(SlotSet work, SlotSet slots) {
        return slots == work ? work : work.become(slots);
    }

    private void addPosted(int number, SlotSet slots) {
        int first = number * SlotSet.SLOTS;
        int last = first + SlotSet.SLOTS - 1;
        for (int i = position(postings, first); i < postings.length && postings[i] <= last; i++) {
            slots.add(postings[i] - first);
        }
    }

    @Override
    public CodePart with(int slot, @Nullable Cell cell) {
        var part = tested.contains(slot) ? without(slot) : this;
        if (cell == null) {
            return part;
        }
        var more = new CodePart(tested.with(slot, true), part.sets.clone(), part.postings);
        for (int number : ((Cell.Under) cell).numbers()) {
            var set = more.setOf(number);
            if (set == null) {
                more = more.posted(slot, number);
            } else {
                more.sets[number] = set.with(slot, true);
            }
        }
        return more;
    }

    private CodePart without(int slot) {
        var others = sets.clone();
        for (int number = 0; number < others.length; number++) {
            var set = others[number];
            if (set != null && set.contains(slot)) {
                var rest = set.with(slot, false);
                others[number] = rest.isEmpty() ? null : rest;
            }
        }
        return new CodePart(tested.with(slot, false), others, postingsWithout(slot));
    }

    private int[] postingsWithout(int slot) {
        var kept = new int[postings.length];
        int size = 0;
        int from = 0;
        for (int i = 0; i < postings.length; i++) {
            if ((postings[i] & SlotSet.SLOTS - 1) == slot) {
                System.arraycopy(postings, from, kept, size, i - from);
                size += i - from;
                from = i + 1;
            }
        }
        System.arraycopy(postings, from, kept, size, postings.length - from);
        return from == 0 ? postings : Arrays.copyOf(kept, size + postings.length - from);
    }

    private CodePart posted(int slot, int number) {
        var part = new CodePart(tested, sets, inserted(postings, number * SlotSet.SLOTS + slot));
        return part.postingsOf(number) > MANY ? part.withSetOf(number) : part;
    }

    private static int[] inserted(int[] sorted, int number) {
        int position = position(sorted, number);
        var more = new int[sorted.length + 1];
        System.arraycopy(sorted, 0, more, 0, position);
        more[position] = number;
        System.arraycopy(sorted, position, more, position + 1, sorted.length - position);
        return more;
    }

    private int postingsOf(int number) {
        int first = number * SlotSet.SLOTS;
        return position(postings, first + SlotSet.SLOTS) - position(postings, first);
    }

    private CodePart withSetOf(int number) {
        var set = new SlotSet();
        addPosted(number, set);
        var more = Arrays.copyOf(sets, Math.max(sets.length, number + 1));
        more[number] = set;
        int[] rest = Arrays.stream(postings)
                .filter(posting -> posting / SlotSet.SLOTS != number)
                .toArray();
        return new CodePart(tested, more, rest);
    }

    /** Where a posting is or would be. */
    private static int position(int[] sorted, int number) {
        int found = Arrays.binarySearch(sorted, number);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public long bytes() {
        long count = Arrays.stream(sets).filter(set -> set != null).count();
        return SlotSet.BYTES * (1 + count)
                + (long) Footprint.REFERENCE * sets.length
                + (long) Integer.BYTES * postings.length;
    }
}
