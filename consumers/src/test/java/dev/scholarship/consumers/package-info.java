/** What others build on the API, tried against the whole program. */
@NullMarked
package dev.scholarship.consumers;

import org.jspecify.annotations.NullMarked;
