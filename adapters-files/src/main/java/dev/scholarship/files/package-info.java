/**
 * Reads catalogues from files. What a source says and no rule can carry yet stays in the rule as an {@code unread}
 * sentence, so nobody is called eligible because a demand was lost on the way; a row that cannot be read is a rejected
 * row with its reasons.
 */
@NullMarked
package dev.scholarship.files;

import org.jspecify.annotations.NullMarked;
