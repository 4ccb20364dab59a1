/** Failures as RFC 9457 problems; the one place where they become status codes. */
@NullMarked
package dev.scholarship.http.problem;

import org.jspecify.annotations.NullMarked;
