package dev.scholarship.domain.eligibility.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.meaning.RuleDiff.Witness;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleDiffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Dates DATES =
            new Dates(DAY, Optional.of(DAY), Optional.of(DAY), Optional.of(DAY.plusDays(60)));

    @Test
    void otherWordsForTheSameDemandAreTheSame() {
        assertThat(diff("""
                  residence in US-NV
                  gpa at least 3.0 on us4
                """, """
                  gpa at least 3.0 on us4
                  residence in US-NV
                  residence in US
                """)).isEqualTo(new RuleDiff.Same());
    }

    @Test
    void whoHasNoSuchNumberTellsADemandFromItsDeniedOpposite() {
        assertThat(diff("""
                  residence in US-NV
                  gpa at least 2.0 on us4
                """, """
                  residence in US-NV
                  none of
                    gpa less than 2.0 on us4
                """)).isNotEqualTo(new RuleDiff.Same());
    }

    @Test
    void aHigherThresholdShutsOutWhoLiesBetween() {
        assertThat(witnesses("""
                  residence in US-NV
                  gpa at least 3.0 on us4
                """, """
                  residence in US-NV
                  gpa at least 3.2 on us4
                """)).contains("ELIGIBLE to INELIGIBLE: gpa 3.0 on us4, residence US-NV");
    }

    @Test
    void aFurtherWayLetsSomebodyIn() {
        assertThat(witnesses("""
                  residence in US-NV
                  level is undergraduate
                """, """
                  residence in US-NV
                  level is undergraduate or graduate
                """)).contains("INELIGIBLE to ELIGIBLE: level graduate, residence US-NV");
    }

    @Test
    void aDemandThatIsReadAtLastSettlesPeople() {
        assertThat(witnesses("""
                  residence in US-NV
                  unread "open to veterans"
                """, """
                  residence in US-NV
                  service includes us:veteran
                """)).contains("NEEDS_INFO to ELIGIBLE: residence US-NV, service us:veteran");
    }

    @Test
    void whatIsSaidOfRandomRulesHolds() {
        var said = new TreeMap<String, Integer>();
        Seeds.each(150, random -> {
            var rules = new RandomRules(random);
            var before = Rule.requiring(rules.criterion(2, true));
            var after = random.nextInt(4) == 0 ? before : Rule.requiring(rules.criterion(2, true));
            var diff = RuleDiff.of(before, after, DATES);
            said.merge(diff.getClass().getSimpleName(), 1, Integer::sum);
            switch (diff) {
                case RuleDiff.Same same -> {
                    for (int i = 0; i < 50; i++) {
                        var applicant = rules.applicant();
                        assertThat(List.of(verdict(before, applicant), verdict(after, applicant)))
                                .doesNotContainSequence("ELIGIBLE", "INELIGIBLE")
                                .doesNotContainSequence("INELIGIBLE", "ELIGIBLE");
                    }
                }
                case RuleDiff.Different(var witnesses) ->
                    assertThat(witnesses).allSatisfy(witness -> {
                        var applicant = Applicant.of(witness.answers());
                        assertThat(verdict(before, applicant)).isEqualTo(witness.before());
                        assertThat(verdict(after, applicant))
                                .isEqualTo(witness.after())
                                .isNotEqualTo(witness.before());
                    });
                case RuleDiff.NotFound notFound -> {}
            }
        });
        System.out.println("differences of random rules from seed " + Seeds.first() + " on: " + said);
        assertThat(said.keySet()).contains("Same", "Different");
    }

    private static String verdict(Rule rule, Applicant applicant) {
        return rule.check(applicant, DATES).verdict().word();
    }

    private static List<String> witnesses(String before, String after) {
        return ((RuleDiff.Different) diff(before, after))
                .witnesses().stream().map(RuleDiffTest::words).toList();
    }

    private static String words(Witness witness) {
        return witness.before() + " to " + witness.after() + ": "
                + witness.answers().entrySet().stream()
                        .map(entry -> entry.getKey().id() + " " + entry.getKey().printAnswer(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static RuleDiff diff(String before, String after) {
        return RuleDiff.of(rule(before), rule(after), DATES);
    }

    private static Rule rule(String lines) {
        return RuleText.parse("rule 1\nrequire all of\n" + lines, Attributes.standard());
    }
}
