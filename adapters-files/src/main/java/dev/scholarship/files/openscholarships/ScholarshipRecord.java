package dev.scholarship.files.openscholarships;

import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Provenance;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.files.entry.Addresses;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.RuleCheck;
import dev.scholarship.files.json.Document;
import dev.scholarship.files.json.Fields;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Turns one record of the Open Scholarships format into a row; used once.
 *
 * <p>Where the record is filed ({@code geo}, {@code tags}) and how it was made are checked for their types and left out:
 * they are not demands.
 */
final class ScholarshipRecord {

    static final String CREDIT = "Open Scholarships by Grudged LLC — https://github.com/Grudged/open-scholarships"
            + " (CC BY 4.0); changed: criteria turned into rules";

    private static final String PUBLISHED = "active";
    private static final Map<String, String> STATUS =
            Map.of(PUBLISHED, PUBLISHED, "needs-review", "needs-review", "expired", "expired", "archived", "archived");

    private static final Map<String, Provider.Kind> PROVIDERS = Map.of(
            "state", Provider.Kind.STATE,
            "federal", Provider.Kind.FEDERAL,
            "institution", Provider.Kind.INSTITUTION,
            "foundation", Provider.Kind.FOUNDATION,
            "civic", Provider.Kind.CIVIC,
            "employer", Provider.Kind.EMPLOYER,
            "private", Provider.Kind.PRIVATE,
            "other", Provider.Kind.OTHER);

    private static final Map<String, Scholarship.Kind> KINDS = Map.of(
            "scholarship", Scholarship.Kind.SCHOLARSHIP,
            "grant", Scholarship.Kind.GRANT,
            "waiver", Scholarship.Kind.WAIVER,
            "fellowship", Scholarship.Kind.FELLOWSHIP,
            "loan-forgiveness", Scholarship.Kind.LOAN_FORGIVENESS,
            "prize", Scholarship.Kind.PRIZE);

    private final Fields fields;
    private final Attributes attributes;
    private final Remarks remarks;

    private ScholarshipRecord(Fields fields, Attributes attributes, Remarks remarks) {
        this.fields = fields;
        this.attributes = attributes;
        this.remarks = remarks;
    }

    static Row row(Document document, Attributes attributes) {
        return document.row(
                "a record", fields -> new ScholarshipRecord(fields, attributes, document.remarks()).entry());
    }

    /** The entry; whatever keeps it from being one is in the remarks. */
    private Optional<Entry> entry() {
        fields.requiredWord("status", STATUS)
                .filter(status -> !status.equals(PUBLISHED))
                .ifPresent(status -> remarks.problem("status is " + status + "; only active records are published"));
        var id = fields.requiredText("id").flatMap(text -> remarks.attempt("/id", () -> new ScholarshipId(text)));
        var title = fields.requiredText("name");
        var kind = fields.requiredWord("type", KINDS);
        var provider = provider();
        var description = fields.text("summary");
        var award =
                fields.object("award").map(part -> Award.read(part, remarks)).orElse(Award.UNSTATED);
        var deadline = fields.object("deadline")
                .map(part -> Deadline.read(part, remarks))
                .orElse(Deadline.UNSTATED);
        var links = fields.requiredObject("links").flatMap(this::links);
        var provenance = fields.requiredObject("provenance").flatMap(this::provenance);
        var requirements = fields.requiredObject("eligibility").map(part -> Requirements.read(part, remarks));
        var flags = fields.texts("review_flags");
        fields.object("geo").ifPresent(this::checkGeo);
        fields.warnOfOthers();
        if (remarks.areFatal()) {
            return Optional.empty();
        }
        var scholarship = remarks.attempt(
                "",
                () -> new Scholarship(
                        id.orElseThrow(),
                        title.orElseThrow(),
                        kind.orElseThrow(),
                        provider.orElseThrow(),
                        description,
                        award.amount(),
                        award.note(),
                        award.renewable(),
                        deadline.window(),
                        deadline.note(),
                        links.orElseThrow().information(),
                        links.orElseThrow().application(),
                        provenance.orElseThrow(),
                        flags));
        var rule = rule(requirements.orElseThrow(), provenance.orElseThrow());
        return scholarship.flatMap(listing ->
                rule.map(decides -> new Entry(listing, translated(listing.id(), decides))));
    }

    private Rule translated(ScholarshipId id, Rule read) {
        var translations = Translations.bundled();
        var written = translations.of(id, read, attributes);
        if (written.isEmpty() && translations.has(id)) {
            remarks.warning("/eligibility", "has changed since its sentences were translated; they stay unread");
        }
        return written.orElse(read);
    }

    private Optional<Provider> provider() {
        var name = fields.requiredText("sponsor");
        var kind = fields.requiredWord("sponsor_type", PROVIDERS);
        return name.flatMap(text -> kind.flatMap(sort -> remarks.attempt("/sponsor", () -> new Provider(text, sort))));
    }

    private Optional<Links> links(Fields links) {
        var information =
                links.requiredText("info_url").flatMap(text -> Addresses.required(links.at("info_url"), text, remarks));
        var application =
                links.text("apply_url").flatMap(text -> Addresses.optional(links.at("apply_url"), text, remarks));
        links.warnOfOthers();
        return information.map(page -> new Links(page, application));
    }

    private Optional<Provenance> provenance(Fields provenance) {
        var name = provenance.requiredText("source_name");
        var page = provenance
                .requiredText("source_url")
                .flatMap(text -> Addresses.required(provenance.at("source_url"), text, remarks));
        var verified = day(provenance, "last_verified");
        provenance.requiredText("verification_method");
        provenance.requiredText("added");
        provenance.warnOfOthers();
        return name.flatMap(text -> page.flatMap(url -> verified.flatMap(
                seen -> remarks.attempt("/provenance", () -> new Provenance(text, url, seen, CREDIT)))));
    }

    private Optional<LocalDate> day(Fields part, String name) {
        return part.requiredText(name).flatMap(text -> Deadline.day(part.at(name), text, remarks));
    }

    private void checkGeo(Fields geo) {
        geo.text("state");
        geo.text("scope");
        geo.texts("counties");
        geo.warnOfOthers();
    }

    /** The rule; one that would not be the same after a way through its text is a problem. */
    private Optional<Rule> rule(Requirements.Read requirements, Provenance provenance) {
        return remarks.attempt("/eligibility", () -> {
                    var source =
                            new Rule.Source(provenance.sourceUrl().toString(), Optional.of(provenance.lastVerified()));
                    return Rule.requiring(requirements.require())
                            .withSource(source)
                            .withNotes(requirements.notes());
                })
                .filter(rule -> RuleCheck.survivesItsText(rule, attributes, "/eligibility", remarks));
    }

    private record Links(URI information, Optional<URI> application) {}
}
