package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of every check, tried on random rules over a vocabulary small enough to try every completion. */
class CheckLawsTest {

    private static final Vocabulary COLOURS = Vocabulary.of("colour")
            .add("red", "red")
            .addUnder("red", "crimson", "crimson")
            .addUnder("red", "scarlet", "scarlet")
            .addUnder("red", "another-red", "a red that no rule names")
            .add("blue", "blue")
            .build();
    private static final List<Code> NAMED =
            Stream.of("red", "crimson", "scarlet", "blue").map(Code::new).toList();
    private static final List<Code> FINAL = Stream.of("crimson", "scarlet", "another-red", "blue")
            .map(Code::new)
            .toList();
    private static final CodeKind COLOUR = new CodeKind(COLOURS, CodeKind.Verb.IS);
    private static final CodeSetKind PALETTE = new CodeSetKind(COLOURS);
    private static final Unit YEARS = Unit.counting("years", "years");

    private static final int MOST_COMPLETIONS = 10_000;

    private static final Attribute<Code> HAT = attribute("hat", COLOUR);
    private static final Attribute<Code> COAT = attribute("coat", COLOUR);
    private static final Attribute<Codes> BAG = attribute("bag", PALETTE);
    private static final Attribute<Measure> AGE = attribute("age", new MeasureKind("3", YEARS));
    private static final Attribute<LocalDate> HAT_SINCE = attribute("hat-since", new DayKind(DayKind.Verb.ON));
    private static final Attribute<LocalDate> LEFT = attribute("left", new DayKind(DayKind.Verb.ON));
    private static final Attribute<LocalDate> BORN = attribute("born", new DayKind(DayKind.Verb.AGED));
    private static final Attribute<Boolean> NEED = attribute("need", new YesNoKind());

    /** The listing does not state when it closes. */
    static final Dates DATES = Dates.asOf(LocalDate.of(2026, 11, 21));

    private static final LocalDate SUMMER = LocalDate.of(2027, 6, 1);

    /** Each day that a threshold may be, and one on each side. */
    private static final List<LocalDate> DAYS = days(-4, 7);

    /** When it may close, so that whatever counts from it may lie on each side of those days. */
    private static final List<Dates> CLOSING = days(-8, 11).stream()
            .map(day -> new Dates(DATES.asOf(), Optional.empty(), Optional.empty(), Optional.of(day)))
            .toList();

    /** Answered with yes by everybody. */
    private static final Attribute<Boolean> LIVES = attribute("lives", new YesNoKind());

    private static final Criterion MET = new Criterion.Test<>(LIVES.now(), new Condition.Yes());
    private static final Criterion UNMET = new Criterion.Not(MET);

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
            case Criterion other -> other.parts().stream().flatMap(CheckLawsTest::alone);
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

    static String text(Rule rule) {
        return RuleText.print(rule);
    }

    @Test
    void aVerdictIsSubjectToTheQualitiesWithoutWhichItWouldNotBeEligible() {
        var subject = new int[1];
        Seeds.each(4_000, random -> {
            var rule = judged(random);
            var applicant = applicant(random, rule).build();
            if (rule.check(applicant, DATES).verdict() instanceof Verdict.Eligible eligible) {
                subject[0] += eligible.subjectTo().size();
                var names = eligible.subjectTo().stream()
                        .map(Criterion.Judged::source)
                        .collect(Collectors.toSet());
                var refused = sets(names(rule, "way")).stream()
                        .filter(ways -> !word(granted(rule, ways), applicant).equals("ELIGIBLE"))
                        .toList();
                assertThat(names).as(text(rule)).isEqualTo(pivots(names(rule, "way"), refused));
            }
        });
        assertThat(subject[0]).isGreaterThan(Seeds.part(100));
    }

    @Test
    void aRefusalNamesTheFavoursWithWhichItWouldNotBeOne() {
        var favoured = new int[1];
        Seeds.each(4_000, random -> {
            var rule = judged(random);
            var applicant = applicant(random, rule).build();
            if (rule.check(applicant, DATES).verdict() instanceof Verdict.Ineligible ineligible) {
                favoured[0] += ineligible.favours().size();
                var names = ineligible.favours().stream()
                        .map(Criterion.Judged::source)
                        .collect(Collectors.toSet());
                var ways = names(rule, "way");
                var refused = sets(names(rule, "favour")).stream()
                        .filter(favours -> word(granted(rule, union(ways, favours)), applicant)
                                .equals("INELIGIBLE"))
                        .toList();
                assertThat(names).as(text(rule)).isEqualTo(pivots(names(rule, "favour"), refused));
            }
        });
        assertThat(favoured[0]).isGreaterThan(Seeds.part(100));
    }

    /** The names that make the difference for some set of the others; {@code refused} are the sets that do not do. */
    private static Set<String> pivots(Set<String> names, List<Set<String>> refused) {
        return names.stream()
                .filter(name -> refused.stream()
                        .anyMatch(set -> !set.contains(name) && !refused.contains(union(set, Set.of(name)))))
                .collect(Collectors.toSet());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static List<Set<String>> sets(Set<String> names) {
        var sets = new ArrayList<Set<String>>(List.of(Set.of()));
        names.forEach(name -> List.copyOf(sets).forEach(set -> sets.add(union(set, Set.of(name)))));
        return sets;
    }

    private static Set<String> names(Rule rule, String kind) {
        return rule.require()
                .all()
                .flatMap(part -> part instanceof Criterion.Judged judged ? Stream.of(judged.source()) : Stream.empty())
                .filter(name -> name.startsWith(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rule with each quality turned into a demand that everybody meets or nobody. */
    private static Rule granted(Rule rule, Set<String> names) {
        return Rule.requiring(granted(rule.require(), names));
    }

    private static Criterion granted(Criterion criterion, Set<String> names) {
        return rebuilt(
                criterion,
                leaf -> leaf instanceof Criterion.Judged judged ? names.contains(judged.source()) ? MET : UNMET : leaf);
    }

    /** A rule with at most six qualities, each of a name of its own. */
    private static Rule judged(RandomGenerator random) {
        var number = new int[1];
        while (true) {
            number[0] = 0;
            var criterion = withQualities(criterion(random, 4), random, number);
            if (number[0] > 0 && number[0] <= 6) {
                return Rule.requiring(criterion);
            }
        }
    }

    private static Criterion withQualities(Criterion criterion, RandomGenerator random, int[] number) {
        return withQualities(criterion, random, number, true);
    }

    private static Criterion withQualities(Criterion criterion, RandomGenerator random, int[] number, boolean ways) {
        return switch (criterion) {
            case Criterion.Leaf leaf -> leaf;
            case Criterion.Held held -> held;
            case Criterion.When when ->
                new Criterion.When(
                        when.condition(),
                        withQualities(when.then(), random, number, ways),
                        withQualities(when.otherwise(), random, number, ways));
            case Criterion.Unless unless ->
                new Criterion.Unless(
                        withQualities(unless.demand(), random, number, ways),
                        unless.exception() instanceof Criterion.Judged || random.nextBoolean()
                                ? new Criterion.Judged("favour " + number[0]++)
                                : withQualities(unless.exception(), random, number, false));
            case Criterion.Not(var denied) -> new Criterion.Not(withQualities(denied, random, number, false));
            case Criterion.Of of -> new Criterion.Of(of.role(), withQualities(of.of(), random, number, ways));
            case Criterion.AtLeast group when group.of().isEmpty() -> group;
            case Criterion.AtLeast group -> {
                var parts = new ArrayList<Criterion>();
                group.of().forEach(part -> parts.add(withQualities(part, random, number, ways)));
                if (ways && random.nextInt(2) == 0) {
                    parts.add(random.nextInt(parts.size()), new Criterion.Judged("way " + number[0]++));
                }
                yield new Criterion.AtLeast(group.count(), parts, List.of());
            }
        };
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

    @Test
    void whatThingsAreCalledDoesNotMatter() {
        Seeds.each(2_000, random -> {
            var criterion = criterion(random, 3);
            var answers = applicant(random, Rule.requiring(criterion));
            var names = new Names(random);
            var before = Rule.requiring(criterion).check(answers.build(), DATES);
            var after =
                    Rule.requiring(names.in(criterion)).check(names.in(answers).build(), DATES);
            assertThat(Outcome.of(after, names::before))
                    .as(text(Rule.requiring(criterion)))
                    .isEqualTo(Outcome.of(before, Fact::id));
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

    private static List<LocalDate> days(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(years -> Stream.of(
                        SUMMER.minusYears(years),
                        DATES.asOf().minusYears(years),
                        DATES.asOf().minusYears(years).plusDays(1)))
                .flatMap(days -> days)
                .toList();
    }

    private static <V> Attribute<V> attribute(String id, Kind<V> kind) {
        return new Attribute<>(id, kind, id, "Which " + id + "?", false);
    }

    static Criterion criterion(RandomGenerator random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(8)) {
            case 0, 1 -> random.nextInt(12) == 0 ? new Criterion.Unsettled(Criterion.Why.UNREAD, "x") : test(random);
            case 6 -> {
                var then = criterion(random, depth - 1);
                yield then instanceof Criterion.When
                        ? then
                        : new Criterion.When(
                                new Criterion.Test<>(NEED.now(), new Condition.Yes()),
                                then,
                                random.nextBoolean() ? Criterion.nothing() : criterion(random, depth - 1));
            }
            case 7 -> {
                var demand = criterion(random, depth - 1);
                var exception = random.nextInt(4) == 0 ? new Criterion.Judged("x") : criterion(random, depth - 1);
                boolean bare = Stream.of(demand, exception)
                        .noneMatch(part -> part instanceof Criterion.When || part instanceof Criterion.Unless);
                yield bare ? new Criterion.Unless(demand, exception) : demand;
            }
            case 2 -> {
                var inner = criterion(random, depth - 1);
                yield inner instanceof Criterion.Not ? inner : new Criterion.Not(inner);
            }
            case 3 -> new Criterion.Of(Person.Role.PARENT, ofParent(random));
            default -> {
                var parts = new ArrayList<Criterion>();
                for (int i = 0; i < 2 + random.nextInt(2); i++) {
                    parts.add(criterion(random, depth - 1));
                }
                yield new Criterion.AtLeast(1 + random.nextInt(parts.size()), parts, List.of());
            }
        };
    }

    private static Criterion ofParent(RandomGenerator random) {
        var parts = List.<Criterion>of(
                new Criterion.Test<>(NEED.now(), new Condition.Yes()),
                new Criterion.Test<>(HAT.now(), colours(random)));
        return switch (random.nextInt(3)) {
            case 0 -> parts.get(0);
            case 1 -> new Criterion.Not(parts.get(1));
            default -> Criterion.all(parts);
        };
    }

    private static Criterion positive(RandomGenerator random) {
        var criterion = criterion(random, 1);
        return criterion instanceof Criterion.Not not ? not.criterion() : criterion;
    }

    private static Criterion test(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Criterion.Test<>(HAT.now(), colours(random));
            case 7 -> new Criterion.Test<>(LEFT.now(), left(random));
            case 5 ->
                new Criterion.Held(
                        new Criterion.Test<>(HAT.now(), COLOUR.under(FINAL.get(random.nextInt(4)))),
                        HAT_SINCE,
                        Span.years(1 + random.nextInt(3)),
                        anchor(random));
            case 6 -> new Criterion.Test<>(BORN.now(), born(random));
            case 1 -> new Criterion.Test<>(COAT.now(), colours(random));
            case 2 ->
                new Criterion.Test<>(BAG.now(), new Condition.Includes(COLOURS, named(random), random.nextBoolean()));
            case 3 -> new Criterion.Test<>(AGE.now(), Condition.Within.of(YEARS, ages(random)));
            default -> new Criterion.Test<>(NEED.now(), new Condition.Yes());
        };
    }

    private static Anchor anchor(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> Anchor.Named.CLOSES;
            case 1, 2 -> new Anchor.On(SUMMER);
            default -> Anchor.Named.NOW;
        };
    }

    private static Condition<LocalDate> born(RandomGenerator random) {
        int years = 1 + random.nextInt(2);
        var low = random.nextBoolean() ? Optional.of(years) : Optional.<Integer>empty();
        var high = low.isEmpty() || random.nextBoolean() ? Optional.of(years) : Optional.<Integer>empty();
        return new Ages(low, high, anchor(random)).born();
    }

    private static Condition<LocalDate> left(RandomGenerator random) {
        var one = day(random);
        var other = day(random);
        var bound = new Condition.Days.Bound(one, random.nextBoolean());
        boolean between = !Condition.Days.between(one, other).isEmpty();
        return switch (random.nextInt(3)) {
            case 0 -> Condition.Days.until(bound);
            case 1 -> Condition.Days.since(bound);
            default -> between ? Condition.Days.between(one, other) : Condition.Days.between(one, one);
        };
    }

    private static Day day(RandomGenerator random) {
        return new Day(anchor(random), Span.years(random.nextInt(3)), random.nextBoolean());
    }

    private static Condition<Code> colours(RandomGenerator random) {
        return COLOUR.under(named(random));
    }

    private static List<Code> named(RandomGenerator random) {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> NAMED.get(random.nextInt(NAMED.size())))
                .distinct()
                .toList();
    }

    private static Range ages(RandomGenerator random) {
        var age = BigDecimal.valueOf(1 + random.nextInt(3));
        return switch (random.nextInt(6)) {
            case 0 -> Range.atLeast(age);
            case 1 -> Range.atMost(age);
            case 2 -> Range.moreThan(age);
            case 3 -> Range.lessThan(age);
            case 4 -> Range.between(age, age);
            default -> Range.between(BigDecimal.ONE, age);
        };
    }

    /** Answers to the facts that a rule asks for. */
    static Answers applicant(RandomGenerator random, Rule rule) {
        var answers = new Answers();
        rule.check(Applicant.nothingKnown(), DATES).findings().forEach(finding -> {
            switch (finding) {
                case Finding.Tested<?> tested -> answers.put(tested.fact(), answer(random, tested.fact()));
                case Finding.Undated undated -> answers.put(undated.fact(), answer(random, undated.fact()));
                case Finding.Open open -> {}
                case Finding.Weighed weighed -> {}
            }
        });
        return answers;
    }

    private static <V> Answer<V> answer(RandomGenerator random, Fact<V> fact) {
        return switch (random.nextInt(6)) {
            case 0 -> new Answer.Declined<>();
            case 1 -> new Answer.NotApplicable<>();
            case 2, 3 -> new Answer.Unknown<>();
            default -> given(random, fact.attribute().kind());
        };
    }

    @SuppressWarnings("unchecked")
    private static <V> Answer<V> given(RandomGenerator random, Kind<V> kind) {
        return (Answer<V>)
                switch (kind) {
                    case CodeKind colours ->
                        random.nextBoolean()
                                ? Answer.known(NAMED.get(random.nextInt(NAMED.size())))
                                : new Answer.Partial<>(colours(random));
                    case CodeSetKind colours ->
                        random.nextBoolean()
                                ? Answer.known(new Codes(named(random)))
                                : new Answer.Partial<>(
                                        new Condition.Includes(COLOURS, named(random), random.nextBoolean()));
                    case MeasureKind years -> {
                        int low = random.nextInt(5);
                        yield new Answer.Partial<>(Condition.Within.of(
                                YEARS,
                                Range.between(BigDecimal.valueOf(low), BigDecimal.valueOf(low + random.nextInt(3)))));
                    }
                    case DayKind days -> {
                        var one = DAYS.get(random.nextInt(DAYS.size()));
                        var other = DAYS.get(random.nextInt(DAYS.size()));
                        yield one.isAfter(other)
                                ? Answer.known(one)
                                : new Answer.Partial<>(Condition.Days.between(Day.on(one), Day.on(other)));
                    }
                    case YesNoKind yesNo -> Answer.known(random.nextBoolean());
                };
    }

    /** Every final answer that an answer leaves possible. */
    @SuppressWarnings("unchecked")
    private static <V> List<Answer<V>> completions(Fact<V> fact, Answer<V> answer) {
        var all = finals(fact.attribute().kind()).stream()
                .map(value -> (Answer<V>) Answer.known(value))
                .filter(known -> agrees(fact.attribute().kind(), answer, ((Answer.Known<V>) known).value()))
                .toList();
        return switch (answer) {
            case Answer.NotApplicable<V> none -> List.of(answer);
            case Answer.Unknown<V> unknown -> and(all, new Answer.NotApplicable<>());
            case Answer.Declined<V> declined -> and(all, new Answer.NotApplicable<>());
            case Answer.Known<V> known -> all;
            case Answer.Partial<V> partial -> all;
        };
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static List<?> finals(Kind<?> kind) {
        return switch (kind) {
            case CodeKind colours -> FINAL;
            case CodeSetKind colours ->
                IntStream.range(0, 16)
                        .mapToObj(bits -> new Codes(IntStream.range(0, 4)
                                .filter(i -> (bits >> i & 1) == 1)
                                .mapToObj(FINAL::get)
                                .toList()))
                        .toList();
            case MeasureKind years ->
                IntStream.range(0, 7)
                        .mapToObj(i -> new Measure(BigDecimal.valueOf(i), YEARS))
                        .toList();
            case DayKind days -> DAYS;
            case YesNoKind yesNo -> List.of(true, false);
        };
    }

    private static <V> boolean agrees(Kind<V> kind, Answer<V> answer, V value) {
        return switch (answer) {
            case Answer.Known<V>(var known) -> agreesWithKnown(kind, known, value);
            case Answer.Partial<V>(var within) -> within.holdsFor(value) == Truth.TRUE;
            case Answer.Unknown<V> unknown -> true;
            case Answer.Declined<V> declined -> true;
            case Answer.NotApplicable<V> none -> false;
        };
    }

    /** A known set is complete: each of its codes stands for itself or something below it, and there is nothing else. */
    private static <V> boolean agreesWithKnown(Kind<V> kind, V known, V value) {
        return switch (kind) {
            case CodeKind colours -> COLOURS.covers((Code) known, (Code) value);
            case CodeSetKind colours -> {
                var said = ((Codes) known).codes();
                var has = ((Codes) value).codes();
                yield said.stream().allMatch(code -> has.stream().anyMatch(one -> COLOURS.covers(code, one)))
                        && has.stream().allMatch(one -> said.stream().anyMatch(code -> COLOURS.covers(code, one)));
            }
            case MeasureKind years -> known.equals(value);
            case DayKind days -> known.equals(value);
            case YesNoKind yesNo -> known.equals(value);
        };
    }

    private static List<Applicant> completions(Answers answers) {
        return allAnswers(answers).stream().map(Answers::build).toList();
    }

    @SuppressWarnings("unchecked")
    static <V> List<Answer<V>> completionsOf(Answers answers, Fact<V> fact) {
        return completions(fact, (Answer<V>) answers.get(fact));
    }

    /** How often a check would have to be tried; rules whose answers leave too much open are passed over. */
    private static long count(Rule rule, Answers answers) {
        return answers.keySet().stream()
                .mapToLong(fact -> completionsOf(answers, fact).size())
                .reduce((long) dates(rule).size() << unsettled(rule.require()), Math::multiplyExact);
    }

    /** The days that the listing may state, all of which count where a test counts from the closing day. */
    private static List<Dates> dates(Rule rule) {
        boolean closes = rule.require().all().anyMatch(CheckLawsTest::countsFromClosing);
        return closes ? CLOSING : List.of(DATES);
    }

    private static boolean countsFromClosing(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Test<?> test -> !test.condition().unstated(DATES).isEmpty();
            case Criterion.Held held -> held.at() == Anchor.Named.CLOSES;
            case Criterion.Unsettled unsettled -> false;
            case Criterion.Judged judged -> false;
            case Criterion.Not not -> false;
            case Criterion.Of of -> false;
            case Criterion.When when -> false;
            case Criterion.Unless unless -> false;
            case Criterion.AtLeast group -> false;
        };
    }

    /** The verdicts of all completions, where each demand that nobody can settle may go either way. */
    private static Set<String> verdicts(Rule rule, Answers answers) {
        var rules = IntStream.range(0, 1 << unsettled(rule.require()))
                .mapToObj(choices -> Rule.requiring(settled(rule.require(), new Choices(choices))))
                .toList();
        return completions(answers).stream()
                .flatMap(completion -> rules.stream()
                        .flatMap(settled -> dates(rule).stream().map(dates -> word(settled, completion, dates))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The next bit says whether the next demand that nobody can settle is met. */
    private static final class Choices {

        private int bits;

        private Choices(int bits) {
            this.bits = bits;
        }

        boolean next() {
            boolean met = (bits & 1) == 1;
            bits >>= 1;
            return met;
        }
    }

    private static Criterion settled(Criterion criterion, Choices choices) {
        return rebuilt(criterion, leaf -> leaf instanceof Criterion.Unsettled ? choices.next() ? MET : UNMET : leaf);
    }

    /** The same tree with other leaves. */
    private static Criterion rebuilt(Criterion criterion, UnaryOperator<Criterion> leaves) {
        return switch (criterion) {
            case Criterion.Leaf leaf -> leaves.apply(leaf);
            case Criterion.Held held -> held;
            case Criterion.Not not -> {
                var inner = rebuilt(not.criterion(), leaves);
                yield inner instanceof Criterion.Not again ? again.criterion() : new Criterion.Not(inner);
            }
            case Criterion.Of of -> new Criterion.Of(of.role(), rebuilt(of.of(), leaves));
            case Criterion.When when -> {
                var then = rebuilt(when.then(), leaves);
                yield new Criterion.When(when.condition(), then, rebuilt(when.otherwise(), leaves));
            }
            case Criterion.Unless unless -> {
                var demand = rebuilt(unless.demand(), leaves);
                yield new Criterion.Unless(demand, rebuilt(unless.exception(), leaves));
            }
            case Criterion.AtLeast group when group.of().isEmpty() -> group;
            case Criterion.AtLeast group ->
                new Criterion.AtLeast(
                        group.count(),
                        group.of().stream().map(part -> rebuilt(part, leaves)).toList(),
                        List.of());
        };
    }

    private static int unsettled(Criterion criterion) {
        return (int)
                criterion.all().filter(Criterion.Unsettled.class::isInstance).count();
    }

    /** Whether two completions that differ in this fact only differ in the verdict. */
    private static boolean canChange(Rule rule, Answers answers, Fact<?> fact) {
        var others = new Answers();
        others.putAll(answers);
        others.remove(fact);
        return allAnswers(others).stream()
                .anyMatch(other -> dates(rule).stream()
                        .anyMatch(dates -> completionsOf(answers, fact).stream()
                                        .map(answer -> {
                                            var one = new Answers();
                                            one.putAll(other);
                                            one.put(fact, answer);
                                            return word(rule, one.build(), dates);
                                        })
                                        .distinct()
                                        .count()
                                > 1));
    }

    private static List<Answers> allAnswers(Answers answers) {
        var all = new ArrayList<Answers>(List.of(new Answers()));
        for (var fact : answers.keySet()) {
            var longer = new ArrayList<Answers>();
            for (var partial : all) {
                for (var completion : completionsOf(answers, fact)) {
                    var next = new Answers();
                    next.putAll(partial);
                    next.put(fact, completion);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
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

    private static String word(Rule rule, Applicant applicant) {
        return word(rule, applicant, DATES);
    }

    private static String word(Rule rule, Applicant applicant, Dates dates) {
        return rule.check(applicant, dates).verdict().word();
    }

    static final class Answers extends LinkedHashMap<Fact<?>, Answer<?>> {

        private static final long serialVersionUID = 1L;

        Applicant build() {
            var builder = Applicant.builder();
            LIVES.asked().persons().forEach(person -> builder.known(LIVES.now().of(person), true));
            keySet().forEach(fact -> add(builder, fact));
            return builder.build();
        }

        @SuppressWarnings("unchecked")
        private <V> void add(Applicant.Builder builder, Fact<V> fact) {
            builder.answer(fact, (Answer<V>) get(fact));
        }
    }
}
