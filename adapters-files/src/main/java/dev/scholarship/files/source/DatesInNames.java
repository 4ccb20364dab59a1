package dev.scholarship.files.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days in the names of files, such as {@code kosaf_20231222.csv} or {@code awards-2026-01-02.json}. */
public final class DatesInNames {

    private static final Pattern DATE =
            Pattern.compile("(?<![0-9])(20[0-9]{2})[-_.]?([0-9]{2})[-_.]?([0-9]{2})(?![0-9])");

    private DatesInNames() {}

    /** The last day that stands in a name. */
    public static Optional<LocalDate> last(String name) {
        return days(name).reduce((first, second) -> second);
    }

    /** The newest day that stands in the names of files. */
    static Optional<LocalDate> newest(Stream<Input> files) {
        return files.flatMap(file -> last(file.name()).stream()).max(LocalDate::compareTo);
    }

    /** A name with a star for each day, so that what differs in days alone has one name. */
    static String withoutDays(String name) {
        return DATE.matcher(name).replaceAll(found -> day(found).isPresent() ? "*" : found.group());
    }

    private static Stream<LocalDate> days(String name) {
        return DATE.matcher(name).results().flatMap(found -> day(found).stream());
    }

    private static Optional<LocalDate> day(MatchResult found) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
