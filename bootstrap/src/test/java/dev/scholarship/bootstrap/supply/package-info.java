/** What ships with the program and what must not stand in its sources. */
@NullMarked
package dev.scholarship.bootstrap.supply;

import org.jspecify.annotations.NullMarked;
