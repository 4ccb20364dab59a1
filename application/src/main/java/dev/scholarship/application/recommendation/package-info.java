/** Saying which scholarships to look at first, and why. */
@NullMarked
package dev.scholarship.application.recommendation;

import org.jspecify.annotations.NullMarked;
