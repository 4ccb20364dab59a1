/** The catalogue in PostgreSQL, with text search that does not depend on the server's locale. */
@NullMarked
package dev.scholarship.postgres.catalog;

import org.jspecify.annotations.NullMarked;
