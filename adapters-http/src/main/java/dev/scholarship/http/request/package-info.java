/** Reads what callers send, strictly: every mistake is found, named and reported at once. */
@NullMarked
package dev.scholarship.http.request;

import org.jspecify.annotations.NullMarked;
