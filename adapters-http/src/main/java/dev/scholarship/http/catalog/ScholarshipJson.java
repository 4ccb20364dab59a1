package dev.scholarship.http.catalog;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Provenance;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.RuleVersion;
import dev.scholarship.domain.catalog.Scholarship;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A scholarship in JSON.
 *
 * @param withdrawn the day since which no source lists it
 */
record ScholarshipJson(
        String id,
        String title,
        Scholarship.Kind kind,
        ProviderJson provider,
        Optional<String> description,
        AmountJson amount,
        Optional<Boolean> renewable,
        WindowJson window,
        Links links,
        RuleJson rule,
        Source source,
        List<String> remarks,
        Optional<LocalDate> withdrawn,
        long catalogVersion) {

    private static final String BASE = "/api/v1/scholarships/";

    static ScholarshipJson from(Listing listing, Instant asOf) {
        var scholarship = listing.scholarship();
        return new ScholarshipJson(
                scholarship.id().value(),
                scholarship.title(),
                scholarship.kind(),
                ProviderJson.from(scholarship.provider()),
                scholarship.description(),
                AmountJson.from(scholarship.amount(), scholarship.amountNote()),
                scholarship.renewable(),
                WindowJson.from(listing, asOf),
                Links.of(scholarship),
                RuleJson.from(listing.rule()),
                Source.from(scholarship.provenance()),
                scholarship.remarks(),
                listing.withdrawn(),
                listing.catalogVersion());
    }

    record ProviderJson(String name, Provider.Kind kind) {

        static ProviderJson from(Provider provider) {
            return new ProviderJson(provider.name(), provider.kind());
        }
    }

    record Links(String self, String rule, URI information, Optional<URI> application) {

        static Links of(Scholarship scholarship) {
            var self = BASE + scholarship.id();
            return new Links(self, self + "/rule", scholarship.information(), scholarship.application());
        }
    }

    /** The version of the rule that decides now. */
    record RuleJson(int version, String sha256) {

        static RuleJson from(RuleVersion rule) {
            return new RuleJson(rule.number(), rule.sha256());
        }
    }

    /** Where the entry comes from, with the credit that its licence asks for. */
    record Source(String name, URI url, LocalDate lastVerified, String credit) {

        static Source from(Provenance provenance) {
            return new Source(
                    provenance.sourceName(), provenance.sourceUrl(), provenance.lastVerified(), provenance.credit());
        }
    }
}
