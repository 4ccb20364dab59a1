/** Decides for all scholarships at once. */
@NullMarked
package dev.scholarship.domain.eligibility.index;

import org.jspecify.annotations.NullMarked;
