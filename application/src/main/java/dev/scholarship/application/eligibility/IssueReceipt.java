package dev.scholarship.application.eligibility;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.receipt.Answers;
import dev.scholarship.domain.eligibility.receipt.Circumstances;
import dev.scholarship.domain.eligibility.receipt.Digest;
import dev.scholarship.domain.eligibility.receipt.Inquiry;
import dev.scholarship.domain.eligibility.receipt.Receipt;
import dev.scholarship.domain.eligibility.receipt.Salt;
import java.time.Instant;
import java.util.function.Supplier;

/** Gives receipts for checks; keeps nothing. Safe for many threads if the source of salts is. */
public final class IssueReceipt {

    private final Attributes attributes;
    private final Circumstances circumstances;
    private final Supplier<Salt> salts;

    /** @param salts a new one each time, that nobody can foresee */
    public IssueReceipt(Attributes attributes, Circumstances circumstances, Supplier<Salt> salts) {
        this.attributes = attributes;
        this.circumstances = circumstances;
        this.salts = salts;
    }

    /**
     * The receipt of a check.
     *
     * @param asOf the moment of asking
     * @param shown the answer as it is given out, byte for byte
     */
    public Receipt of(CheckEligibility.Checked checked, Applicant applicant, Instant asOf, byte[] shown) {
        return Receipt.of(
                circumstances,
                inquiry(checked.listing(), asOf),
                salts.get(),
                Answers.of(applicant, attributes),
                checked.check(),
                shown);
    }

    static Inquiry inquiry(Listing listing, Instant asOf) {
        var window = listing.scholarship().window();
        return new Inquiry(
                listing.id().value(), new Digest(listing.rule().sha256()), asOf, window.zone(), window.datesAt(asOf));
    }
}
