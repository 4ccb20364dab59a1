/** The contract of the API, as data and as a page to read and to try. */
@NullMarked
package dev.scholarship.http.openapi;

import org.jspecify.annotations.NullMarked;
