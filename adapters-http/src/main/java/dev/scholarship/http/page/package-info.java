/** Pages for people, served from the class path. */
@NullMarked
package dev.scholarship.http.page;

import org.jspecify.annotations.NullMarked;
