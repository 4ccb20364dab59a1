package dev.scholarship.application.eligibility;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.receipt.Answers;
import dev.scholarship.domain.eligibility.receipt.Circumstances;
import dev.scholarship.domain.eligibility.receipt.Difference;
import dev.scholarship.domain.eligibility.receipt.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes a check again from its receipt and the same answers; keeps nothing. Safe for many threads. */
public final class ReplayReceipt {

    private final Scholarships scholarships;
    private final Attributes attributes;
    private final Circumstances circumstances;

    public ReplayReceipt(Scholarships scholarships, Attributes attributes, Circumstances circumstances) {
        this.scholarships = scholarships;
        this.attributes = attributes;
        this.circumstances = circumstances;
    }

    /**
     * Checks with the rule and the days of the receipt.
     *
     * @param receipt of a scholarship, so its subject is a {@link ScholarshipId}
     * @param shownAs how the answer is given out, byte for byte
     */
    public Replayed run(Receipt receipt, Applicant applicant, Function<CheckEligibility.Checked, byte[]> shownAs) {
        var answers = Answers.of(applicant, attributes);
        var listing = listing(receipt);
        if (listing.isEmpty() || !receipt.isAbout(answers)) {
            return new Replayed(
                    Optional.empty(), Difference.withoutCheck(receipt, listing.isPresent(), answers, circumstances));
        }
        var checked = check(receipt, applicant, listing.get());
        var again = Receipt.of(
                circumstances,
                IssueReceipt.inquiry(listing.get(), receipt.inquiry().asOf()),
                receipt.salt(),
                answers,
                checked.check(),
                shownAs.apply(checked));
        return new Replayed(Optional.of(checked), Difference.between(receipt, again));
    }

    private Optional<Listing> listing(Receipt receipt) {
        var inquiry = receipt.inquiry();
        return scholarships.findWithRule(
                new ScholarshipId(inquiry.subject()), inquiry.rule().hex(), inquiry.asOf());
    }

    private static CheckEligibility.Checked check(Receipt receipt, Applicant applicant, Listing listing) {
        var inquiry = receipt.inquiry();
        return CheckEligibility.check(applicant, listing, inquiry.dates(), inquiry.asOf());
    }

    /**
     * What came of it.
     *
     * @param checked the check made again; empty where the rule is not known or the answers are not the same
     */
    public record Replayed(Optional<CheckEligibility.Checked> checked, List<Difference> differences) {

        public Replayed {
            differences = List.copyOf(differences);
        }

        /** Whether the same answer came out, byte for byte, of the same rule, days and answers. */
        public boolean isReproduced() {
            return differences.stream().allMatch(difference -> difference.part().isCircumstance());
        }
    }
}
