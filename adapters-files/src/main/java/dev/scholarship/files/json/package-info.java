/**
 * Reads JSON files record by record, strictly, without losing the place. Types are public for the packages of formats;
 * nothing outside this module uses them.
 */
@NullMarked
package dev.scholarship.files.json;

import org.jspecify.annotations.NullMarked;
