package dev.scholarship.benchmarks.data;

import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Rule;

/** What a generated scholarship demands, and its days. */
public record Award(Rule rule, Clause.Days days) {}
