/** Times what the domain does against named peers. */
@NullMarked
package dev.scholarship.benchmarks;

import org.jspecify.annotations.NullMarked;
