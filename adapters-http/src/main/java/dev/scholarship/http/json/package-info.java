/** The one configuration of JSON, for reading and for writing. */
@NullMarked
package dev.scholarship.http.json;

import org.jspecify.annotations.NullMarked;
