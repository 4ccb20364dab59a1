/**
 * The program: reads the settings, starts what they ask for and wires the modules into one process.
 *
 * <p>A failure that the person at the console can do something about is a {@link
 * dev.scholarship.bootstrap.StartupException}; its message is one sentence and all that is shown of it.
 */
@NullMarked
package dev.scholarship.bootstrap;

import org.jspecify.annotations.NullMarked;
