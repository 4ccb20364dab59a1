package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final Dates DATES = Dates.asOf(LocalDate.of(2026, 11, 21));

    private static final List<Entry> ENTRIES =
            Samples.bundle().stream().map(row -> ((Accepted) row).entry()).toList();

    @Test
    void everyRecordIsAccepted() {
        assertThat(Samples.bundle()).hasSize(112).allMatch(Accepted.class::isInstance);
        assertThat(ENTRIES.stream().map(entry -> entry.scholarship().id()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** One holds two addresses, the other a variable that nobody filled in. */
    @Test
    void theOnlyWarningsAreAboutTwoLinksThatAreNoAddresses() {
        var warnings = Samples.bundle().stream()
                .map(Accepted.class::cast)
                .flatMap(row -> row.warnings().stream()
                        .map(warning -> row.entry().scholarship().id() + " " + warning))
                .toList();
        assertThat(warnings)
                .satisfiesExactly(
                        two -> assertThat(two)
                                .startsWith(
                                        "us-amvets-national-scholarship /links/apply_url: \"https://nam10.safelinks")
                                .endsWith("…\" is not a web address of at most 2000 characters, left out"),
                        unfilled -> assertThat(unfilled)
                                .isEqualTo("us-dar-scholarships /links/apply_url:"
                                        + " \"https://dar.academicworks.com/%{profile_application_path}\" is not a web"
                                        + " address of at most 2000 characters, left out"));
    }

    @Test
    void itHoldsWhatItsPublisherCounts() {
        var listings = ENTRIES.stream().map(Entry::scholarship).toList();
        assertThat(listings.stream().filter(listing -> listing.amount() instanceof Amount.UpTo))
                .hasSize(52);
        assertThat(listings.stream().filter(listing -> listing.window().closes().isPresent()))
                .hasSize(9);
        assertThat(listings.stream().filter(listing -> listing.window().cycle() == Window.Cycle.ANNUAL))
                .hasSize(110);
        assertThat(listings.stream().filter(listing -> listing.kind() == Scholarship.Kind.SCHOLARSHIP))
                .hasSize(103);
        assertThat(listings.stream().mapToInt(listing -> listing.remarks().size()))
                .satisfies(sizes -> assertThat(
                                sizes.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(137));
        assertThat(listings)
                .allSatisfy(
                        listing -> assertThat(listing.provenance().credit())
                                .startsWith(
                                        "Open Scholarships by Grudged LLC — https://github.com/Grudged/open-scholarships (CC BY 4.0)"));
    }

    @Test
    void everySentenceOfARecordIsInItsRule() throws IOException {
        var records = records();
        for (int i = 0; i < records.size(); i++) {
            var eligibility = records.get(i).get("eligibility");
            var expected = new ArrayList<String>();
            eligibility.get("other").forEach(sentence -> expected.add(sentence.textValue()));
            expected.add("residency: " + joined(eligibility.get("residency")));
            expected.add("education_level: " + joined(eligibility.get("education_level")));
            if (eligibility.get("gpa_min").isNumber()) {
                expected.add("gpa_min: " + eligibility.get("gpa_min").asText());
            }
            var rule = ENTRIES.get(i).rule();
            assertThat(rule.sentences())
                    .as(ENTRIES.get(i).scholarship().id().value())
                    .containsAll(expected);
        }
    }

    @Test
    void everyRuleIsTheSameAfterAWayThroughItsText() {
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(RuleText.parse(RuleText.print(entry.rule()), Attributes.standard()))
                        .isEqualTo(entry.rule()));
    }

    @Test
    void nobodyIsEligibleWhileNothingIsKnown() {
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(entry.rule()
                                .check(Applicant.nothingKnown(), DATES)
                                .verdict())
                        .isInstanceOf(Verdict.NeedsInfo.class));
    }

    /** What is always open at the top of a rule keeps everybody from being eligible. */
    @Test
    void nobodyIsEligibleWhereARuleRestsOnASentenceThatNobodyCanDecide() {
        var open = ENTRIES.stream()
                .filter(entry -> restsOnOpenSentence(entry.rule().require()))
                .toList();
        assertThat(open).hasSizeGreaterThan(15);
        Seeds.each(1_000, random -> {
            var applicant = new RandomRules(random).applicant();
            for (var entry : open) {
                assertThat(entry.rule().check(applicant, DATES).verdict())
                        .as(entry.scholarship().id().value())
                        .isNotInstanceOf(Verdict.Eligible.class);
            }
        });
    }

    private static boolean restsOnOpenSentence(Criterion require) {
        return switch (require) {
            case Criterion.Unsettled unsettled -> true;
            case Criterion.AtLeast group ->
                group.count() == group.of().size() && group.of().stream().anyMatch(BundleTest::restsOnOpenSentence);
            default -> false;
        };
    }

    private static List<JsonNode> records() throws IOException {
        try (var lines = OpenScholarships.class.getResourceAsStream("/dev/scholarship/files/open-scholarships.jsonl");
                var values = Samples.JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
            return values.readAll();
        }
    }

    private static String joined(JsonNode texts) {
        var all = new ArrayList<String>();
        ((ArrayNode) texts).forEach(text -> all.add(text.textValue()));
        return String.join(", ", all);
    }
}
