package dev.scholarship.domain.eligibility.index;

/**
 * The bytes that slots take, by what they hold. Without the distinct clauses and rules themselves, the keys, and the
 * writer's map from keys to slots.
 *
 * @param clauses bytes of the numbers of clauses
 * @param rules bytes of the numbers of rules that may need settling
 * @param keys bytes of the references to keys; a reference counts as {@value #REFERENCE}
 * @param distinctClauses how many clauses differ
 * @param distinctRules how many rules that may need settling differ
 */
public record Footprint(long clauses, long rules, long keys, int distinctClauses, int distinctRules) {

    static final int REFERENCE = 4;
}
