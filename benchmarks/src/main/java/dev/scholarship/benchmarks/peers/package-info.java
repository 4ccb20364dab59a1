/** Ours, and what it is compared with. */
@NullMarked
package dev.scholarship.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
