/** What a person is best asked next. */
@NullMarked
package dev.scholarship.domain.eligibility.question;

import org.jspecify.annotations.NullMarked;
