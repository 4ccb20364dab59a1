/** Asking whether a person may apply. */
@NullMarked
package dev.scholarship.application.eligibility;

import org.jspecify.annotations.NullMarked;
