/** Lists, searches and shows scholarships over HTTP. */
@NullMarked
package dev.scholarship.http.catalog;

import org.jspecify.annotations.NullMarked;
