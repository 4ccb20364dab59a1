/** Looks for what is probably a mistake in a rule that is well-formed. */
@NullMarked
package dev.scholarship.domain.eligibility.lint;

import org.jspecify.annotations.NullMarked;
