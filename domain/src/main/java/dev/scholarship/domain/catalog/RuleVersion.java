package dev.scholarship.domain.catalog;

import dev.scholarship.domain.eligibility.Rule;
import java.time.Instant;

/**
 * One immutable version of a scholarship's rule.
 *
 * @param number counts from 1 for each scholarship
 * @param rule what {@code text} says
 * @param text the canonical text
 * @param sha256 of the text in UTF-8, lower-case hexadecimal
 * @param validFrom since when this version decides
 */
public record RuleVersion(int number, Rule rule, String text, String sha256, Instant validFrom) {}
