package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Verdicts that a reader wrote from the listings' sentences without having seen the rules. Where the reader and the rule's
 * author disagreed and the author was right, the pair says how it was settled.
 */
class ExpectedVerdictsTest {

    private static final Dates DATES = Dates.asOf(LocalDate.of(2026, 11, 21));

    private static final Map<String, Rule> RULES = rules();

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void theRuleDecidesAsTheReaderDid(Pair pair) {
        var check = RULES.get(pair.scholarship()).check(pair.applicant(), DATES);
        assertThat(check.verdict().word())
                .as("%s%n%s%n%s", pair.person(), pair.why(), findings(check))
                .isEqualTo(pair.expect());
        if (check.verdict() instanceof Verdict.NeedsInfo needs) {
            assertThat(needs.missing())
                    .extracting(Fact::id)
                    .as("%s%n%s", pair.person(), findings(check))
                    .containsAll(pair.missing());
        }
    }

    @Test
    void everyVerdictIsExpectedOften() throws IOException {
        var counts = pairs().stream().collect(Collectors.groupingBy(Pair::expect, TreeMap::new, Collectors.counting()));
        assertThat(counts.keySet()).containsExactly("ELIGIBLE", "INELIGIBLE", "NEEDS_INFO");
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(15));
        assertThat(pairs().size()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void everySettledDisagreementSaysWhy() throws IOException {
        try (var lines = ExpectedVerdictsTest.class.getResourceAsStream(
                        "/dev/scholarship/files/expected-verdicts.jsonl");
                var values = Samples.JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
            assertThat(values.readAll())
                    .filteredOn(pair -> pair.has("settled"))
                    .hasSize(2)
                    .allSatisfy(
                            pair -> assertThat(pair.path("settlement").asText()).isNotBlank());
        }
    }

    private static String findings(Check check) {
        return check.findings().stream().map(Sentences.english()::finding).collect(Collectors.joining("\n"));
    }

    private static Map<String, Rule> rules() {
        try (var rows = OpenScholarships.bundled(Attributes.standard()).rows()) {
            return rows.map(CatalogSource.Accepted.class::cast)
                    .collect(Collectors.toMap(
                            row -> row.entry().scholarship().id().value(),
                            row -> row.entry().rule()));
        }
    }

    static List<Pair> pairs() throws IOException {
        try (var lines = ExpectedVerdictsTest.class.getResourceAsStream(
                        "/dev/scholarship/files/expected-verdicts.jsonl");
                var values = Samples.JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
            return values.readAll().stream().map(Pair::from).toList();
        }
    }

    record Pair(
            String scholarship,
            String person,
            Map<String, String> answers,
            String expect,
            String why,
            List<String> missing) {

        static Pair from(JsonNode json) {
            var answers = new TreeMap<String, String>();
            json.path("answers")
                    .properties()
                    .forEach(answer ->
                            answers.put(answer.getKey(), answer.getValue().asText()));
            return new Pair(
                    json.path("scholarship").asText(),
                    json.path("person").asText(),
                    answers,
                    json.path("settled").asText(json.path("expect").asText()),
                    json.path("why").asText(),
                    json.path("missing").valueStream().map(JsonNode::asText).toList());
        }

        Applicant applicant() {
            var applicant = Applicant.builder();
            answers.forEach(
                    (fact, answer) -> add(applicant, Attributes.standard().fact(fact), answer));
            return applicant.build();
        }

        private static <V> void add(Applicant.Builder applicant, Fact<V> fact, String answer) {
            applicant.parsed(fact, answer, DATES.asOf());
        }

        @Override
        public String toString() {
            return scholarship + ": " + person;
        }
    }
}
