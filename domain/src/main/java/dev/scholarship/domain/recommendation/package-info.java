/** Which scholarships to look at first, and why: an order of what a person may win, never a verdict. */
@NullMarked
package dev.scholarship.domain.recommendation;

import org.jspecify.annotations.NullMarked;
