package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A day that conditions count from: one of the scholarship's own, the day of asking, or a date. */
public sealed interface Anchor {

    /** The day, empty where the listing does not state it. */
    Optional<LocalDate> in(Dates dates);

    /** The word in rule text. */
    String word();

    /** A day that has another date for each scholarship or each time of asking. */
    enum Named implements Anchor {
        /** The day of asking. */
        NOW("now"),
        /** The first day on which applications are taken. */
        OPENS("opens"),
        /** The last day on which applications are taken. */
        CLOSES("closes"),
        /** The day on which the award is announced (공고일). */
        NOTICE("notice");

        private final String word;

        Named(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Optional<LocalDate> in(Dates dates) {
            return switch (this) {
                case NOW -> Optional.of(dates.asOf());
                case OPENS -> dates.opens();
                case CLOSES -> dates.closes();
                case NOTICE -> dates.notice();
            };
        }
    }

    /** A date of the years 0 to 9999. */
    record On(LocalDate date) implements Anchor {

        static final LocalDate FIRST = LocalDate.of(0, 1, 1);
        static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        public On {
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                throw new BadTextException("a date has a year of four digits");
            }
        }

        @Override
        public Optional<LocalDate> in(Dates dates) {
            return Optional.of(date);
        }

        @Override
        public String word() {
            return date.toString();
        }
    }

    /**
     * Reads the word of an anchor.
     *
     * @throws BadTextException if it is none
     */
    static Anchor parse(String word) {
        for (var named : Named.values()) {
            if (named.word().equals(word)) {
                return named;
            }
        }
        try {
            return new On(LocalDate.parse(word));
        } catch (DateTimeException e) {
            throw new BadTextException("unknown day \"" + word + "\"" + Nearest.hint(word, words()) + "; known: "
                    + String.join(", ", words()) + ", or a date such as 2026-06-16");
        }
    }

    private static List<String> words() {
        return Arrays.stream(Named.values()).map(Named::word).toList();
    }
}
