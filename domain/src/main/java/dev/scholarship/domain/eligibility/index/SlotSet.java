package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;

/** Some of the slots of one block. A set that a block keeps never changes; others are for one thread to work with. */
final class SlotSet {

    /** How many slots a block has. */
    static final int SLOTS = 8_192;

    static final int BYTES = SLOTS / Byte.SIZE;
    static final SlotSet NONE = new SlotSet();

    private static final int WORDS = SLOTS / Long.SIZE;

    private final long[] words;

    SlotSet() {
        this(new long[WORDS]);
    }

    private SlotSet(long[] words) {
        this.words = words;
    }

    boolean contains(int slot) {
        return (words[slot / Long.SIZE] & 1L << slot) != 0;
    }

    /** The first slot from one on, {@link #SLOTS} where there is none. */
    int next(int from) {
        int word = from / Long.SIZE;
        if (word == WORDS) {
            return SLOTS;
        }
        long rest = words[word] & -1L << from;
        while (rest == 0) {
            if (++word == WORDS) {
                return SLOTS;
            }
            rest = words[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    boolean isEmpty() {
        return next(0) == SLOTS;
    }

    /** This set, where it is so already, or another. */
    SlotSet with(int slot, boolean contained) {
        if (contains(slot) == contained) {
            return this;
        }
        var other = words.clone();
        other[slot / Long.SIZE] ^= 1L << slot;
        return new SlotSet(other);
    }

    /** Whether both have the same slots. */
    boolean same(SlotSet other) {
        return Arrays.equals(words, other.words);
    }

    /** With some more. */
    SlotSet withAll(char[] slots, int from, int to) {
        var other = new SlotSet(words.clone());
        for (int i = from; i < to; i++) {
            other.add(slots[i]);
        }
        return other;
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    void add(int slot) {
        words[slot / Long.SIZE] |= 1L << slot;
    }

    void remove(int slot) {
        words[slot / Long.SIZE] &= ~(1L << slot);
    }

    SlotSet become(SlotSet other) {
        System.arraycopy(other.words, 0, words, 0, WORDS);
        return this;
    }

    /** Those of a set that are not in another. */
    SlotSet become(SlotSet others, SlotSet except) {
        for (int i = 0; i < WORDS; i++) {
            words[i] = others.words[i] & ~except.words[i];
        }
        return this;
    }

    void addAll(SlotSet one, SlotSet two, SlotSet three, SlotSet four) {
        for (int i = 0; i < WORDS; i++) {
            words[i] |= one.words[i] | two.words[i] | three.words[i] | four.words[i];
        }
    }

    SlotSet addAll(SlotSet others) {
        for (int i = 0; i < WORDS; i++) {
            words[i] |= others.words[i];
        }
        return this;
    }

    void addAllBut(SlotSet others, SlotSet except) {
        for (int i = 0; i < WORDS; i++) {
            words[i] |= others.words[i] & ~except.words[i];
        }
    }

    SlotSet keepAll(SlotSet others) {
        for (int i = 0; i < WORDS; i++) {
            words[i] &= others.words[i];
        }
        return this;
    }

    SlotSet removeAll(SlotSet others) {
        for (int i = 0; i < WORDS; i++) {
            words[i] &= ~others.words[i];
        }
        return this;
    }

    /** Adds others; what was here before goes to {@code twice}. */
    void count(SlotSet others, SlotSet twice) {
        for (int i = 0; i < WORDS; i++) {
            long added = others.words[i];
            twice.words[i] |= words[i] & added;
            words[i] |= added;
        }
    }

    /** Adds others but some; what was here before goes to {@code twice}. */
    void countAllBut(SlotSet others, SlotSet except, SlotSet twice) {
        for (int i = 0; i < WORDS; i++) {
            long added = others.words[i] & ~except.words[i];
            twice.words[i] |= words[i] & added;
            words[i] |= added;
        }
    }
}
