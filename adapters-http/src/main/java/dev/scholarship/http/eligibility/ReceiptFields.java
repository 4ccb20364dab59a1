package dev.scholarship.http.eligibility;

import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.receipt.Circumstances;
import dev.scholarship.domain.eligibility.receipt.Digest;
import dev.scholarship.domain.eligibility.receipt.Inquiry;
import dev.scholarship.domain.eligibility.receipt.Outcome;
import dev.scholarship.domain.eligibility.receipt.Receipt;
import dev.scholarship.domain.eligibility.receipt.Salt;
import dev.scholarship.http.request.Field;
import dev.scholarship.http.request.InvalidValueException;
import dev.scholarship.http.request.JsonBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a receipt in a body; ask for the receipt when the body is done. */
final class ReceiptFields {

    private final JsonBody body;
    private final Field<Instant> asOf;
    private final Field<String> engine;
    private final Field<String> tzdb;
    private final Field<Digest> vocabularies;
    private final Field<ScholarshipId> scholarship;
    private final Field<Digest> rule;
    private final Field<ZoneId> zone;
    private final Field<LocalDate> day;
    private final Field<LocalDate> notice;
    private final Field<LocalDate> opens;
    private final Field<LocalDate> closes;
    private final Field<Salt> salt;
    private final Field<Digest> applicant;
    private final Field<String> verdict;
    private final Optional<Boolean> exact;
    private final Field<Digest> result;
    private final Field<Digest> shown;

    ReceiptFields(JsonBody receipt) {
        body = receipt;
        body.require("receipt");
        body.integer("receipt", ReceiptJson.FORM, ReceiptJson.FORM);
        engine = required("engine", Circumstances::checkedEdition);
        tzdb = required("tzdb", Circumstances::checkedEdition);
        vocabularies = required("vocabularies", Digest::new);
        scholarship = required("scholarship_id", ScholarshipId::new);
        rule = required("rule", Digest::new);
        asOf = required("as_of", ReceiptFields::moment);
        zone = required("zone", ReceiptFields::zone);
        day = required("day", ReceiptFields::day);
        notice = body.value("notice", ReceiptFields::day);
        opens = body.value("opens", ReceiptFields::day);
        closes = body.value("closes", ReceiptFields::day);
        salt = required("salt", Salt::new);
        applicant = required("applicant", Digest::new);
        verdict = required("verdict", Outcome::checkedVerdict);
        body.require("exact");
        exact = body.flag("exact");
        result = required("result", Digest::new);
        shown = required("shown", Digest::new);
    }

    /** The moment of asking, as far as it could be read. */
    Optional<Instant> asOf() {
        return asOf.optional();
    }

    Receipt receipt() {
        return new Receipt(
                new Circumstances(value(engine), value(tzdb), value(vocabularies)),
                new Inquiry(value(scholarship).value(), value(rule), value(asOf), value(zone), dates()),
                value(salt),
                value(applicant),
                new Outcome(value(verdict), exact.orElseThrow(), value(result), value(shown)));
    }

    private Dates dates() {
        return new Dates(value(day), notice.optional(), opens.optional(), closes.optional());
    }

    private static <T> T value(Field<T> field) {
        return field.optional().orElseThrow();
    }

    private <T> Field<T> required(String name, Function<String, T> reader) {
        body.require(name);
        return body.value(name, reader);
    }

    private static Instant moment(String text) {
        try {
            return Inquiry.checkedMoment(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidValueException("not_a_time", "Must be a time such as 2026-11-21T12:00:00Z.");
        }
    }

    private static LocalDate day(String text) {
        try {
            return Inquiry.checkedDay(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidValueException("not_a_date", "Must be a date such as 2026-11-21.");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException("not_a_zone", "Must be a time zone such as America/Los_Angeles.");
        }
    }
}
