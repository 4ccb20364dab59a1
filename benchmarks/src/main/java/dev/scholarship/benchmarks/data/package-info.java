/** Generated catalogues and applicants: the same for the same seed. */
@NullMarked
package dev.scholarship.benchmarks.data;

import org.jspecify.annotations.NullMarked;
