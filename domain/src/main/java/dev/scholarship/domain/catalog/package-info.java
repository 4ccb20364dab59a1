/**
 * What there is to apply for: scholarships, who gives them, how much, and when.
 *
 * <p>Everything here is immutable and safe for many threads. Money is integer minor units of one currency. Time comes in
 * from outside.
 */
@NullMarked
package dev.scholarship.domain.catalog;

import org.jspecify.annotations.NullMarked;
