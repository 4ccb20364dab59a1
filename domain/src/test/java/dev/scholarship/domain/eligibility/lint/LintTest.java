package dev.scholarship.domain.eligibility.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.meaning.Equivalence;
import dev.scholarship.domain.eligibility.meaning.Mutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LintTest {

    private static final Attributes ATTRIBUTES = Attributes.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Test
    void aSoundRuleIsPassedOver() {
        assertThat(lints("""
                require all of
                  residence in US-NV
                  gpa at least 3.0 on us4
                  any of
                    financial need
                    level is undergraduate
                  unclear "Attend a partner college"
                """)).isEmpty();
        assertThat(lints("require nothing\n")).isEmpty();
    }

    @Test
    void demandsThatExcludeEachOtherAreTold() {
        assertThat(codes("""
                require all of
                  gpa at least 3.0 on us4
                  gpa less than 2.0 on us4
                  residence in US-NV
                """)).containsExactly("nobody-qualifies");
        assertThat(codes("""
                require all of
                  age at least 30 years at closes
                  age at most 20 years at closes
                """)).containsExactly("nobody-qualifies");
        assertThat(codes("""
                require all of
                  level is undergraduate
                  none of
                    level is undergraduate
                """)).containsExactly("nobody-qualifies");
    }

    @Test
    void whatEverybodyMeetsIsTold() {
        assertThat(codes("""
                require any of
                  residence in US
                  residence not in US
                """)).containsExactly("everybody-qualifies");
    }

    @Test
    void aLineWithoutEffectIsNamed() {
        assertThat(lints("""
                require all of
                  residence in US-NV
                  residence in US
                  gpa at least 3.0 on us4
                  gpa at least 2.5 on us4
                """))
                .extracting(Lint::message)
                .containsExactly(
                        "\"residence in US\" has no effect: without it, the same people qualify; leave it out or look"
                                + " for a slip in it",
                        "\"gpa at least 2.5 on us4\" has no effect: without it, the same people qualify; leave it out or"
                                + " look for a slip in it");
    }

    @Test
    void aCaseInWhichNobodyCanBeIsTold() {
        assertThat(lints("""
                require all of
                  level is undergraduate
                  when level is graduate
                    gpa at least 3.5 on us4
                  otherwise
                    gpa at least 3.0 on us4
                """))
                .extracting(Lint::message)
                .containsExactly(
                        "\"when level is graduate\": nobody about whom it could decide is in this case; leave it"
                                + " out or look for a slip in it");
        assertThat(codes("""
                require all of
                  when level is undergraduate
                    gpa at least 3.5 on us4
                  otherwise
                    when level is 4-year
                      gpa at least 3.2 on us4
                    otherwise
                      financial need
                """)).containsExactly("unreachable");
    }

    @Test
    void aCaseInWhichEverybodyIsIsTold() {
        assertThat(lints("""
                require all of
                  residence in US-NV
                  when residence in US
                    gpa at least 3.5 on us4
                """))
                .extracting(Lint::message)
                .containsExactly(
                        "\"when residence in US\": everybody about whom it could decide is in this case; write its"
                                + " demand without \"when\"");
    }

    @Test
    void aCaseThatDecidesAboutSomebodyIsPassedOver() {
        assertThat(codes("""
                require all of
                  residence in US-NV
                  any of
                    financial need
                    all of
                      when level is graduate
                        gpa at least 3.5 on us4
                      otherwise
                        gpa at least 3.0 on us4
                      first generation
                  none of
                    when level is graduate
                      employer includes chick-fil-a
                    otherwise
                      employer includes us:dod-civilian
                """)).isEmpty();
    }

    @Test
    void aDayThatNobodyHasWrittenIsTold() {
        assertThat(lints("""
                require all of
                  age from 16 to 18 years
                  residence in KR-46 for at least 6 months
                """))
                .extracting(Lint::message)
                .containsExactly(
                        "age counts on the day of asking, as no other day is written; write the one that the listing"
                                + " means, as in \"at closes\", or say in a note that it names none",
                        "residence counts on the day of asking, as no other day is written; write the one that the listing"
                                + " means, as in \"at closes\", or say in a note that it names none");
        assertThat(codes("""
                require all of
                  age from 16 to 18 years at closes
                  residence in KR-46 for at least 6 months at notice
                  high school graduation on or after 2 years before now
                """)).isEmpty();
    }

    @Test
    void twoDifferentSentencesAreNotTheSameDemand() {
        assertThat(codes("""
                require all of
                  unread "one thing"
                  unread "another thing"
                """)).isEmpty();
        assertThat(codes("""
                require all of
                  residence in US-NV
                  unread "the same thing"
                  unread "the same thing"
                """)).containsExactly("no-effect", "no-effect");
    }

    @Test
    void traitsThatAreProtectedAreForPeopleToLookAt() {
        assertThat(lints("""
                require all of
                  gender is female
                  any of
                    ethnicity includes us:asian
                    gender is female
                  financial need
                """))
                .filteredOn(lint -> lint.code() == Lint.Code.PROTECTED_TRAIT)
                .extracting(Lint::message)
                .containsExactly(
                        "it asks for gender, which laws against discrimination protect in many places; have it reviewed",
                        "it asks for ethnicity, which laws against discrimination protect in many places; have it"
                                + " reviewed");
    }

    @Test
    void thePageForAuthorsExplainsEachWarning() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "rule-tables.md"));
        for (var code : Lint.Code.values()) {
            assertThat(page).contains("| `" + code.word() + "` | ");
        }
    }

    @Test
    void whatIsSaidHoldsForRandomPeople() {
        var said = new EnumMap<Lint.Code, Integer>(Lint.Code.class);
        Seeds.each(300, random -> {
            var rules = new RandomRules(random);
            var rule = Rule.requiring(rules.criterion(2, true));
            for (var lint : Lint.of(rule, ATTRIBUTES, DAY)) {
                said.merge(lint.code(), 1, Integer::sum);
                for (int i = 0; i < 20; i++) {
                    holds(lint, rule, rules.applicant());
                }
            }
        });
        System.out.println("lints of random rules from seed " + Seeds.first() + " on: " + said);
        assertThat(said.keySet()).contains(Lint.Code.NO_EFFECT, Lint.Code.NOBODY_QUALIFIES);
    }

    private static void holds(Lint lint, Rule rule, Applicant applicant) {
        var verdict = rule.check(applicant, Lint.dates(DAY)).verdict().word();
        switch (lint.code()) {
            case NOBODY_QUALIFIES -> assertThat(verdict).isNotEqualTo("ELIGIBLE");
            case EVERYBODY_QUALIFIES -> assertThat(verdict).isNotEqualTo("INELIGIBLE");
            case NO_EFFECT ->
                assertThat(new TreeSet<>(List.of(verdict, without(lint, rule, applicant))))
                        .as(() -> lint.message() + "\n" + RuleText.print(rule))
                        .isNotEqualTo(Set.of("ELIGIBLE", "INELIGIBLE"));
            case UNREACHABLE ->
                assertThat(decidesNothing(rule, applicant))
                        .as(() -> RuleText.print(rule))
                        .isTrue();
            case REFERENCE_DATE_ASSUMED, PROTECTED_TRAIT -> {}
        }
    }

    /** Whether some branch makes no difference to this person, be it met by all or by none. */
    private static boolean decidesNothing(Rule rule, Applicant applicant) {
        var all = List.of(
                "require any of\n  residence in US\n  residence not in US\n",
                "require all of\n  residence in US\n  residence not in US\n");
        return Branch.of(rule.require())
                .filter(branch -> branch.decidesNothing(new Equivalence(Lint.dates(DAY))))
                .allMatch(branch -> all.stream()
                                .map(text -> RuleText.parse("rule 1\n" + text, ATTRIBUTES)
                                        .require())
                                .map(demand -> Rule.requiring(branch.whole().apply(demand))
                                        .check(applicant, Lint.dates(DAY))
                                        .verdict()
                                        .word())
                                .filter(word -> !word.equals("NEEDS_INFO"))
                                .distinct()
                                .count()
                        < 2);
    }

    /** The verdict of the rule without the line that is said to have no effect. */
    private static String without(Lint lint, Rule rule, Applicant applicant) {
        return Mutant.of(rule, ATTRIBUTES).stream()
                .filter(mutant ->
                        mutant.mutated().isEmpty() && lint.message().startsWith("\"" + mutant.original() + "\""))
                .map(mutant -> mutant.rule()
                        .check(applicant, Lint.dates(DAY))
                        .verdict()
                        .word())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(String require) {
        return lints(require).stream().map(lint -> lint.code().word()).toList();
    }

    private static List<Lint> lints(String require) {
        return Lint.of(RuleText.parse("rule 1\n" + require, ATTRIBUTES), ATTRIBUTES, DAY);
    }
}
