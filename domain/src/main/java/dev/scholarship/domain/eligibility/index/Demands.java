package dev.scholarship.domain.eligibility.index;

import java.util.List;

/**
 * What one scholarship demands, as its block keeps it.
 *
 * @param cells tests that stand in columns, one a column at most
 * @param open whether something is demanded that no answer settles
 * @param clauses numbers of all other clauses
 * @param rules the number of the rule where its clauses may leave it open although it is decided, otherwise none
 */
record Demands(List<Placed> cells, boolean open, List<Integer> clauses, List<Integer> rules) {

    static final Demands NONE = new Demands(List.of(), false, List.of(), List.of());

    /** @param column the column's number */
    record Placed(int column, Cell cell) {}
}
