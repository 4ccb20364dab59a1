package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;

/**
 * Puts slots of one block together, and can tell which of them came more than once. Sets that come whole are read several
 * at a time, because reading and writing what is together so far takes longer than reading one set more.
 *
 * <p>Is complete only after {@link #complete}. For one thread.
 */
final class Gathering {

    private static final int TOGETHER = 4;

    private final SlotSet all = new SlotSet();
    private final SlotSet twice = new SlotSet();
    private final SlotSet[] waiting = new SlotSet[TOGETHER];
    private int waits;
    private boolean counts;

    Gathering() {
        Arrays.fill(waiting, SlotSet.NONE);
    }

    /** @param counting whether to tell which slots come more than once */
    void begin(boolean counting) {
        all.clear();
        waits = 0;
        counts = counting;
        if (counting) {
            twice.clear();
        }
    }

    /** @param slots do not change before this is complete */
    void add(SlotSet slots) {
        if (slots == SlotSet.NONE) {
            return;
        }
        if (counts) {
            all.count(slots, twice);
            return;
        }
        waiting[waits++] = slots;
        if (waits == TOGETHER) {
            complete();
        }
    }

    void addAllBut(SlotSet slots, SlotSet except) {
        if (counts) {
            all.countAllBut(slots, except, twice);
        } else {
            all.addAllBut(slots, except);
        }
    }

    /** @param slots each once from one position to before another */
    void add(char[] slots, int from, int to) {
        for (int i = from; i < to; i++) {
            add(slots[i]);
        }
    }

    void add(int slot) {
        if (counts && all.contains(slot)) {
            twice.add(slot);
        }
        all.add(slot);
    }

    void remove(int slot) {
        all.remove(slot);
    }

    void complete() {
        Arrays.fill(waiting, waits, TOGETHER, SlotSet.NONE);
        if (waits > 0) {
            all.addAll(waiting[0], waiting[1], waiting[2], waiting[3]);
        }
        waits = 0;
    }

    SlotSet all() {
        return all;
    }

    SlotSet twice() {
        return twice;
    }
}
