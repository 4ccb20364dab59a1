/** Tells an orchestrator whether this process lives, has started, and may receive requests. */
@NullMarked
package dev.scholarship.http.health;

import org.jspecify.annotations.NullMarked;
