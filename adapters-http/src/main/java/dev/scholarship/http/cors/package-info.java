/** Which web pages of other origins may read answers. */
@NullMarked
package dev.scholarship.http.cors;

import org.jspecify.annotations.NullMarked;
