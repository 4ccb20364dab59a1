/** The table of the Korea Student Aid Foundation. */
@NullMarked
package dev.scholarship.files.kosaf;

import org.jspecify.annotations.NullMarked;
