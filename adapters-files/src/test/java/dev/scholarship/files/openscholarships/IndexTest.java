package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.index.EligibilityIndex;
import dev.scholarship.domain.eligibility.index.Standing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The translated rules, decided all at once. */
class IndexTest {

    private static final List<Rule> RULES = Samples.bundle().stream()
            .map(row -> ((Accepted) row).entry().rule())
            .toList();

    @Test
    void theIndexSaysOfEachRuleWhatTheCheckSays() {
        Seeds.each(20, random -> {
            var rules = new RandomRules(random);
            var dates = rules.dates();
            var days = new Clause.Days(dates.notice(), dates.opens(), dates.closes());
            var index = new EligibilityIndex<Integer>();
            for (int key = 0; key < RULES.size(); key++) {
                index.put(key, RULES.get(key), days);
            }
            for (int round = 0; round < 5; round++) {
                var applicant = rules.applicant();
                for (var standing : Standing.values()) {
                    assertThat(index.match(applicant, dates.asOf()).keys(standing))
                            .isEqualTo(expected(standing, applicant, dates));
                }
            }
            assertThat(index.match(Applicant.nothingKnown(), dates.asOf()).keys(Standing.NEEDS_INFO))
                    .isNotEmpty();
        });
    }

    private static List<Integer> expected(Standing standing, Applicant applicant, Dates dates) {
        return IntStream.range(0, RULES.size())
                .filter(key ->
                        RULES.get(key).check(applicant, dates).verdict().word().equals(standing.name()))
                .boxed()
                .toList();
    }
}
