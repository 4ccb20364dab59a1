/** Routes as functions from a request to a reply; how a reply becomes an HTTP response. */
@NullMarked
package dev.scholarship.http.route;

import org.jspecify.annotations.NullMarked;
