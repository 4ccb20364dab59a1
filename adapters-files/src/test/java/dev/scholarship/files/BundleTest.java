package dev.scholarship.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Grade;
import dev.scholarship.domain.eligibility.GradeKind;
import dev.scholarship.domain.eligibility.Kind;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Scale;
import dev.scholarship.domain.eligibility.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleTest {

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
        assertThat(leaves().filter(leaf -> leaf instanceof Criterion.Unsettled).count())
                .isEqualTo(196);
        assertThat(tests(Attributes.GPA.now())).isEqualTo(15);
        assertThat(tests(Attributes.RESIDENCE.now())).isEqualTo(112);
        assertThat(tests(Attributes.LEVEL.now())).isEqualTo(112);
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
            assertThat(ENTRIES.get(i).rule().sentences()).containsExactlyInAnyOrderElementsOf(expected);
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
                .allSatisfy(entry -> assertThat(
                                entry.rule().check(Applicant.nothingKnown()).verdict())
                        .isInstanceOf(Verdict.NeedsInfo.class));
    }

    /** Every record of the bundle has a sentence that nobody has read yet, and that sentence decides. */
    @Test
    void nobodyIsEligibleWhateverTheyAnswer() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var applicant = applicant(random);
            for (var entry : ENTRIES) {
                assertThat(entry.rule().check(applicant).verdict())
                        .as(
                                "seed %s, round %s, %s",
                                seed, round, entry.scholarship().id())
                        .isNotInstanceOf(Verdict.Eligible.class);
            }
        }
    }

    private static long tests(Fact<?> fact) {
        return leaves().filter(leaf ->
                        leaf instanceof Criterion.Test<?> test && test.fact().equals(fact))
                .count();
    }

    private static Stream<Criterion.Leaf> leaves() {
        return ENTRIES.stream().flatMap(entry -> leaves(entry.rule().require()));
    }

    private static Stream<Criterion.Leaf> leaves(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Leaf leaf -> Stream.of(leaf);
            case Criterion.Not not -> leaves(not.criterion());
            case Criterion.AtLeast group -> group.of().stream().flatMap(BundleTest::leaves);
        };
    }

    private static List<JsonNode> records() throws IOException {
        try (var lines = OpenScholarships.class.getResourceAsStream("open-scholarships.jsonl");
                var values = Samples.JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
            return values.readAll();
        }
    }

    private static String joined(JsonNode texts) {
        var all = new ArrayList<String>();
        ((ArrayNode) texts).forEach(text -> all.add(text.textValue()));
        return String.join(", ", all);
    }

    private static Applicant applicant(Random random) {
        var applicant = Applicant.builder();
        Attributes.standard().facts().forEach(fact -> answer(applicant, fact, random));
        return applicant.build();
    }

    private static <V> void answer(Applicant.Builder applicant, Fact<V> fact, Random random) {
        Answer<V> answer = switch (random.nextInt(5)) {
            case 0 -> new Answer.Unknown<>();
            case 1 -> new Answer.Declined<>();
            case 2 -> new Answer.NotApplicable<>();
            case 3 -> new Answer.Known<>(value(fact.attribute().kind(), random));
            default -> new Answer.Partial<>(values(fact.attribute().kind(), random));
        };
        applicant.answer(fact, answer);
    }

    @SuppressWarnings("unchecked")
    private static <V> V value(Kind<V> kind, Random random) {
        return switch (kind) {
            case CodeKind codes -> (V) code(codes, random);
            case GradeKind grades -> (V) new Grade(mark(random), Scale.US4);
        };
    }

    @SuppressWarnings("unchecked")
    private static <V> Condition<V> values(Kind<V> kind, Random random) {
        return switch (kind) {
            case CodeKind codes ->
                (Condition<V>) codes.under(Stream.generate(() -> code(codes, random))
                        .limit(1 + random.nextInt(3))
                        .distinct()
                        .toList());
            case GradeKind grades -> {
                var one = mark(random);
                var other = mark(random);
                yield (Condition<V>) Condition.Marks.on(Scale.US4, Range.between(one.min(other), one.max(other)));
            }
        };
    }

    /** Often a place that most records accept, so that the other criteria get to decide. */
    private static Code code(CodeKind codes, Random random) {
        var terms = codes.vocabulary().terms().stream().toList();
        var nevada = new Code("US-NV");
        return codes.vocabulary().contains(nevada) && random.nextBoolean()
                ? nevada
                : terms.get(random.nextInt(terms.size())).code();
    }

    private static BigDecimal mark(Random random) {
        return BigDecimal.valueOf(random.nextInt(401), 2);
    }
}
