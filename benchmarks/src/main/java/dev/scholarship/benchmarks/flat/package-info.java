/** Rules and applicants in the plain form from which each peer's own form is made. */
@NullMarked
package dev.scholarship.benchmarks.flat;

import org.jspecify.annotations.NullMarked;
