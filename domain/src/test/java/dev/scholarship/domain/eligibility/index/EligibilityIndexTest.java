package dev.scholarship.domain.eligibility.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.HostileRules;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.Truth;
import dev.scholarship.domain.eligibility.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index says what {@link Rule#check} says. */
class EligibilityIndexTest {

    private static final int KEYS = 1_300;

    @Test
    void everyVerdictIsThatOfTheCheckAlsoAfterReplacementsAndRemovals() {
        var pairs = new AtomicLong();
        var settled = new AtomicLong();
        Seeds.each(3, random -> {
            var rules = new RandomRules(random);
            var index = new Checked(random, rules::rule, rules::dates);
            for (int round = 0; round < 4; round++) {
                index.change(round == 0 ? 1_500 : 300, KEYS);
                index.compare(rules.applicant(), rules.dates().asOf(), pairs, settled);
            }
        });
        print("random rules", pairs, settled);
        assertThat(settled.get()).isPositive();
    }

    @Test
    void everyVerdictOnHostileRulesIsThatOfTheCheck() {
        var pairs = new AtomicLong();
        var settled = new AtomicLong();
        Seeds.each(150, random -> {
            var hostile = new HostileRules(random);
            var index = new Checked(random, hostile::rule, hostile::dates);
            for (int round = 0; round < 3; round++) {
                index.change(30, 20);
                index.compare(hostile.applicant(), hostile.dates().asOf(), pairs, settled);
            }
        });
        print("hostile rules", pairs, settled);
        assertThat(pairs.get()).isPositive();
    }

    @Test
    void everyVerdictOnThousandsOfScholarshipsIsThatOfTheCheck() {
        var pairs = new AtomicLong();
        var settled = new AtomicLong();
        Seeds.each(1, random -> {
            var many = new ManyScholarships(random);
            var index = new Checked(random, many::rule, () -> many.days().on(ManyScholarships.AS_OF));
            index.change(30_000, 14_000);
            assertThat(index.index.size()).isGreaterThan(SlotSet.SLOTS);
            for (int round = 0; round < 4; round++) {
                index.change(500, 14_000);
                index.compare(
                        round == 0 ? many.applicant() : many.oddApplicant(), ManyScholarships.AS_OF, pairs, settled);
            }
        });
        print("thousands of rules", pairs, settled);
        assertThat(pairs.get()).isPositive();
    }

    @Test
    void everyVerdictWhereManyScholarshipsShareTheirClausesIsThatOfTheCheck() {
        var pairs = new AtomicLong();
        var settled = new AtomicLong();
        Seeds.each(2, random -> {
            var some = new RandomRules(random);
            var pool = Stream.generate(some::rule).limit(15).toList();
            var dates = some.dates();
            var index = new Checked(random, () -> pool.get(random.nextInt(pool.size())), () -> dates);
            for (int round = 0; round < 4; round++) {
                index.change(round == 0 ? 4_000 : 800, 3_000);
                index.compare(some.applicant(), dates.asOf(), pairs, settled);
            }
        });
        print("rules that share clauses", pairs, settled);
        assertThat(pairs.get()).isPositive();
    }

    @Test
    void oneQuestionAboutOneScholarshipIsRightManyTimes() {
        var pairs = new AtomicLong();
        var settled = new AtomicLong();
        Seeds.each(4_000, random -> {
            var rules = new RandomRules(random);
            var index = new Checked(random, rules::rule, rules::dates);
            index.change(1, 1);
            index.compare(rules.applicant(), rules.dates().asOf(), pairs, settled);
        });
        print("single rules", pairs, settled);
        assertThat(pairs.get()).isPositive();
    }

    @Test
    void everyVerdictForManyPeopleIsThatOfTheCheck() {
        var pairs = new AtomicLong();
        var settled = new AtomicLong();
        Seeds.each(2, random -> {
            var rules = new RandomRules(random);
            var index = new Checked(random, rules::rule, rules::dates);
            index.change(700, 600);
            for (int person = 0; person < 40; person++) {
                index.compareVerdicts(rules.applicant(), rules.dates().asOf(), pairs, settled);
            }
        });
        print("random rules and many people", pairs, settled);
        assertThat(pairs.get()).isPositive();
    }

    @Test
    void aMatchStaysWhatItWasWhenTheIndexChanges() {
        Seeds.each(20, random -> {
            var rules = new RandomRules(random);
            var index = new Checked(random, rules::rule, rules::dates);
            index.change(200, 100);
            var applicant = rules.applicant();
            var asOf = rules.dates().asOf();
            var before = index.index.match(applicant, asOf);
            var expected = index.expected(applicant, asOf);
            index.change(200, 100);
            assertThat(words(before)).isEqualTo(expected);
        });
    }

    @Test
    void firstDecidesNoBlockBehindItsLastScholarship() {
        var asOf = LocalDate.of(2026, 10, 1);
        var either = parsed("any of", "  residence in KR", "  residence not in KR");
        var index = new EligibilityIndex<Integer>();
        for (int key = 0; key < 3 * SlotSet.SLOTS; key++) {
            index.put(key, either, Clause.Days.NONE);
        }
        var match = index.match(Applicant.nothingKnown(), asOf);
        assertThat(match.first(SlotSet.SLOTS)).hasSize(SlotSet.SLOTS);
        assertThat(match.settled()).isEqualTo(SlotSet.SLOTS);
        assertThat(match.counts().get(Standing.ELIGIBLE)).isEqualTo(3 * SlotSet.SLOTS);
        assertThat(match.settled()).isEqualTo(3 * SlotSet.SLOTS);
    }

    @Test
    void nothingIsLeftOfScholarshipsThatAreRemoved() {
        Seeds.each(5, random -> {
            var rules = new RandomRules(random);
            var index = new EligibilityIndex<Integer>();
            for (int round = 0; round < 3; round++) {
                for (int key = 0; key < 100; key++) {
                    index.put(key, rules.rule(), days(rules.dates()));
                }
            }
            for (int key = 0; key < 100; key++) {
                index.remove(key);
            }
            index.remove(0);
            assertThat(index.size()).isZero();
            assertThat(index.footprint().distinctClauses()).isZero();
            assertThat(index.footprint().distinctRules()).isZero();
            assertThat(index.match(rules.applicant(), rules.dates().asOf()).counts())
                    .containsOnly(
                            Map.entry(Standing.ELIGIBLE, 0),
                            Map.entry(Standing.INELIGIBLE, 0),
                            Map.entry(Standing.NEEDS_INFO, 0));
        });
    }

    private static Clause.Days days(Dates dates) {
        return new Clause.Days(dates.notice(), dates.opens(), dates.closes());
    }

    private static void print(String what, AtomicLong pairs, AtomicLong settled) {
        System.out.println("index: " + pairs + " pairs of " + what + " compared, " + settled
                + " settled by the check, from seed " + Seeds.first());
    }

    private static Map<Integer, String> words(Match<Integer> match) {
        var words = new TreeMap<Integer, String>();
        for (var standing : Standing.values()) {
            match.keys(standing).forEach(key -> words.put(key, standing.name()));
        }
        return words;
    }

    /** An index beside a plain map of what should be in it. */
    private static final class Checked {

        private record Entry(Rule rule, Clause.Days days) {}

        private final EligibilityIndex<Integer> index = new EligibilityIndex<>();
        private final Map<Integer, Entry> entries = new HashMap<>();
        private final RandomGenerator random;
        private final Supplier<Rule> rules;
        private final Supplier<Dates> dates;

        Checked(RandomGenerator random, Supplier<Rule> rules, Supplier<Dates> dates) {
            this.random = random;
            this.rules = rules;
            this.dates = dates;
        }

        void change(int times, int keys) {
            for (int i = 0; i < times; i++) {
                int key = random.nextInt(keys);
                if (random.nextInt(5) == 0) {
                    index.remove(key);
                    entries.remove(key);
                } else {
                    var entry = new Entry(rules.get(), days(dates.get()));
                    index.put(key, entry.rule(), entry.days());
                    entries.put(key, entry);
                }
            }
        }

        Map<Integer, String> expected(Applicant applicant, LocalDate asOf) {
            var expected = new TreeMap<Integer, String>();
            entries.forEach((key, entry) -> expected.put(
                    key,
                    entry.rule()
                            .check(applicant, entry.days().on(asOf))
                            .verdict()
                            .word()));
            return expected;
        }

        void compareVerdicts(Applicant applicant, LocalDate asOf, AtomicLong pairs, AtomicLong settled) {
            var match = index.match(applicant, asOf);
            assertThat(words(match)).isEqualTo(expected(applicant, asOf));
            pairs.addAndGet(entries.size());
            settled.addAndGet(match.settled());
        }

        private void compareSingle(Match<Integer> match, Map<Integer, String> expected) {
            int keys = Math.max(KEYS, entries.size());
            random.ints(20, 0, keys)
                    .forEach(key -> assertThat(match.standingOf(key).map(Standing::name))
                            .isEqualTo(Optional.ofNullable(expected.get(key))));
        }

        /** What only may have a verdict is what a check has to settle. */
        private static void comparePossible(Match<Integer> match, Map<Integer, String> expected, int settled) {
            for (var standing : Standing.values()) {
                var possible = match.firstPossible(Integer.MAX_VALUE, standing, key -> true);
                var others = possible.stream()
                        .filter(key -> !standing.name().equals(expected.get(key)))
                        .toList();
                var certain = new TreeSet<>(possible);
                others.forEach(certain::remove);
                assertThat(certain).isEqualTo(keysOf(standing, expected));
                assertThat(others.size()).isLessThanOrEqualTo(settled);
            }
            assertThat(match.settled()).isZero();
        }

        private static Set<Integer> keysOf(Standing standing, Map<Integer, String> expected) {
            return expected.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(standing.name()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        void compare(Applicant applicant, LocalDate asOf, AtomicLong pairs, AtomicLong settled) {
            compareVerdicts(applicant, asOf, pairs, settled);
            var match = index.match(applicant, asOf);
            var expected = words(match);
            assertThat(index.size()).isEqualTo(entries.size());
            for (var standing : Standing.values()) {
                assertThat(match.counts().get(standing)).isEqualTo((int) expected.values().stream()
                        .filter(standing.name()::equals)
                        .count());
            }
            var eligible = match.keys(Standing.ELIGIBLE);
            int some = random.nextInt(10);
            assertThat(index.match(applicant, asOf).first(some))
                    .isEqualTo(eligible.subList(0, Math.min(some, eligible.size())));
            assertThat(index.match(applicant, asOf).first(some, Standing.NEEDS_INFO, key -> key % 2 == 0))
                    .isEqualTo(match.keys(Standing.NEEDS_INFO).stream()
                            .filter(key -> key % 2 == 0)
                            .limit(some)
                            .toList());
            compareSingle(index.match(applicant, asOf), expected);
            comparePossible(index.match(applicant, asOf), expected, match.settled());
            assertThat(match.nearMisses()).containsExactlyInAnyOrderElementsOf(nearMisses(applicant, asOf));
            compareSingle(match, expected);
            assertThat(words(match)).isEqualTo(expected);
        }

        private List<Integer> nearMisses(Applicant applicant, LocalDate asOf) {
            return entries.entrySet().stream()
                    .filter(entry -> failed(entry.getValue(), applicant, asOf) == 1)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Of a demand in which no fact stands twice, the check says what its clause says. */
        private static long failed(Entry entry, Applicant applicant, LocalDate asOf) {
            return Clause.demandsOf(entry.rule()).stream()
                    .filter(demand -> isFalse(demand, entry.days(), applicant, asOf))
                    .map(demand -> Clause.of(demand, entry.days()))
                    .distinct()
                    .count();
        }

        private static boolean isFalse(Criterion demand, Clause.Days days, Applicant applicant, LocalDate asOf) {
            var alone = Rule.requiring(demand);
            return Clause.isDecidedByItsClauses(alone, days)
                    ? alone.check(applicant, days.on(asOf)).verdict() instanceof Verdict.Ineligible
                    : Clause.of(demand, days).truthFor(applicant, asOf) == Truth.FALSE;
        }
    }

    @Test
    void readersSeeWholeScholarshipsWhileOneIsReplaced() {
        var rules = new RandomRules(new SplittableRandom(Seeds.first()));
        var applicant = rules.applicant();
        var asOf = rules.dates().asOf();
        var index = new EligibilityIndex<Integer>();
        var met = ruleThat("ELIGIBLE", rules, applicant, asOf);
        var unmet = ruleThat("INELIGIBLE", rules, applicant, asOf);
        for (int key = 0; key < 40; key++) {
            index.put(key, key % 2 == 0 ? met : unmet, Clause.Days.NONE);
        }
        var wrong = new AtomicInteger();
        var running = new AtomicInteger(1);
        var reads = new AtomicLong();
        var readers = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    while (running.get() == 1) {
                        var counts = index.match(applicant, asOf).counts();
                        // The writer turns one from met to unmet and back, then adds one more and removes it.
                        int eligible = counts.get(Standing.ELIGIBLE);
                        int all = eligible + counts.get(Standing.INELIGIBLE) + counts.get(Standing.NEEDS_INFO);
                        boolean whole = all == 40 && (eligible == 20 || eligible == 19)
                                || all == 41 && (eligible == 20 || eligible == 21);
                        wrong.addAndGet(whole ? 0 : 1);
                        reads.incrementAndGet();
                    }
                }))
                .limit(2)
                .toList();
        var random = new SplittableRandom(Seeds.first());
        try {
            for (int i = 0; i < 5_000 * Integer.getInteger("rounds", 1); i++) {
                int even = 2 * random.nextInt(20);
                index.put(even, unmet, Clause.Days.NONE);
                index.put(even, met, Clause.Days.NONE);
                index.put(40, rules.rule(), Clause.Days.NONE);
                index.remove(40);
            }
        } finally {
            running.set(0);
        }
        readers.forEach(CompletableFuture::join);
        System.out.println("index: " + reads + " reads during writes, " + wrong + " torn");
        assertThat(reads.get()).isPositive();
        assertThat(wrong.get()).isZero();
    }

    /** Neither rule admits the applicant; one clause of each would. */
    @Test
    void readersNeverSeeClausesOfTwoRules() {
        var asOf = LocalDate.of(2026, 10, 1);
        var one = parsed("gpa at least 3.0 on us4", "residence in KR");
        var other = parsed("gpa less than 2.0 on us4", "residence in US");
        var applicant = Applicant.builder()
                .parsed(Attributes.GPA.now(), "3.5 on us4", asOf)
                .parsed(Attributes.RESIDENCE.now(), "US-NV", asOf)
                .build();
        var index = new EligibilityIndex<Integer>();
        index.put(0, one, Clause.Days.NONE);
        var reads = new AtomicLong();
        var running = new AtomicInteger(1);
        var reader = CompletableFuture.runAsync(() -> {
            while (running.get() == 1) {
                assertThat(index.match(applicant, asOf).keys(Standing.INELIGIBLE))
                        .containsExactly(0);
                reads.incrementAndGet();
            }
        });
        try {
            for (int i = 0; i < 20_000 * Integer.getInteger("rounds", 1) || reads.get() == 0 && !reader.isDone(); i++) {
                index.put(0, i % 2 == 0 ? other : one, Clause.Days.NONE);
            }
        } finally {
            running.set(0);
        }
        reader.join();
        assertThat(reads.get()).isPositive();
    }

    private static Rule parsed(String... lines) {
        return RuleText.parse("rule 1\nrequire all of\n  " + String.join("\n  ", lines) + "\n", Attributes.standard());
    }

    private static Rule ruleThat(String word, RandomRules rules, Applicant applicant, LocalDate asOf) {
        return Stream.generate(rules::rule)
                .filter(rule -> Clause.of(rule, Clause.Days.NONE).size() > 1)
                .filter(rule ->
                        rule.check(applicant, Dates.asOf(asOf)).verdict().word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
