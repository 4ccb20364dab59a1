package dev.scholarship.domain.eligibility.index;

import java.util.List;

/**
 * The bytes that slots take, by what they hold. Without the heads of objects, and without the distinct clauses and rules
 * and the keys themselves.
 *
 * @param columns every column, in the order in which they came about
 * @param clauses bytes of the numbers of clauses that are in no column
 * @param rules bytes of the numbers of rules that may need settling
 * @param keys bytes of the references to keys and of the way from a key to its slot
 * @param distinctClauses how many clauses that are in no column differ
 * @param distinctRules how many rules that may need settling differ
 */
public record Footprint(
        List<Column> columns, long clauses, long rules, long keys, int distinctClauses, int distinctRules) {

    /** A reference counts as four bytes. */
    static final int REFERENCE = 4;

    public Footprint {
        columns = List.copyOf(columns);
    }

    /**
     * What tests of one fact take.
     *
     * @param fact the fact's id
     * @param encoding how the tests are kept, in words
     */
    public record Column(String fact, String encoding, long bytes) {}
}
