/** Keeps why something was recommended. */
@NullMarked
package dev.scholarship.postgres.recommendation;

import org.jspecify.annotations.NullMarked;
