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

    /** From here on a set is smaller than postings. */
    private static final int MANY = SlotSet.BYTES / Integer.BYTES;

    private final SlotSet tested;

    /** The numbers of the codes that have sets. */
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

    /** Adds the slots whose tests name one of these. */
    void addSlotsOf(int[] numbers, SlotSet slots) {
        for (int number : numbers) {
            int set = setOf(number);
            if (set < 0) {
                addPosted(number, slots);
            } else {
                slots.addAll(sets[set]);
            }
        }
    }

    private void addPosted(int number, SlotSet slots) {
        int first = number * SlotSet.SLOTS;
        int last = first + SlotSet.SLOTS - 1;
        for (int i = position(postings, first); i < postings.length && postings[i] <= last; i++) {
            slots.add(postings[i] - first);
        }
    }

    private int setOf(int number) {
        for (int i = 0; i < dense.length; i++) {
            if (dense[i] == number) {
                return i;
            }
        }
        return -1;
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
        for (int posting : postings) {
            kept[size] = posting;
            size += posting % SlotSet.SLOTS == slot ? 0 : 1;
        }
        return size == kept.length ? postings : Arrays.copyOf(kept, size);
    }

    /** With postings of the numbers that have no sets. */
    private int[] posted(int[] kept, int[] numbers, int slot) {
        int[] added = Arrays.stream(numbers)
                .filter(number -> setOf(number) < 0)
                .map(number -> number * SlotSet.SLOTS + slot)
                .sorted()
                .toArray();
        if (added.length == 0) {
            return kept;
        }
        var all = new int[kept.length + added.length];
        int from = 0;
        for (int i = 0; i < added.length; i++) {
            int to = position(kept, added[i]);
            System.arraycopy(kept, from, all, from + i, to - from);
            all[to + i] = added[i];
            from = to;
        }
        System.arraycopy(kept, from, all, from + added.length, kept.length - from);
        return all;
    }

    /** Gives sets to those of the numbers that have become common, and takes away the sets that are empty. */
    private CodePart dense(int[] numbers) {
        var part = this;
        for (int number : numbers) {
            part = part.setOf(number) < 0 && part.postingsOf(number) > MANY ? part.withSetOf(number) : part;
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
        var moreDense = Arrays.copyOf(dense, dense.length + 1);
        var moreSets = Arrays.copyOf(sets, sets.length + 1);
        moreDense[dense.length] = number;
        moreSets[sets.length] = set;
        int[] rest = Arrays.stream(postings)
                .filter(posting -> posting / SlotSet.SLOTS != number)
                .toArray();
        return new CodePart(tested, moreDense, moreSets, rest);
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

    /** Where a posting is or would be. */
    private static int position(int[] postings, int posting) {
        int found = Arrays.binarySearch(postings, posting);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public long bytes() {
        return SlotSet.BYTES * (1L + sets.length) + (long) Integer.BYTES * (dense.length + postings.length);
    }
}
