/** Answers over HTTP whether a person may apply, and shows rules and attributes. */
@NullMarked
package dev.scholarship.http.eligibility;

import org.jspecify.annotations.NullMarked;
