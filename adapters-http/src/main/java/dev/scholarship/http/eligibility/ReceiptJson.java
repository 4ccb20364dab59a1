package dev.scholarship.http.eligibility;

import dev.scholarship.domain.eligibility.receipt.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A receipt in JSON.
 *
 * @param receipt the edition of this form
 * @param day the day of asking where the scholarship is
 */
record ReceiptJson(
        int receipt,
        String engine,
        String tzdb,
        String vocabularies,
        String scholarshipId,
        String rule,
        Instant asOf,
        String zone,
        LocalDate day,
        Optional<LocalDate> notice,
        Optional<LocalDate> opens,
        Optional<LocalDate> closes,
        String salt,
        String applicant,
        String verdict,
        boolean exact,
        String result,
        String shown) {

    /** The one edition of this form that there is. */
    static final int FORM = 1;

    static ReceiptJson from(Receipt receipt) {
        var circumstances = receipt.circumstances();
        var inquiry = receipt.inquiry();
        var dates = inquiry.dates();
        var outcome = receipt.outcome();
        return new ReceiptJson(
                FORM,
                circumstances.engine(),
                circumstances.tzdb(),
                circumstances.vocabularies().hex(),
                inquiry.subject(),
                inquiry.rule().hex(),
                inquiry.asOf(),
                inquiry.zone().getId(),
                dates.asOf(),
                dates.notice(),
                dates.opens(),
                dates.closes(),
                receipt.salt().hex(),
                receipt.applicant().hex(),
                outcome.verdict(),
                outcome.exact(),
                outcome.result().hex(),
                outcome.shown().hex());
    }
}
