package dev.scholarship.domain.eligibility;

import static dev.scholarship.domain.eligibility.Completions.canChange;
import static dev.scholarship.domain.eligibility.Completions.count;
import static dev.scholarship.domain.eligibility.Completions.unsettled;
import static dev.scholarship.domain.eligibility.SmallRules.DATES;
import static dev.scholarship.domain.eligibility.SmallRules.applicant;
import static dev.scholarship.domain.eligibility.SmallRules.criterion;
import static dev.scholarship.domain.eligibility.SmallRules.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.SmallRules.Answers;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of open facts that cannot change the verdict, tried on every completion of random rules. */
class IrrelevantLawsTest {

    @Test
    void whatIsIrrelevantNeverChangesTheVerdict() {
        var tried = new TreeMap<String, Integer>();
        Seeds.each(2_000, random -> {
            var rule = Rule.requiring(criterion(random, 2));
            var applicant = applicant(random, rule);
            var check = rule.check(applicant.build(), DATES);
            var irrelevant = check.irrelevantAmong(rule.openFacts(applicant.build(), DATES));
            if (unsettled(rule.require()) == 0 && count(rule, applicant) <= 1_000) {
                tried.merge(check.verdict().word(), irrelevant.size(), Integer::sum);
                assertThat(irrelevant)
                        .as(text(rule))
                        .allSatisfy(fact ->
                                assertThat(canChange(rule, applicant, fact)).isFalse());
            }
        });
        assertThat(tried)
                .hasSize(3)
                .allSatisfy((verdict, facts) -> assertThat(facts).as(verdict).isGreaterThan(Seeds.part(50)));
    }

    @Test
    void everyOpenFactIsEitherMissingOrIrrelevant() {
        Seeds.each(4_000, random -> {
            var rule = Rule.requiring(criterion(random, 3));
            var applicant = applicant(random, rule);
            var open = applicant.keySet().stream()
                    .filter(fact -> isOpen(rule, applicant, fact))
                    .collect(Collectors.toSet());
            var named = rule.openFacts(applicant.build(), DATES);
            var check = rule.check(applicant.build(), DATES);
            assertThat(named)
                    .doesNotHaveDuplicates()
                    .containsAll(check.verdict().missing());
            assertThat(new HashSet<Fact<?>>(named)).as(text(rule)).isEqualTo(open);
            assertThat(check.irrelevantAmong(named))
                    .containsExactlyElementsOf(named.stream()
                            .filter(fact -> !check.verdict().missing().contains(fact))
                            .toList());
        });
    }

    /** Whether some test of the rule, taken for itself, waits for the fact. */
    private static boolean isOpen(Rule rule, Answers answers, Fact<?> fact) {
        return alone(rule.require())
                .flatMap(test -> Rule.requiring(test).check(answers.build(), DATES).findings().stream())
                .anyMatch(finding -> waitsFor(finding, fact));
    }

    /** Each test of a criterion by itself. */
    private static Stream<Criterion> alone(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Of(var role, var of) -> alone(of).map(test -> new Criterion.Of(role, test));
            case Criterion.Test<?> test -> Stream.of(test);
            case Criterion.Held held -> Stream.of(held);
            case Criterion other -> other.parts().stream().flatMap(IrrelevantLawsTest::alone);
        };
    }

    private static boolean waitsFor(Finding finding, Fact<?> fact) {
        return switch (finding) {
            case Finding.Tested<?> tested -> tested.fact().equals(fact) && tested.truth() == Truth.UNKNOWN;
            case Finding.Undated undated -> undated.fact().equals(fact) && undated.missing();
            case Finding.Open open -> false;
            case Finding.Weighed weighed -> false;
        };
    }
}
