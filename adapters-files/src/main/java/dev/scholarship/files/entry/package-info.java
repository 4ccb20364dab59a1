/**
 * What every importer needs to turn what it read into an entry. Types are public for the packages of formats; nothing
 * outside this module uses them.
 */
@NullMarked
package dev.scholarship.files.entry;

import org.jspecify.annotations.NullMarked;
