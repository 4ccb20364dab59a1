package dev.scholarship.domain.eligibility.receipt;

import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.text.BadTextException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was asked, but for the answers.
 *
 * @param subject what one may apply for, such as a scholarship's id: 1 to 128 characters without spaces
 * @param rule of the rule's canonical text
 * @param asOf the moment of asking
 * @param zone where the scholarship is
 * @param dates the days that the rule was checked with; the day of asking among them
 */
public record Inquiry(String subject, Digest rule, Instant asOf, ZoneId zone, Dates dates) {

    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,128}");
    private static final int LAST_YEAR = 9_999;

    /** From here on it is year 1 in every zone. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    /** Up to here it is year 9999 in every zone. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws BadTextException if the subject is written otherwise, or a time is not in the years 1 to 9999 */
    public Inquiry {
        checkedSubject(subject);
        checkedMoment(asOf);
        checkedDay(dates.asOf());
        Stream.of(dates.notice(), dates.opens(), dates.closes())
                .flatMap(Optional::stream)
                .forEach(Inquiry::checkedDay);
    }

    /**
     * The text, if it can be a subject.
     *
     * @throws BadTextException if it cannot
     */
    public static String checkedSubject(String text) {
        if (!SUBJECT.matcher(text).matches()) {
            throw new BadTextException("a subject is 1 to 128 letters, digits and signs of ASCII, without spaces");
        }
        return text;
    }

    /**
     * The moment, if it is in the years 1 to 9999 in every zone.
     *
     * @throws BadTextException if it is not
     */
    public static Instant checkedMoment(Instant moment) {
        if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
            throw new BadTextException("a moment of asking is in the years 1 to " + LAST_YEAR + " in every zone");
        }
        return moment;
    }

    /**
     * The day, if it is in the years 1 to 9999.
     *
     * @throws BadTextException if it is not
     */
    public static LocalDate checkedDay(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new BadTextException("a day is in the years 1 to " + LAST_YEAR);
        }
        return day;
    }
}
