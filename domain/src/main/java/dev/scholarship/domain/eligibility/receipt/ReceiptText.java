package dev.scholarship.domain.eligibility.receipt;

import static dev.scholarship.domain.eligibility.receipt.CheckText.yesNo;

import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.text.BadTextException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The canonical text of receipts, to be kept as it is. A line for each part, always in this order; a day that is not
 * stated has none. {@code parse(print(receipt))} equals {@code receipt}, and no other text of it is read.
 *
 * <pre>
 * receipt 1
 * engine 1
 * tzdb 2026a
 * vocabularies <i>digest</i>
 * subject nv-example
 * rule <i>digest</i>
 * as of 2026-11-21T12:00:00Z
 * zone America/Los_Angeles
 * day 2026-11-21
 * notice 2026-09-01
 * opens 2026-10-01
 * closes 2027-03-01
 * salt <i>hexadecimal</i>
 * applicant <i>digest</i>
 * verdict NEEDS_INFO
 * exact yes
 * result <i>digest</i>
 * shown <i>digest</i>
 * </pre>
 */
public final class ReceiptText {

    private static final String FORM = "receipt 1";

    private ReceiptText() {}

    public static String print(Receipt receipt) {
        var inquiry = receipt.inquiry();
        var dates = inquiry.dates();
        var outcome = receipt.outcome();
        return FORM + "\n"
                + line("engine", receipt.circumstances().engine())
                + line("tzdb", receipt.circumstances().tzdb())
                + line("vocabularies", receipt.circumstances().vocabularies())
                + line("subject", inquiry.subject())
                + line("rule", inquiry.rule())
                + line("as of", inquiry.asOf())
                + line("zone", inquiry.zone().getId())
                + line("day", dates.asOf())
                + line("notice", dates.notice())
                + line("opens", dates.opens())
                + line("closes", dates.closes())
                + line("salt", receipt.salt())
                + line("applicant", receipt.applicant())
                + line("verdict", outcome.verdict())
                + line("exact", yesNo(outcome.exact()))
                + line("result", outcome.result())
                + line("shown", outcome.shown());
    }

    /**
     * Reads a receipt.
     *
     * @throws BadTextException at the first line that cannot be read; the message starts with its number
     */
    public static Receipt parse(String text) {
        var lines = new ReceiptLines(text);
        lines.first(FORM);
        var receipt = new Receipt(
                circumstances(lines),
                inquiry(lines),
                lines.next("salt", Salt::new),
                lines.next("applicant", Digest::new),
                outcome(lines));
        lines.end();
        lines.requireAs(print(receipt));
        return receipt;
    }

    private static Circumstances circumstances(ReceiptLines lines) {
        return new Circumstances(
                lines.next("engine", Circumstances::checkedEdition),
                lines.next("tzdb", Circumstances::checkedEdition),
                lines.next("vocabularies", Digest::new));
    }

    private static Inquiry inquiry(ReceiptLines lines) {
        return new Inquiry(
                lines.next("subject", Inquiry::checkedSubject),
                lines.next("rule", Digest::new),
                lines.next("as of", text -> Inquiry.checkedMoment(Instant.parse(text))),
                lines.next("zone", ZoneId::of),
                new Dates(
                        lines.next("day", ReceiptText::day),
                        lines.nextIf("notice", ReceiptText::day),
                        lines.nextIf("opens", ReceiptText::day),
                        lines.nextIf("closes", ReceiptText::day)));
    }

    private static LocalDate day(String text) {
        return Inquiry.checkedDay(LocalDate.parse(text));
    }

    private static Outcome outcome(ReceiptLines lines) {
        return new Outcome(
                lines.next("verdict", Outcome::checkedVerdict),
                lines.next("exact", ReceiptText::isYes),
                lines.next("result", Digest::new),
                lines.next("shown", Digest::new));
    }

    private static boolean isYes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new BadTextException("write yes or no");
        };
    }

    private static String line(String name, Object value) {
        return name + " " + value + "\n";
    }

    private static String line(String name, Optional<LocalDate> day) {
        return day.map(stated -> line(name, stated)).orElse("");
    }
}
