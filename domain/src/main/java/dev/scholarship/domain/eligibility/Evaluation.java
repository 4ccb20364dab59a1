package dev.scholarship.domain.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Kleene evaluation with its reasons.
 *
 * <p>An answer is a set of values that are still possible; a test is TRUE if it holds for all of them and FALSE if for
 * none. "At least k of n" is TRUE once k are, FALSE once fewer than k can be. That is sound for every rule: no
 * completion of the answers contradicts a decided verdict. It is also complete where no fact that is open and can still
 * matter stands twice; elsewhere {@link Splitting} goes on.
 */
final class Evaluation {

    private final Applicant applicant;
    private final Dates dates;

    /** What becomes of open leaves where it is tried; empty for a leaf that stays as it is. */
    private final Function<Finding, Optional<Truth>> tried;

    Evaluation(Applicant applicant, Dates dates, Function<Finding, Optional<Truth>> tried) {
        this.applicant = applicant;
        this.dates = dates;
        this.tried = tried;
    }

    static Check check(Rule rule, Applicant applicant, Dates dates) {
        var evaluation = new Evaluation(applicant, dates, finding -> Optional.empty());
        var root = evaluation.node(rule.require());
        var outcome =
                root.truth() == Truth.UNKNOWN ? new Splitting(rule, applicant, dates, root).outcome() : outcome(root);
        return new Check(
                outcome.verdict(),
                outcome.exact(),
                root.findings(),
                evaluation.wishes(rule),
                evaluation.documents(rule));
    }

    /** A verdict, and whether it is certain to be as definite as the answers allow. */
    record Outcome(Verdict verdict, boolean exact) {}

    Node node(Criterion criterion) {
        return node(criterion, "", Place.TOP);
    }

    private static Outcome outcome(Node decided) {
        return new Outcome(
                decided.truth() == Truth.TRUE
                        ? new Verdict.Eligible(distinct(decided.subjectTo()))
                        : new Verdict.Ineligible(decided.decisive(), distinct(decided.favours())),
                true);
    }

    private List<Finding> wishes(Rule rule) {
        var findings = new ArrayList<Finding>();
        for (int tier = 0; tier < rule.prefer().size(); tier++) {
            var wishes = rule.prefer().get(tier).wishes();
            for (int i = 0; i < wishes.size(); i++) {
                if (wishes.get(i) instanceof Wish.Meets meets) {
                    var path = (tier + 1) + "." + (i + 1);
                    findings.addAll(node(meets.criterion(), path, Place.TOP).findings());
                }
            }
        }
        return findings;
    }

    private List<Document.Asked> documents(Rule rule) {
        return rule.documents().stream()
                .map(document -> new Document.Asked(
                        document,
                        document.onlyIf()
                                .map(criterion -> node(criterion, "", Place.TOP).truth())
                                .orElse(Truth.TRUE)))
                .toList();
    }

    static <T> List<T> distinct(Collection<T> list) {
        return list.stream().distinct().toList();
    }

    private Node node(Criterion criterion, String path, Place place) {
        return switch (criterion) {
            case Criterion.Test<?> test -> leaf(test(test, path, place));
            case Criterion.Unsettled unsettled ->
                leaf(new Finding.Open(orTop(path), unsettled, place.part(), place.negated()));
            case Criterion.Judged judged -> leaf(new Finding.Weighed(orTop(path), judged, place.part()));
            case Criterion.Held held -> held(held, path, place);
            case Criterion.Not not -> new Node.Not(node(not.criterion(), path, place.denied()));
            case Criterion.Of of ->
                new Node.AtLeast(
                        1,
                        of.role().persons().stream()
                                .map(person -> node(of.of(), path, place.of(person)))
                                .toList());
            case Criterion.When when -> when(when, path, place);
            case Criterion.Unless unless ->
                new Node.Unless(
                        node(unless.demand(), path, place),
                        node(unless.exception(), below(path, "unless"), place.as(Finding.Part.EXCEPTION)),
                        place.negated());
            case Criterion.AtLeast group ->
                new Node.AtLeast(
                        group.count(),
                        IntStream.range(0, group.of().size())
                                .mapToObj(i -> node(group.of().get(i), below(path, i + 1), place))
                                .toList());
        };
    }

    private Node when(Criterion.When when, String path, Place place) {
        var condition = node(when.condition(), below(path, "when"), place.as(Finding.Part.CASE));
        return switch (condition.truth()) {
            case TRUE -> new Node.Decided(condition, node(when.then(), below(path, "then"), place));
            case FALSE -> new Node.Decided(condition, otherwise(when, path, place));
            case UNKNOWN ->
                new Node.When(condition, node(when.then(), below(path, "then"), place), otherwise(when, path, place));
        };
    }

    /** Where nothing is said of everybody else, nothing is demanded of them, and nothing keeps them out. */
    private Node otherwise(Criterion.When when, String path, Place place) {
        return when.otherwise().equals(Criterion.nothing())
                ? new Node.AtLeast(place.negated() ? 1 : 0, List.of())
                : node(when.otherwise(), below(path, "otherwise"), place);
    }

    private Node held(Criterion.Held held, String path, Place place) {
        var where = test(held.test(), path, place);
        var since = test(held.beginning(), path, place, mayBeWithin(held, answer(held.test(), place)));
        return new Node.AtLeast(2, List.of(leaf(where), leaf(since)));
    }

    /**
     * Whether the answer may be a part of the place that is demanded: since when somebody is in all of that, the day on
     * which they came to the part does not tell.
     */
    private static boolean mayBeWithin(Criterion.Held held, Answer<Code> where) {
        var demanded = under(held.test().condition());
        return switch (where) {
            case Answer.Known<Code>(var code) -> mayBeWithin(demanded, code);
            case Answer.Partial<Code>(var within) ->
                under(within).roots().stream().anyMatch(code -> mayBeWithin(demanded, code));
            case Answer.Unknown<Code> unknown -> isDivided(demanded);
            case Answer.Declined<Code> declined -> isDivided(demanded);
            case Answer.NotApplicable<Code> none -> false;
        };
    }

    private static boolean mayBeWithin(Condition.Under demanded, Code code) {
        var vocabulary = demanded.vocabulary();
        return demanded.roots().stream()
                .filter(root -> !root.equals(code))
                .anyMatch(root ->
                        vocabulary.covers(root, code) || vocabulary.covers(code, root) && vocabulary.isDivided(root));
    }

    private static boolean isDivided(Condition.Under demanded) {
        return demanded.roots().stream().anyMatch(demanded.vocabulary()::isDivided);
    }

    private static Condition.Under under(Condition<Code> condition) {
        return switch (condition) {
            case Condition.Under under -> under;
        };
    }

    private Node leaf(Finding finding) {
        return new Node.Leaf(
                finding,
                finding.truth() == Truth.UNKNOWN ? tried.apply(finding).orElse(Truth.UNKNOWN) : finding.truth());
    }

    private static String orTop(String path) {
        return path.isEmpty() ? "1" : path;
    }

    private static String below(String path, Object position) {
        return path.isEmpty() ? String.valueOf(position) : path + "." + position;
    }

    private <V> Answer<V> answer(Criterion.Test<V> test, Place place) {
        return applicant.answer(test.fact().of(place.person()));
    }

    private <V> Finding test(Criterion.Test<V> test, String path, Place place) {
        return test(test, path, place, false);
    }

    /** @param atMost whether a day that was answered is only the last one possible */
    private <V> Finding test(Criterion.Test<V> test, String path, Place place, boolean atMost) {
        var fact = test.fact().of(place.person());
        if (test.condition() instanceof Condition.Days days
                && days.unstated(dates).isPresent()) {
            return new Finding.Undated(
                    orTop(path), test, fact, days.unstated(dates).get(), place.part(), place.negated());
        }
        var answer = applicant.answer(fact);
        var truth = truth(test.condition().on(dates).orElseThrow(), answer);
        return new Finding.Tested<>(
                orTop(path),
                atMost && truth == Truth.FALSE && !(answer instanceof Answer.NotApplicable<V>) ? Truth.UNKNOWN : truth,
                test,
                fact,
                answer,
                place.part(),
                place.negated());
    }

    /** Where the bounds have crossed on this scholarship's days, nobody's day lies between them, known or not. */
    private static <V> Truth truth(Condition<V> condition, Answer<V> answer) {
        if (condition instanceof Condition.Days days && days.isEmpty()) {
            return Truth.FALSE;
        }
        return switch (answer) {
            case Answer.Known<V>(var value) -> condition.holdsFor(value);
            case Answer.Partial<V>(var within) -> condition.holdsForAllOf(within);
            case Answer.NotApplicable<V> none -> Truth.FALSE;
            case Answer.Unknown<V> unknown -> Truth.UNKNOWN;
            case Answer.Declined<V> declined -> Truth.UNKNOWN;
        };
    }

    /** Whose facts are asked for, what for, and whether the opposite is wanted. */
    private record Place(Person person, Finding.Part part, boolean negated) {

        static final Place TOP = new Place(Person.APPLICANT, Finding.Part.DEMAND, false);

        Place of(Person somebody) {
            return new Place(somebody, part, negated);
        }

        Place denied() {
            return new Place(person, part, !negated);
        }

        /** Cases and exceptions speak for themselves, also under a negation. */
        Place as(Finding.Part other) {
            return new Place(person, other, false);
        }
    }
}
