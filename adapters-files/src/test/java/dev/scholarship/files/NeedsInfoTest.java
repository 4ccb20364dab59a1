package dev.scholarship.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Codes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Finding;
import dev.scholarship.domain.eligibility.KleeneOnly;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.Truth;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.files.kosaf.Kosaf;
import dev.scholarship.files.openscholarships.OpenScholarships;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Counts what exact verdicts and {@code irrelevant} save people from, over real rules and random applicants, and prints
 * it: docs/needs-info.md has the numbers and the command.
 */
class NeedsInfoTest {

    private static final Attributes ATTRIBUTES = Attributes.standard();
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void overTheSample() {
        var counts = count(OpenScholarships.bundled(ATTRIBUTES), 40);
        assertThat(counts.checks).isGreaterThanOrEqualTo(40 * 112);
        assertThat(counts.needsInfo).isPositive();
        assertThat(counts.openFacts).isGreaterThan(counts.missing);
    }

    @Test
    @EnabledIfSystemProperty(named = "kosaf", matches = ".+")
    void overAKoreanEdition() {
        var counts = count(Kosaf.files(List.of(Path.of(System.getProperty("kosaf"))), ATTRIBUTES), 10);
        assertThat(counts.needsInfo).isPositive();
    }

    private static Counts count(CatalogSource source, int applicants) {
        var counts = new Counts();
        try (var rows = source.rows()) {
            var entries = rows.map(CatalogSource.Accepted.class::cast)
                    .map(CatalogSource.Accepted::entry)
                    .toList();
            Seeds.each(applicants, random -> {
                var applicant = applicant(entries, random);
                counts.applicants++;
                entries.forEach(entry -> counts.add(entry, applicant));
            });
            System.out.printf("%d rules, seed %d: %s%n", entries.size(), Seeds.first(), counts);
        }
        return counts;
    }

    /** Some facts are answered at random, and for every other applicant those of one rule mostly as it likes. */
    private static Applicant applicant(List<Entry> entries, RandomGenerator random) {
        var some = new RandomRules(random);
        int outOf = 1 + random.nextInt(4);
        var answers = new HashMap<Fact<?>, Answer<?>>();
        ATTRIBUTES.facts().stream()
                .filter(fact -> random.nextInt(4) < outOf)
                .forEach(fact -> answers.put(fact, some.answer(fact)));
        if (random.nextBoolean()) {
            suit(answers, one(entries, random).rule(), random);
        }
        return Applicant.of(answers);
    }

    private static void suit(Map<Fact<?>, Answer<?>> answers, Rule rule, RandomGenerator random) {
        rule.check(Applicant.nothingKnown(), dates()).findings().forEach(finding -> {
            if (finding instanceof Finding.Tested<?> tested && random.nextInt(8) > 0) {
                answers.put(tested.fact(), Answer.known(liked(tested.criterion().condition(), random)));
            }
        });
    }

    private static Dates dates() {
        return Dates.asOf(DAY);
    }

    private static Object liked(Condition<?> condition, RandomGenerator random) {
        return switch (condition) {
            case Condition.Under under -> one(under.roots(), random);
            case Condition.Includes includes -> new Codes(includes.codes());
            case Condition.Days days -> DAY.minusDays(random.nextInt(12_000));
            case Condition.Yes yes -> true;
            case Condition.Within within -> {
                var unit = one(List.copyOf(within.ranges().keySet()), random);
                var range = within.ranges().get(unit);
                yield new Measure(range.low().or(range::high).orElseThrow(), unit);
            }
        };
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    private static final class Counts {

        private int applicants;
        private int checks;
        private int needsInfo;
        private int inexact;
        private int openForKleeneOnly;
        private int openFacts;
        private int kleeneMissing;
        private int missing;

        void add(Entry entry, Applicant applicant) {
            var dates = entry.scholarship().window().datesAt(NOW);
            var check = entry.rule().check(applicant, dates);
            var kleene = KleeneOnly.check(entry.rule(), applicant, dates);
            boolean open = check.verdict() instanceof Verdict.NeedsInfo;
            assertThat(!open || kleene.truth() == Truth.UNKNOWN).isTrue();
            assertThat(kleene.missing()).containsAll(check.verdict().missing());
            checks++;
            needsInfo += open ? 1 : 0;
            inexact += check.exact() ? 0 : 1;
            openForKleeneOnly += !open && kleene.truth() == Truth.UNKNOWN ? 1 : 0;
            openFacts += entry.rule().openFacts(applicant, dates).size();
            kleeneMissing += kleene.missing().size();
            missing += check.verdict().missing().size();
        }

        @Override
        public String toString() {
            return ("%d applicants, %d checks. NEEDS_INFO: %d, of these not exact: %d; by Kleene's logic alone %d more,"
                            + " which are decided. Open facts of the rules: %d; missing by Kleene's logic alone: %d;"
                            + " missing: %d")
                    .formatted(
                            applicants,
                            checks,
                            needsInfo,
                            inexact,
                            openForKleeneOnly,
                            openFacts,
                            kleeneMissing,
                            missing);
        }
    }
}
