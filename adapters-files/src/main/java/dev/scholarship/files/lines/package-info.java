/** This project's own format. */
@NullMarked
package dev.scholarship.files.lines;

import org.jspecify.annotations.NullMarked;
