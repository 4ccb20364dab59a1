package dev.scholarship.domain.eligibility.question;

import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Rule;
import java.util.Optional;

/**
 * A scholarship that a person may yet apply for.
 *
 * @param worth empty where the listing does not say it in money
 */
public record Prospect(Rule rule, Dates dates, Optional<Worth> worth) {}
