/** The format of the Open Scholarships, with the records that come with this program and their rules. */
@NullMarked
package dev.scholarship.files.openscholarships;

import org.jspecify.annotations.NullMarked;
