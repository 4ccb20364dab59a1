/** Who meets a rule: where it turns round, what slips in it look like, and whether two rules mean the same. */
@NullMarked
package dev.scholarship.domain.eligibility.meaning;

import org.jspecify.annotations.NullMarked;
