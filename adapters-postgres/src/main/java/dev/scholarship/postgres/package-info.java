/** The PostgreSQL database of this program: its settings, its schema, and the ports that it answers. */
@NullMarked
package dev.scholarship.postgres;

import org.jspecify.annotations.NullMarked;
