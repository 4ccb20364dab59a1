package dev.scholarship.domain.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One state of what a source publishes.
 *
 * @param source the name of the source, the same for each of its editions
 * @param digest equal for equal content
 * @param day the day on which it was published; empty where nothing tells
 */
public record Edition(String source, String digest, Optional<LocalDate> day) {

    public Edition {
        Texts.requireText("the source's name", source);
        Texts.requireText("the edition's digest", digest);
        day.ifPresent(published -> Days.require("the edition's day", published));
    }

    /** Whether both have a day and this one's is earlier. */
    public boolean isKnownToPrecede(Edition other) {
        return day.isPresent() && other.day.isPresent() && day.get().isBefore(other.day.get());
    }
}
