/** Runs the HTTP server: what happens to every request before a route sees it, and how serving starts and ends. */
@NullMarked
package dev.scholarship.http;

import org.jspecify.annotations.NullMarked;
