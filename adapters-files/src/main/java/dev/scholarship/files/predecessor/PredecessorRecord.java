package dev.scholarship.files.predecessor;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Provenance;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.files.entry.Addresses;
import dev.scholarship.files.entry.AssumedZone;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.RuleCheck;
import dev.scholarship.files.entry.Wording;
import dev.scholarship.files.json.Fields;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns one record of the predecessor into an entry; used once. */
final class PredecessorRecord {

    private static final LocalDate NEVER = LocalDate.EPOCH;
    private static final int DAY = 10;

    private final Fields fields;
    private final Attributes attributes;
    private final Remarks remarks;
    private final List<String> doubts = new ArrayList<>();

    PredecessorRecord(Fields fields, Attributes attributes, Remarks remarks) {
        this.fields = fields;
        this.attributes = attributes;
        this.remarks = remarks;
    }

    /** The entry; whatever keeps it from being one is in the remarks. */
    Optional<Entry> entry(Optional<ScholarshipId> id) {
        var title = fields.requiredText("name");
        var provider = fields.requiredText("organization")
                .flatMap(name -> remarks.attempt("/organization", () -> new Provider(name, Provider.Kind.OTHER)));
        var description = fields.text("description");
        var amount = fields.number("amount").flatMap(this::amount);
        var renewable = fields.flag("renewable");
        var window = fields.text("application_deadline").flatMap(this::window);
        var windowNote = fields.text("notification_date").map(text -> "notification_date: " + text);
        var website = fields.text("website_url");
        var apply = fields.text("application_url");
        var application = apply.flatMap(text -> application(text, website.isPresent()));
        var information = website.isPresent()
                ? website.flatMap(text -> Addresses.required(fields.at("website_url"), text, remarks))
                : application;
        var verified = verified();
        var rule = rule();
        fields.warnOfOthers();
        if (website.isEmpty() && apply.isEmpty()) {
            remarks.problem("/application_url", "is missing, and so is website_url; a listing has a page to look at");
        }
        if (remarks.areFatal()) {
            return Optional.empty();
        }
        return remarks.attempt(
                "",
                () -> new Entry(
                        new Scholarship(
                                id.orElseThrow(),
                                title.orElseThrow(),
                                Scholarship.Kind.SCHOLARSHIP,
                                provider.orElseThrow(),
                                description,
                                amount.orElseGet(Amount.Unstated::new),
                                Optional.empty(),
                                renewable,
                                window.orElseGet(() -> Window.unstated(AssumedZone.UNITED_STATES)),
                                windowNote,
                                information.orElseThrow(),
                                application,
                                new Provenance(
                                        provider.orElseThrow().name(),
                                        information.orElseThrow(),
                                        verified,
                                        provider.orElseThrow().name()),
                                doubts),
                        rule.orElseThrow()));
    }

    private Optional<Amount> amount(BigDecimal dollars) {
        if (dollars.signum() == 0) {
            remarks.warning("/amount", "0 counts as not stated");
            return Optional.empty();
        }
        if (dollars.signum() < 0) {
            remarks.problem("/amount", "an amount is not negative");
            return Optional.empty();
        }
        return remarks.attempt("/amount", () -> new Amount.Fixed(Money.of(dollars, Money.currency("USD"))));
    }

    private Optional<Window> window(String text) {
        var at = fields.at("application_deadline");
        try {
            return remarks.attempt(at, () -> window(moment(text)));
        } catch (DateTimeException e) {
            remarks.problem(at, "\"" + Wording.shown(text) + "\" is not a date and time such as 2026-03-01T17:00:00");
            return Optional.empty();
        }
    }

    private static Window window(Moment moment) {
        return new Window(
                Optional.empty(),
                Optional.of(moment.day()),
                moment.time(),
                moment.zone().orElse(AssumedZone.UNITED_STATES),
                moment.zone().isPresent(),
                Window.Basis.UNSTATED,
                Window.Cycle.UNSTATED);
    }

    private static Moment moment(String text) {
        if (text.length() == DAY) {
            return new Moment(LocalDate.parse(text), Optional.empty(), Optional.empty());
        }
        var iso = text.replace(' ', 'T');
        boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > DAY || iso.lastIndexOf('-') > DAY;
        if (zoned) {
            var time = OffsetDateTime.parse(iso);
            return new Moment(time.toLocalDate(), Optional.of(time.toLocalTime()), Optional.of(time.getOffset()));
        }
        var time = LocalDateTime.parse(iso);
        return new Moment(time.toLocalDate(), Optional.of(time.toLocalTime()), Optional.empty());
    }

    /** Where one applies; without a web site, it is the page that the listing must have. */
    private Optional<URI> application(String text, boolean hasWebsite) {
        var at = fields.at("application_url");
        return hasWebsite ? Addresses.optional(at, text, remarks) : Addresses.required(at, text, remarks);
    }

    /** The day of the last change; the predecessor knows of no comparison with the source. */
    private LocalDate verified() {
        var changed = fields.text("updated_at");
        var created = fields.text("created_at");
        var known = changed.isPresent() ? changed : created;
        var name = changed.isPresent() ? "updated_at" : "created_at";
        if (known.isEmpty()) {
            doubts.add("The record does not say when it was last compared with its source.");
            return NEVER;
        }
        try {
            return moment(known.get()).day();
        } catch (DateTimeException e) {
            remarks.problem(fields.at(name), "\"" + Wording.shown(known.get()) + "\" is not a date and time");
            return NEVER;
        }
    }

    private Optional<Rule> rule() {
        var type = fields.text("scholarship_type");
        var notes = new ArrayList<String>();
        fields.number("max_awards").ifPresent(count -> notes.add("max_awards: " + count.toPlainString()));
        fields.text("contact_email").ifPresent(address -> notes.add("contact_email: " + address));
        return fields.requiredObject("eligibility_criteria")
                .flatMap(part -> remarks.attempt("/eligibility_criteria", () -> {
                    var read = PredecessorCriteria.read(part, type, remarks);
                    notes.addAll(read.notes());
                    return Rule.requiring(read.require())
                            .withJudged(read.judged())
                            .withNotes(notes);
                }))
                .filter(rule -> RuleCheck.survivesItsText(rule, attributes, "/eligibility_criteria", remarks));
    }

    private record Moment(LocalDate day, Optional<LocalTime> time, Optional<ZoneId> zone) {}
}
