package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The slots whose tests name a code, for each code by its number: a set where they are many, otherwise postings, which
 * are four bytes a slot and lie side by side in the order of their codes.
 */
final class CodePart implements Part {

    /** A number and a slot share one int. */
    static final int MOST_NUMBER = Integer.MAX_VALUE / SlotSet.SLOTS;

    static final CodePart EMPTY = new CodePart(SlotSet.NONE, new int[0], new SlotSet[0], new int[0]);

    /** More postings than that become a set: at eight times their bytes at most, for the sake of speed. */
    private static final int MANY = SlotSet.BYTES / Integer.BYTES / 8;

    private final SlotSet tested;

    /** The numbers of the codes that have sets, sorted. */
    private final int[] dense;

    private final SlotSet[] sets;

    /** Sorted: the number times the slots of a block, plus the slot. */
    private final int[] postings;

    private CodePart(SlotSet tested, int[] dense, SlotSet[] sets, int[] postings) {
        this.tested = tested;
        this.dense = dense;
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
            int set = Arrays.binarySearch(dense, number);
            slots = set < 0 ? withPosted(number, slots, work) : both(slots, sets[set], work);
        }
        return slots;
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

    private boolean isDense(int number) {
        return Arrays.binarySearch(dense, number) >= 0;
    }

    @Override
    public CodePart with(int slot, @Nullable Cell cell) {
        int[] numbers = cell == null ? new int[0] : ((Cell.Under) cell).numbers();
        var others = sets.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] = others[i].with(slot, contains(numbers, dense[i]));
        }
        int[] kept = tested.contains(slot) ? without(slot) : postings;
        return new CodePart(tested.with(slot, cell != null), dense, others, posted(kept, numbers, slot)).dense(numbers);
    }

    private static boolean contains(int[] numbers, int number) {
        for (int each : numbers) {
            if (each == number) {
                return true;
            }
        }
        return false;
    }

    private int[] without(int slot) {
        var kept = new int[postings.length];
        int size = 0;
        int from = 0;
        for (int i = 0; i < postings.length; i++) {
            if (postings[i] % SlotSet.SLOTS == slot) {
                System.arraycopy(postings, from, kept, size, i - from);
                size += i - from;
                from = i + 1;
            }
        }
        System.arraycopy(postings, from, kept, size, postings.length - from);
        return from == 0 ? postings : Arrays.copyOf(kept, size + postings.length - from);
    }

    /** With postings of the numbers that have no sets. */
    private int[] posted(int[] kept, int[] numbers, int slot) {
        var all = kept;
        for (int number : numbers) {
            all = isDense(number) ? all : inserted(all, number * SlotSet.SLOTS + slot);
        }
        return all;
    }

    private static int[] inserted(int[] sorted, int number) {
        int position = position(sorted, number);
        var more = new int[sorted.length + 1];
        System.arraycopy(sorted, 0, more, 0, position);
        more[position] = number;
        System.arraycopy(sorted, position, more, position + 1, sorted.length - position);
        return more;
    }

    /** Gives sets to those of the numbers that have become common, and takes away the sets that are empty. */
    private CodePart dense(int[] numbers) {
        var part = this;
        for (int number : numbers) {
            part = !part.isDense(number) && part.postingsOf(number) > MANY ? part.withSetOf(number) : part;
        }
        return part.withoutEmptySets();
    }

    private int postingsOf(int number) {
        int first = number * SlotSet.SLOTS;
        return position(postings, first + SlotSet.SLOTS) - position(postings, first);
    }

    private CodePart withSetOf(int number) {
        var set = new SlotSet();
        addPosted(number, set);
        int index = position(dense, number);
        var moreSets = new SlotSet[sets.length + 1];
        System.arraycopy(sets, 0, moreSets, 0, index);
        moreSets[index] = set;
        System.arraycopy(sets, index, moreSets, index + 1, sets.length - index);
        int[] rest = Arrays.stream(postings)
                .filter(posting -> posting / SlotSet.SLOTS != number)
                .toArray();
        return new CodePart(tested, inserted(dense, number), moreSets, rest);
    }

    private CodePart withoutEmptySets() {
        int empty = 0;
        while (empty < sets.length && !sets[empty].isEmpty()) {
            empty++;
        }
        return empty == sets.length ? this : withoutSet(empty).withoutEmptySets();
    }

    private CodePart withoutSet(int index) {
        var fewerDense = new int[dense.length - 1];
        var fewerSets = new SlotSet[sets.length - 1];
        System.arraycopy(dense, 0, fewerDense, 0, index);
        System.arraycopy(dense, index + 1, fewerDense, index, fewerDense.length - index);
        System.arraycopy(sets, 0, fewerSets, 0, index);
        System.arraycopy(sets, index + 1, fewerSets, index, fewerSets.length - index);
        return new CodePart(tested, fewerDense, fewerSets, postings);
    }

    /** Where a number is or would be. */
    private static int position(int[] sorted, int number) {
        int found = Arrays.binarySearch(sorted, number);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public long bytes() {
        return SlotSet.BYTES * (1L + sets.length) + (long) Integer.BYTES * (dense.length + postings.length);
    }
}
