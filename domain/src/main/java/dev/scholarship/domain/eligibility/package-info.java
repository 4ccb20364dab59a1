/**
 * Decides whether a person may apply for a scholarship, and says why.
 *
 * <p>A {@link dev.scholarship.domain.eligibility.Rule} is a tree of {@linkplain
 * dev.scholarship.domain.eligibility.Criterion criteria} over {@linkplain dev.scholarship.domain.eligibility.Fact
 * facts}; an {@link dev.scholarship.domain.eligibility.Applicant} gives an {@link
 * dev.scholarship.domain.eligibility.Answer} to each. What nobody answered stays open: a missing answer is never zero,
 * false or "yes". Everything here is immutable and safe for many threads, and reads no clock, locale or random source.
 */
@NullMarked
package dev.scholarship.domain.eligibility;

import org.jspecify.annotations.NullMarked;
