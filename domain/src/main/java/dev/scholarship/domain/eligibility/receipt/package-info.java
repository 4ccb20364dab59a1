/**
 * Receipts of checks: what somebody keeps to have a check made again later and to see whether it comes out the same,
 * without anybody keeping the answers.
 *
 * <p>Everything here is immutable and safe for many threads; salt, time and the edition of the time zones come in from
 * outside.
 */
@NullMarked
package dev.scholarship.domain.eligibility.receipt;

import org.jspecify.annotations.NullMarked;
