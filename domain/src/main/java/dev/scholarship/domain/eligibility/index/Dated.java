package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Rule;

/** What a check needs to decide a rule that its clauses leave open. */
record Dated(Rule rule, Clause.Days days) {

    /** Without what has no part in the verdict, so that more rules are equal. */
    static Dated requirementsOf(Rule rule, Clause.Days days) {
        return new Dated(Rule.requiring(rule.require()), days);
    }
}
