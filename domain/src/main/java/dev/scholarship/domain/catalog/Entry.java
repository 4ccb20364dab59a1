package dev.scholarship.domain.catalog;

import dev.scholarship.domain.eligibility.Rule;

/** A scholarship with its rule, as it goes into the catalogue. */
public record Entry(Scholarship scholarship, Rule rule) {}
