/** The conformance corpus, and how this project and its peers do on it. */
@NullMarked
package dev.scholarship.consumers.conformance;

import org.jspecify.annotations.NullMarked;
