package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scholarships of neighbouring slots; never changes once it is made. */
final class Block {

    static final Block EMPTY = new Block(SlotSet.NONE, SlotSet.NONE, new Part[0], Clauses.NONE, Rows.NONE);

    private final SlotSet taken;
    private final SlotSet open;

    /** By the columns' numbers, null where there is no test. */
    private final @Nullable Part[] parts;

    private final Clauses clauses;
    private final Rows rules;

    private Block(SlotSet taken, SlotSet open, @Nullable Part[] parts, Clauses clauses, Rows rules) {
        this.taken = taken;
        this.open = open;
        this.parts = parts;
        this.clauses = clauses;
        this.rules = rules;
    }

    /** The slots in which a scholarship is. */
    SlotSet taken() {
        return taken;
    }

    /** The slots of which a demand is always open. */
    SlotSet open() {
        return open;
    }

    /** The numbers of those clauses that are in no column. */
    Clauses clauses() {
        return clauses;
    }

    /** The numbers of rules that their clauses may leave open although they are decided. */
    Rows rules() {
        return rules;
    }

    /** How many columns there were when the block was made. */
    int columns() {
        return parts.length;
    }

    @Nullable
    Part part(int column) {
        return column < parts.length ? parts[column] : null;
    }

    /** With a scholarship in a slot, whether or not there was another. */
    Block with(int slot, Demands demands, List<Column> columns) {
        return changed(slot, true, demands, columns);
    }

    Block without(int slot, List<Column> columns) {
        return changed(slot, false, Demands.NONE, columns);
    }

    private Block changed(int slot, boolean takes, Demands demands, List<Column> columns) {
        var others = Arrays.copyOf(parts, columns.size());
        for (var placed : demands.cells()) {
            var part = others[placed.column()];
            var old = part == null ? columns.get(placed.column()).empty() : part;
            others[placed.column()] = old.with(slot, placed.cell());
        }
        for (int column = 0; column < parts.length; column++) {
            var part = others[column];
            if (part != null && part == parts[column] && part.tested().contains(slot)) {
                var rest = part.with(slot, null);
                others[column] = rest.tested().isEmpty() ? null : rest;
            }
        }
        return new Block(
                taken.with(slot, takes),
                open.with(slot, demands.open()),
                others,
                clauses.with(slot, demands.clauses()),
                rules.with(slot, demands.rules()));
    }
}
