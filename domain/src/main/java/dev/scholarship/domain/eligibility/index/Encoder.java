package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Brings what rules demand into the form of the blocks: a test of one fact into the fact's column, where that has a form
 * for it and has not yet got one of the same scholarship; any other clause to a number. For one thread at a time.
 */
final class Encoder {

    private final Map<Fact<?>, Integer> numbers = new HashMap<>();
    private final Numbers<Clause> clauses = new Numbers<>();
    private final Numbers<Dated> rules = new Numbers<>();
    private List<Column> columns = List.of();

    /** The columns by their numbers; a list that does not change. */
    List<Column> columns() {
        return columns;
    }

    Numbers<Clause> clauses() {
        return clauses;
    }

    Numbers<Dated> rules() {
        return rules;
    }

    /** Counts as one more user of the clauses and the rule. */
    Demands demands(Rule rule, Clause.Days days) {
        var simple = new HashMap<Integer, Criterion.Test<?>>();
        var cells = new ArrayList<Demands.Placed>();
        var others = new LinkedHashSet<Clause>();
        boolean open = false;
        for (var demand : Clause.demandsOf(rule)) {
            if (demand instanceof Criterion.Unsettled) {
                open = true;
            } else if (!(demand instanceof Criterion.Test<?> test && isPlaced(test, days, simple, cells))) {
                others.add(Clause.of(demand, days));
            }
        }
        boolean decided = others.isEmpty() || Clause.isDecidedByItsClauses(rule, days);
        return new Demands(
                cells,
                open,
                others.stream().map(clauses::use).toList(),
                decided ? List.of() : List.of(rules.use(Dated.requirementsOf(rule, days))));
    }

    /** Whether the test stands in its column, now or already. */
    private boolean isPlaced(
            Criterion.Test<?> test,
            Clause.Days days,
            Map<Integer, Criterion.Test<?>> simple,
            List<Demands.Placed> cells) {
        int number = column(test.fact());
        var same = simple.get(number);
        if (same != null) {
            return same.condition().equals(test.condition());
        }
        var cell = columns.get(number).cell(test.condition(), days);
        if (cell == null) {
            return false;
        }
        simple.put(number, test);
        cells.add(new Demands.Placed(number, cell));
        return true;
    }

    private int column(Fact<?> fact) {
        var known = numbers.get(fact);
        return known == null ? added(fact) : known;
    }

    private int added(Fact<?> fact) {
        int number = columns.size();
        var more = new ArrayList<>(columns);
        more.add(Column.of(fact));
        columns = List.copyOf(more);
        numbers.put(fact, number);
        return number;
    }

    void release(Block block, int slot) {
        for (int number : block.clauses().of(slot)) {
            clauses.release(number);
        }
        for (int number : block.rules().of(slot)) {
            rules.release(number);
        }
    }
}
