package dev.scholarship.domain.eligibility;

import static dev.scholarship.domain.eligibility.Completions.canChange;
import static dev.scholarship.domain.eligibility.Completions.completionsOf;
import static dev.scholarship.domain.eligibility.Completions.count;
import static dev.scholarship.domain.eligibility.Completions.unsettled;
import static dev.scholarship.domain.eligibility.Completions.verdicts;
import static dev.scholarship.domain.eligibility.SmallRules.DATES;
import static dev.scholarship.domain.eligibility.SmallRules.LIVES;
import static dev.scholarship.domain.eligibility.SmallRules.applicant;
import static dev.scholarship.domain.eligibility.SmallRules.attribute;
import static dev.scholarship.domain.eligibility.SmallRules.criterion;
import static dev.scholarship.domain.eligibility.SmallRules.text;
import static dev.scholarship.domain.eligibility.SmallRules.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scholarship.domain.eligibility.SmallRules.Answers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of every check, tried on random rules over a vocabulary small enough to try every completion. */
class CheckLawsTest {

    private static final int MOST_COMPLETIONS = 10_000;

    @Test
    void aDecidedVerdictHoldsForEveryCompletion() {
        var decided = new int[1];
        Seeds.each(1_500, random -> {
            var rule = Rule.requiring(criterion(random, 3));
            var applicant = applicant(random, rule);
            var verdict = rule.check(applicant.build(), DATES).verdict();
            if (!(verdict instanceof Verdict.NeedsInfo) && count(rule, applicant) <= MOST_COMPLETIONS) {
                decided[0]++;
                assertThat(verdicts(rule, applicant)).as(text(rule)).containsExactly(verdict.word());
            }
        });
        assertThat(decided[0]).isGreaterThan(Seeds.part(187));
    }

    @Test
    void anOpenVerdictThatIsCalledExactHasTwoCompletionsThatDiffer() {
        var open = new int[1];
        Seeds.each(1_500, random -> {
            var rule = Rule.requiring(criterion(random, 2));
            var applicant = applicant(random, rule);
            var check = rule.check(applicant.build(), DATES);
            boolean exactlyOpen = check.verdict() instanceof Verdict.NeedsInfo && check.exact();
            if (exactlyOpen && count(rule, applicant) <= MOST_COMPLETIONS) {
                open[0]++;
                assertThat(verdicts(rule, applicant)).as(text(rule)).hasSize(2);
            }
        });
        assertThat(open[0]).isGreaterThan(Seeds.part(187));
    }

    @Test
    void whereACheckIsExactMissingIsWhatCanStillChangeTheVerdict() {
        var tried = new int[1];
        Seeds.each(1_500, random -> {
            var rule = Rule.requiring(criterion(random, 2));
            var applicant = applicant(random, rule);
            var check = rule.check(applicant.build(), DATES);
            boolean settled = unsettled(rule.require()) == 0 && count(rule, applicant) <= MOST_COMPLETIONS;
            if (settled && check.exact() && check.verdict() instanceof Verdict.NeedsInfo needs) {
                tried[0]++;
                var matters = new HashSet<Fact<?>>();
                applicant.keySet().stream()
                        .filter(fact -> canChange(rule, applicant, fact))
                        .forEach(matters::add);
                assertThat(new HashSet<Fact<?>>(needs.missing())).as(text(rule)).isEqualTo(matters);
            }
        });
        assertThat(tried[0]).isGreaterThan(Seeds.part(112));
    }

    @Test
    void theVerdictAloneIsThatOfTheCheck() {
        var words = Map.of("ELIGIBLE", Truth.TRUE, "INELIGIBLE", Truth.FALSE, "NEEDS_INFO", Truth.UNKNOWN);
        Seeds.each(4_000, random -> {
            var rule = Rule.requiring(criterion(random, 3));
            var applicant = applicant(random, rule).build();
            assertThat(rule.verdict(applicant, DATES)).as(text(rule)).isEqualTo(words.get(word(rule, applicant)));
        });
        Seeds.each(4_000, random -> {
            var rules = new RandomRules(random);
            var rule = rules.rule();
            var applicant = rules.applicant();
            assertThat(rule.verdict(applicant, DATES)).as(text(rule)).isEqualTo(words.get(word(rule, applicant)));
        });
    }

    @Test
    void kleenesTruthIsThatOfTheRuleWithItsReasons() {
        Seeds.each(4_000, random -> {
            var rule = Rule.requiring(criterion(random, 3));
            assertTruthWithReasons(rule, applicant(random, rule).build());
            var rules = new RandomRules(random);
            assertTruthWithReasons(rules.rule(), rules.applicant());
        });
    }

    private static void assertTruthWithReasons(Rule rule, Applicant applicant) {
        assertThat(new Kleene(applicant, DATES).truth(rule.require()))
                .as(text(rule))
                .isEqualTo(KleeneOnly.check(rule, applicant, DATES).truth());
    }

    @Test
    void moreAnswersNeverTurnAVerdictRound() {
        Seeds.each(4_000, random -> {
            var rule = Rule.requiring(criterion(random, 3));
            var applicant = applicant(random, rule);
            var before = word(rule, applicant.build());
            applicant.keySet().forEach(fact -> {
                if (random.nextBoolean()) {
                    var completions = completionsOf(applicant, fact);
                    applicant.put(fact, completions.get(random.nextInt(completions.size())));
                }
            });
            var after = word(rule, applicant.build());
            assertThat(before.equals("NEEDS_INFO") || before.equals(after))
                    .as(text(rule))
                    .isTrue();
        });
    }

    @Test
    void theOrderOfCriteriaDoesNotMatter() {
        Seeds.each(5_000, random -> {
            var criterion = criterion(random, 3);
            var applicant = applicant(random, Rule.requiring(criterion)).build();
            assertThat(Outcome.of(Rule.requiring(shuffled(criterion, random)), applicant))
                    .as(text(Rule.requiring(criterion)))
                    .isEqualTo(Outcome.of(Rule.requiring(criterion), applicant));
        });
    }

    /** But for how far splitting comes within its budget, since facts are split in the order of their names. */
    @Test
    void whatThingsAreCalledDoesNotMatter() {
        Seeds.each(2_000, random -> {
            var criterion = criterion(random, 3);
            var answers = applicant(random, Rule.requiring(criterion));
            var names = new Names(random);
            var before = Rule.requiring(criterion).check(answers.build(), DATES);
            var after =
                    Rule.requiring(names.in(criterion)).check(names.in(answers).build(), DATES);
            if (before.exact() && after.exact()) {
                assertThat(Outcome.of(after, names::before))
                        .as(text(Rule.requiring(criterion)))
                        .isEqualTo(Outcome.of(before, Fact::id));
            } else {
                assertThat(Stream.of(before, after).filter(check -> !check.exact()))
                        .allMatch(check -> check.verdict() instanceof Verdict.NeedsInfo);
            }
            assertThat(after.findings())
                    .extracting(Finding::path, Finding::truth)
                    .isEqualTo(before.findings().stream()
                            .map(finding -> tuple(finding.path(), finding.truth()))
                            .toList());
        });
    }

    @Test
    void deMorgan() {
        Seeds.each(5_000, random -> {
            var parts = List.of(positive(random), positive(random), positive(random));
            var none = new Criterion.Not(Criterion.any(parts));
            var allNot = Criterion.all(
                    parts.stream().<Criterion>map(Criterion.Not::new).toList());
            var applicant = applicant(random, Rule.requiring(none)).build();
            assertThat(word(Rule.requiring(none), applicant)).isEqualTo(word(Rule.requiring(allNot), applicant));
        });
    }

    @Test
    void everyFindingCanBeSaid() {
        Seeds.each(2_000, random -> {
            var rules = new RandomRules(random);
            var check = rules.rule().check(rules.applicant(), rules.dates());
            assertThat(check.findings())
                    .allSatisfy(finding -> assertThat(Sentences.english().finding(finding))
                            .matches("(Met|Not met|Open|Judged|This (case|exception) is (not )?yours): .*\\."));
        });
    }

    private static Criterion positive(RandomGenerator random) {
        var criterion = criterion(random, 1);
        return criterion instanceof Criterion.Not not ? not.criterion() : criterion;
    }

    private static Criterion shuffled(Criterion criterion, RandomGenerator random) {
        return switch (criterion) {
            case Criterion.Leaf leaf -> leaf;
            case Criterion.Held held -> held;
            case Criterion.When when ->
                new Criterion.When(when.condition(), shuffled(when.then(), random), shuffled(when.otherwise(), random));
            case Criterion.Unless unless ->
                new Criterion.Unless(shuffled(unless.demand(), random), shuffled(unless.exception(), random));
            case Criterion.Not not -> new Criterion.Not(shuffled(not.criterion(), random));
            case Criterion.Of of -> new Criterion.Of(of.role(), shuffled(of.of(), random));
            case Criterion.AtLeast group -> {
                var parts = new ArrayList<>(
                        group.of().stream().map(part -> shuffled(part, random)).toList());
                Collections.shuffle(parts, new Random(random.nextLong()));
                yield new Criterion.AtLeast(group.count(), parts, group.sources());
            }
        };
    }

    /** What is decided, without the order of anything. */
    private record Outcome(String word, Set<String> missing, int unsettled, boolean exact) {

        static Outcome of(Rule rule, Applicant applicant) {
            return of(rule.check(applicant, DATES), Fact::id);
        }

        static Outcome of(Check check, Function<Fact<?>, String> name) {
            var word = check.verdict().word();
            return check.verdict() instanceof Verdict.NeedsInfo needs
                    ? new Outcome(
                            word,
                            needs.missing().stream().map(name).collect(Collectors.toSet()),
                            needs.unsettled().size(),
                            check.exact())
                    : new Outcome(word, Set.of(), 0, check.exact());
        }
    }

    /** Other names for all attributes, in another alphabetical order, and other sentences. */
    private static final class Names {

        private final int shift;

        Names(RandomGenerator random) {
            shift = random.nextInt(26);
        }

        /** The attribute that tells since when another one has been goes on to be called after it. */
        private <V> Attribute<V> in(Attribute<V> attribute) {
            char first = (char) ('a' + (attribute.id().charAt(0) - 'a' + shift) % 26);
            return attribute(first + "-" + attribute.id(), attribute.kind());
        }

        private <V> Fact<V> in(Fact<V> fact) {
            return new Fact<>(in(fact.attribute()), fact.person(), fact.moment());
        }

        String before(Fact<?> fact) {
            return fact.id().replaceFirst("(^|[.])[a-z]-", "$1");
        }

        Answers in(Answers answers) {
            var others = new Answers();
            answers.forEach((fact, answer) -> others.put(in(fact), answer));
            LIVES.asked().persons().forEach(person -> others.put(in(LIVES.now().of(person)), Answer.known(true)));
            return others;
        }

        private <V> Criterion.Test<V> in(Criterion.Test<V> test) {
            return new Criterion.Test<>(in(test.fact()), test.condition(), List.of("another sentence"));
        }

        Criterion in(Criterion criterion) {
            return switch (criterion) {
                case Criterion.Test<?> test -> in(test);
                case Criterion.Unsettled unsettled ->
                    new Criterion.Unsettled(unsettled.why(), "not " + unsettled.source());
                case Criterion.Judged judged -> new Criterion.Judged("not " + judged.source());
                case Criterion.Held held ->
                    new Criterion.Held(in(held.test()), in(held.since()), held.span(), held.at());
                case Criterion.Not not -> new Criterion.Not(in(not.criterion()));
                case Criterion.Of of -> new Criterion.Of(of.role(), in(of.of()));
                case Criterion.When when ->
                    new Criterion.When(in(when.condition()), in(when.then()), in(when.otherwise()));
                case Criterion.Unless unless -> new Criterion.Unless(in(unless.demand()), in(unless.exception()));
                case Criterion.AtLeast group when group.of().isEmpty() -> group;
                case Criterion.AtLeast group ->
                    new Criterion.AtLeast(
                            group.count(), group.of().stream().map(this::in).toList(), List.of("another sentence"));
            };
        }
    }
}
