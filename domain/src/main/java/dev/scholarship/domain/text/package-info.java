/** Reading what people write: the error that says what is wrong with a text, and the word that was probably meant. */
@NullMarked
package dev.scholarship.domain.text;

import org.jspecify.annotations.NullMarked;
