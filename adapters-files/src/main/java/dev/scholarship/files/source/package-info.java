/**
 * Finds files that somebody named and gives their rows, one file open at a time. Types are public for the packages of
 * formats; nothing outside this module uses them.
 */
@NullMarked
package dev.scholarship.files.source;

import org.jspecify.annotations.NullMarked;
