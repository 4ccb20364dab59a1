/** Finding, reading and importing scholarships. */
@NullMarked
package dev.scholarship.application.catalog;

import org.jspecify.annotations.NullMarked;
