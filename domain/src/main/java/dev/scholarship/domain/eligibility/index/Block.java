package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The scholarships of {@value #SLOTS} neighbouring slots; never changes once it is made. */
final class Block {

    static final int SLOTS = 512;

    /** The number of a rule that its clauses decide. */
    static final int DECIDED = -1;

    static final Block EMPTY = new Block(new Object[SLOTS], new int[SLOTS], new int[SLOTS + 1], new int[0]);

    private final @Nullable Object[] keys;

    /** For each slot the number of a rule that its clauses may leave open although it is decided, or DECIDED. */
    private final int[] rules;

    /** Where the clauses of each slot begin, and the end. */
    private final int[] starts;

    /** Numbers of clauses, those of one slot side by side. */
    private final int[] clauses;

    private Block(@Nullable Object[] keys, int[] rules, int[] starts, int[] clauses) {
        this.keys = keys;
        this.rules = rules;
        this.starts = starts;
        this.clauses = clauses;
    }

    /** The block with something else in one slot; a null key and no clauses free it. */
    Block with(int slot, @Nullable Object key, int rule, int[] numbers) {
        var otherKeys = keys.clone();
        var otherRules = rules.clone();
        otherKeys[slot] = key;
        otherRules[slot] = rule;
        return new Block(otherKeys, otherRules, startsWith(slot, numbers.length), clausesWith(slot, numbers));
    }

    private int[] startsWith(int slot, int length) {
        int more = length - (starts[slot + 1] - starts[slot]);
        var moved = starts.clone();
        for (int after = slot + 1; after <= SLOTS; after++) {
            moved[after] += more;
        }
        return moved;
    }

    private int[] clausesWith(int slot, int[] numbers) {
        int start = starts[slot];
        int end = starts[slot + 1];
        var moved = new int[clauses.length - (end - start) + numbers.length];
        System.arraycopy(clauses, 0, moved, 0, start);
        System.arraycopy(numbers, 0, moved, start, numbers.length);
        System.arraycopy(clauses, end, moved, start + numbers.length, clauses.length - end);
        return moved;
    }

    /** Null where the slot is free. */
    @Nullable
    Object key(int slot) {
        return keys[slot];
    }

    int rule(int slot) {
        return rules[slot];
    }

    int start(int slot) {
        return starts[slot];
    }

    int end(int slot) {
        return starts[slot + 1];
    }

    int clause(int position) {
        return clauses[position];
    }

    int[] clausesOf(int slot) {
        return Arrays.copyOfRange(clauses, starts[slot], starts[slot + 1]);
    }

    long keyBytes() {
        return (long) SLOTS * Footprint.REFERENCE;
    }

    long ruleBytes() {
        return (long) SLOTS * Integer.BYTES;
    }

    long clauseBytes() {
        return (long) (starts.length + clauses.length) * Integer.BYTES;
    }
}
