/** Talking to the database within bounded time, with failures in the words of the ports. */
@NullMarked
package dev.scholarship.postgres.session;

import org.jspecify.annotations.NullMarked;
