/** How many people a draft rule reaches, without telling who. */
@NullMarked
package dev.scholarship.domain.eligibility.reach;

import org.jspecify.annotations.NullMarked;
