/** Holds what a server does against the contract of the API. */
@NullMarked
package dev.scholarship.bootstrap.contract;

import org.jspecify.annotations.NullMarked;
