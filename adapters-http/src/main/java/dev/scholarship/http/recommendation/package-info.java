/** The recommendations of the API. */
@NullMarked
package dev.scholarship.http.recommendation;

import org.jspecify.annotations.NullMarked;
