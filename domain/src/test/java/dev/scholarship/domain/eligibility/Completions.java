package dev.scholarship.domain.eligibility;

import static dev.scholarship.domain.eligibility.SmallRules.CLOSING;
import static dev.scholarship.domain.eligibility.SmallRules.COLOURS;
import static dev.scholarship.domain.eligibility.SmallRules.DATES;
import static dev.scholarship.domain.eligibility.SmallRules.DAYS;
import static dev.scholarship.domain.eligibility.SmallRules.FINAL;
import static dev.scholarship.domain.eligibility.SmallRules.LIVES;
import static dev.scholarship.domain.eligibility.SmallRules.YEARS;
import static dev.scholarship.domain.eligibility.SmallRules.word;

import dev.scholarship.domain.eligibility.SmallRules.Answers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All the ways in which answers, the day of closing and what nobody can settle may turn out. */
final class Completions {

    static final Criterion MET = new Criterion.Test<>(LIVES.now(), new Condition.Yes());
    static final Criterion UNMET = new Criterion.Not(MET);

    private Completions() {}

    /** Every final answer that an answer leaves possible. */
    @SuppressWarnings("unchecked")
    static <V> List<Answer<V>> completions(Fact<V> fact, Answer<V> answer) {
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
    static long count(Rule rule, Answers answers) {
        return answers.keySet().stream()
                .mapToLong(fact -> completionsOf(answers, fact).size())
                .reduce((long) dates(rule).size() << unsettled(rule.require()), Math::multiplyExact);
    }

    /** The days that the listing may state, all of which count where a test counts from the closing day. */
    private static List<Dates> dates(Rule rule) {
        boolean closes = rule.require().all().anyMatch(Completions::countsFromClosing);
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
    static Set<String> verdicts(Rule rule, Answers answers) {
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
    static Criterion rebuilt(Criterion criterion, UnaryOperator<Criterion> leaves) {
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

    static int unsettled(Criterion criterion) {
        return (int)
                criterion.all().filter(Criterion.Unsettled.class::isInstance).count();
    }

    /** Whether two completions that differ in this fact only differ in the verdict. */
    static boolean canChange(Rule rule, Answers answers, Fact<?> fact) {
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
}
