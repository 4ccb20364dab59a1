/** Tests of rules as tables that providers can read and write. */
@NullMarked
package dev.scholarship.domain.eligibility.table;

import org.jspecify.annotations.NullMarked;
