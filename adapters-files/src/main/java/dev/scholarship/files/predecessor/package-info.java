/** The format of this project's predecessor. */
@NullMarked
package dev.scholarship.files.predecessor;

import org.jspecify.annotations.NullMarked;
