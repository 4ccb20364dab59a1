package dev.scholarship.domain.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
    private final Kleene kleene;

    /** What becomes of open leaves and of qualities where it is tried; empty for a leaf that stays as it is. */
    private final Function<Finding, Optional<Truth>> tried;

    Evaluation(Applicant applicant, Dates dates, Function<Finding, Optional<Truth>> tried) {
        this.applicant = applicant;
        this.dates = dates;
        this.kleene = new Kleene(applicant, dates);
        this.tried = tried;
    }

    static Check check(Rule rule, Applicant applicant, Dates dates) {
        var evaluation = new Evaluation(applicant, dates, finding -> Optional.empty());
        var root = evaluation.node(rule.require());
        var outcome = outcome(rule, applicant, dates, finding -> Optional.empty(), root);
        return new Check(
                withQualities(outcome.verdict(), rule, applicant, dates),
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

    static Truth truth(Rule rule, Applicant applicant, Dates dates) {
        var truth = new Kleene(applicant, dates).truth(rule.require());
        if (truth != Truth.UNKNOWN || isPlain(rule)) {
            return truth;
        }
        var root = new Evaluation(applicant, dates, finding -> Optional.empty()).node(rule.require());
        return new Splitting(rule, applicant, dates, finding -> Optional.empty(), root).truth();
    }

    /** Whether only single tests are demanded, each of a different fact: there Kleene's truth is exact. */
    private static boolean isPlain(Rule rule) {
        var facts = new HashSet<Fact<?>>();
        for (var demand : Clause.demandsOf(rule)) {
            if (!(demand instanceof Criterion.Test<?> test && facts.add(test.fact()))) {
                return false;
            }
        }
        return true;
    }

    static List<Fact<?>> openFacts(Rule rule, Applicant applicant, Dates dates) {
        var evaluation = new Evaluation(applicant, dates, finding -> Optional.empty());
        return evaluation
                .tests(rule.require(), Place.TOP)
                .<Fact<?>>flatMap(finding -> openFact(finding).stream())
                .distinct()
                .toList();
    }

    /** What every test finds, also where it does not count for this person. */
    private Stream<Finding> tests(Criterion criterion, Place place) {
        return switch (criterion) {
            case Criterion.Leaf leaf -> node(leaf, "", place).findings().stream();
            case Criterion.Held held -> node(held, "", place).findings().stream();
            case Criterion.Of of -> of.role().persons().stream().flatMap(person -> tests(of.of(), place.of(person)));
            case Criterion.AtLeast group -> testsBelow(group, place);
            case Criterion.Not not -> testsBelow(not, place);
            case Criterion.When when -> testsBelow(when, place);
            case Criterion.Unless unless -> testsBelow(unless, place);
        };
    }

    private Stream<Finding> testsBelow(Criterion criterion, Place place) {
        return criterion.parts().stream().flatMap(part -> tests(part, place));
    }

    private static Optional<Fact<?>> openFact(Finding finding) {
        return switch (finding) {
            case Finding.Tested<?> tested ->
                Optional.<Fact<?>>of(tested.fact()).filter(fact -> tested.truth() == Truth.UNKNOWN);
            case Finding.Undated undated -> Optional.<Fact<?>>of(undated.fact()).filter(fact -> undated.missing());
            case Finding.Open open -> Optional.empty();
            case Finding.Weighed weighed -> Optional.empty();
        };
    }

    private static Outcome outcome(
            Rule rule, Applicant applicant, Dates dates, Function<Finding, Optional<Truth>> judged) {
        return outcome(rule, applicant, dates, judged, new Evaluation(applicant, dates, judged).node(rule.require()));
    }

    private static Outcome outcome(
            Rule rule, Applicant applicant, Dates dates, Function<Finding, Optional<Truth>> judged, Node root) {
        return root.truth() == Truth.UNKNOWN
                ? new Splitting(rule, applicant, dates, judged, root).outcome()
                : outcome(root);
    }

    /** What a committee can still change about a verdict, told by trying it. */
    private static Verdict withQualities(Verdict verdict, Rule rule, Applicant applicant, Dates dates) {
        return switch (verdict) {
            case Verdict.Eligible(var subjectTo) ->
                subjectTo.isEmpty()
                        ? verdict
                        : new Verdict.Eligible(Committee.subjectTo(
                                        rule,
                                        judged -> outcome(rule, applicant, dates, judged)
                                                        .verdict()
                                                instanceof Verdict.Eligible)
                                .orElse(subjectTo));
            case Verdict.Ineligible(var because, var favours) ->
                new Verdict.Ineligible(
                        because,
                        Committee.favours(
                                        rule,
                                        judged -> outcome(rule, applicant, dates, judged)
                                                        .verdict()
                                                instanceof Verdict.Ineligible)
                                .orElse(favours));
            case Verdict.NeedsInfo needs -> needs;
        };
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
            case Criterion.AtLeast group -> new Node.AtLeast(group.count(), nodes(group.of(), path, place));
        };
    }

    private List<Node> nodes(List<Criterion> parts, String path, Place place) {
        var nodes = new ArrayList<Node>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            nodes.add(node(parts.get(i), below(path, i + 1), place));
        }
        return nodes;
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
        var since = test(held.beginning(), path, place, Kleene.mayBeWithin(held, answer(held.test(), place)));
        return new Node.AtLeast(2, List.of(leaf(where), leaf(since)));
    }

    private Node leaf(Finding finding) {
        return new Node.Leaf(
                finding,
                finding.truth() == Truth.UNKNOWN || finding instanceof Finding.Weighed
                        ? tried.apply(finding).orElse(finding.truth())
                        : finding.truth());
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
        var answer = applicant.answer(fact);
        var truth = kleene.truth(test, answer, atMost);
        var unstated = test.condition().unstated(dates);
        return unstated.isEmpty() || truth == Truth.FALSE
                ? new Finding.Tested<>(orTop(path), truth, test, fact, answer, place.part(), place.negated())
                : new Finding.Undated(
                        orTop(path), test, fact, answer, List.copyOf(unstated), place.part(), place.negated());
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
