package dev.scholarship.domain.eligibility.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of the clauses of a block that are in no column: for each clause that many slots have, the set of them; rows
 * for all others. Never changes once it is made.
 */
final class Clauses {

    static final Clauses NONE = new Clauses(new int[0], new SlotSet[0], Rows.NONE);

    /** More slots than that are a set, which takes the bytes of twice as many rows. */
    private static final int MANY = SlotSet.BYTES / Long.BYTES / 2;

    /** After so many more rows it is counted which clauses many slots have. */
    private static final int STEP = 256;

    private final int[] frequent;
    private final SlotSet[] sets;
    private final Rows rows;

    private Clauses(int[] frequent, SlotSet[] sets, Rows rows) {
        this.frequent = frequent;
        this.sets = sets;
        this.rows = rows;
    }

    /** How many clauses have a set. */
    int frequent() {
        return frequent.length;
    }

    /** The number of one of the clauses that have a set. */
    int number(int frequentClause) {
        return frequent[frequentClause];
    }

    /** The slots that have one of the clauses that have a set. */
    SlotSet slots(int frequentClause) {
        return sets[frequentClause];
    }

    /** The numbers of all other clauses. */
    Rows rows() {
        return rows;
    }

    /** All numbers of one slot. */
    List<Integer> of(int slot) {
        var all = new ArrayList<Integer>();
        for (int number : rows.of(slot)) {
            all.add(number);
        }
        for (int i = 0; i < frequent.length; i++) {
            if (sets[i].contains(slot)) {
                all.add(frequent[i]);
            }
        }
        return all;
    }

    /** With these numbers, each once, instead of those of a slot. */
    Clauses with(int slot, List<Integer> numbers) {
        var others = new SlotSet[sets.length];
        var rare = new LinkedHashSet<>(numbers);
        for (int i = 0; i < sets.length; i++) {
            others[i] = sets[i].with(slot, rare.remove(frequent[i]));
        }
        var changed = new Clauses(frequent, others, rows.with(slot, List.copyOf(rare))).withoutEmptySets(slot, sets);
        return changed.rows.size() / STEP > rows.size() / STEP ? changed.counted() : changed;
    }

    /** @param former the sets of the same clauses before the slot was changed */
    private Clauses withoutEmptySets(int slot, SlotSet[] former) {
        int[] kept = IntStream.range(0, sets.length)
                .filter(i -> !former[i].contains(slot) || !sets[i].isEmpty())
                .toArray();
        return kept.length == sets.length
                ? this
                : new Clauses(
                        Arrays.stream(kept).map(i -> frequent[i]).toArray(),
                        Arrays.stream(kept).mapToObj(i -> sets[i]).toArray(SlotSet[]::new),
                        rows);
    }

    /** With a set for each clause that many rows have. */
    private Clauses counted() {
        int[] many = rows.numbersOfMoreThan(MANY);
        if (many.length == 0) {
            return this;
        }
        var numbers = Arrays.copyOf(frequent, frequent.length + many.length);
        var more = Arrays.copyOf(sets, sets.length + many.length);
        for (int i = 0; i < many.length; i++) {
            numbers[frequent.length + i] = many[i];
            more[sets.length + i] = rows.slotsOf(many[i]);
        }
        return new Clauses(numbers, more, rows.without(many));
    }

    long bytes() {
        return rows.bytes() + (long) (SlotSet.BYTES + Integer.BYTES + Footprint.REFERENCE) * sets.length;
    }
}
