package dev.scholarship.domain.eligibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kleene evaluation with its reasons.
 *
 * <p>An answer is a set of values that are still possible; a test is TRUE if it holds for all of them and FALSE if for
 * none. "At least k of n" is TRUE once k are, FALSE once fewer than k can be. That is sound for every rule: no
 * completion of the answers contradicts a decided verdict. It is also complete where no fact that is open and can still
 * matter stands twice.
 */
final class Evaluation {

    private final Applicant applicant;
    private final Dates dates;

    private Evaluation(Applicant applicant, Dates dates) {
        this.applicant = applicant;
        this.dates = dates;
    }

    static Check check(Rule rule, Applicant applicant, Dates dates) {
        var evaluation = new Evaluation(applicant, dates);
        var root = evaluation.node(rule.require(), "", Place.TOP);
        return new Check(
                verdict(root), exact(root), root.findings(), evaluation.wishes(rule), evaluation.documents(rule));
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

    private static Verdict verdict(Node root) {
        return switch (root.truth()) {
            case TRUE -> new Verdict.Eligible(distinct(root.subjectTo()));
            case FALSE -> new Verdict.Ineligible(root.decisive(), distinct(root.favours()));
            case UNKNOWN -> needsInfo(root.open());
        };
    }

    private static <T> List<T> distinct(List<T> list) {
        return list.stream().distinct().toList();
    }

    private static Verdict needsInfo(List<Finding> open) {
        var missing = new LinkedHashSet<Fact<?>>();
        var unsettled = new LinkedHashSet<Criterion.Leaf>();
        for (var finding : open) {
            switch (finding) {
                case Finding.Tested<?> tested -> missing.add(tested.fact());
                case Finding.Open demand -> unsettled.add(demand.criterion());
                case Finding.Undated undated -> {
                    if (undated.missing()) {
                        missing.add(undated.fact());
                    }
                    unsettled.add(undated.criterion());
                }
                case Finding.Weighed weighed -> throw new IllegalStateException("what is weighed is never open");
            }
        }
        return new Verdict.NeedsInfo(List.copyOf(missing), List.copyOf(unsettled));
    }

    /** Leaves that are open separately can be completed separately, unless they wait for the same. */
    private static boolean exact(Node root) {
        if (root.truth() != Truth.UNKNOWN) {
            return true;
        }
        var seen = new HashSet<>();
        return root.open().stream().flatMap(Evaluation::awaited).allMatch(seen::add);
    }

    /** The facts and the days that an open leaf waits for. */
    private static Stream<?> awaited(Finding open) {
        return switch (open) {
            case Finding.Tested<?> tested -> Stream.of(tested.fact());
            case Finding.Undated undated ->
                Stream.concat(
                        undated.missing() ? Stream.of(undated.fact()) : Stream.empty(), undated.anchors().stream());
            case Finding.Open demand -> Stream.empty();
            case Finding.Weighed weighed -> Stream.empty();
        };
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
        return when.otherwise().equals(Criterion.NOTHING)
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
            case Answer.Unknown<Code> unknown -> hasParts(demanded);
            case Answer.Declined<Code> declined -> hasParts(demanded);
            case Answer.NotApplicable<Code> none -> false;
        };
    }

    private static boolean mayBeWithin(Condition.Under demanded, Code code) {
        var vocabulary = demanded.vocabulary();
        return demanded.roots().stream()
                .filter(root -> vocabulary.covers(root, code) || vocabulary.covers(code, root))
                .anyMatch(root -> isMoreThan(demanded, code, root));
    }

    /** Whether somebody who named the code, and means the root or a part of it, may have been elsewhere in what is demanded. */
    private static boolean isMoreThan(Condition.Under demanded, Code code, Code root) {
        boolean exactlyNamed = root.equals(code) && demanded.roots().size() == 1;
        boolean undivided =
                demanded.roots().size() == 1 && !demanded.vocabulary().isDivided(root);
        return !exactlyNamed && !undivided;
    }

    private static boolean hasParts(Condition.Under demanded) {
        return demanded.roots().size() > 1
                || demanded.vocabulary().isDivided(demanded.roots().get(0));
    }

    private static Condition.Under under(Condition<Code> condition) {
        return switch (condition) {
            case Condition.Under under -> under;
        };
    }

    private static Node leaf(Finding finding) {
        return new Node.Leaf(finding);
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
        var found = truth(test.condition(), answer);
        boolean open = atMost && found == Truth.FALSE && !(answer instanceof Answer.NotApplicable<V>);
        var truth = open ? Truth.UNKNOWN : found;
        var unstated = test.condition().unstated(dates);
        return unstated.isEmpty() || truth == Truth.FALSE
                ? new Finding.Tested<>(orTop(path), truth, test, fact, answer, place.part(), place.negated())
                : new Finding.Undated(
                        orTop(path),
                        test,
                        fact,
                        !isOneValue(answer),
                        List.copyOf(unstated),
                        place.part(),
                        place.negated());
    }

    /** Of a condition that counts from days some of which are not stated, whether the answer meets the rest of it. */
    private <V> Truth truth(Condition<V> condition, Answer<V> answer) {
        return switch (answer) {
            case Answer.Known<V>(var value) ->
                condition.on(dates).map(stated -> stated.holdsFor(value)).orElse(Truth.TRUE);
            case Answer.Partial<V>(var within) ->
                condition.on(dates).map(stated -> stated.holdsForAllOf(within)).orElse(Truth.TRUE);
            case Answer.NotApplicable<V> none -> Truth.FALSE;
            case Answer.Unknown<V> unknown -> unanswered(condition);
            case Answer.Declined<V> declined -> unanswered(condition);
        };
    }

    private static boolean isOneValue(Answer<?> answer) {
        return answer instanceof Answer.Known<?>
                || answer instanceof Answer.Partial<?>(Condition.Days days)
                        && days.first().equals(days.last());
    }

    private Truth unanswered(Condition<?> condition) {
        return condition.on(dates).filter(Condition::isEmpty).isPresent() ? Truth.FALSE : Truth.UNKNOWN;
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

    /** An evaluated criterion. */
    private sealed interface Node {

        Truth truth();

        /** All leaves that count, in rule order. */
        List<Finding> findings();

        /** The leaves that make this node TRUE or FALSE, whichever it is. */
        List<Finding> decisive();

        /** The open leaves that can still change this node, if it is UNKNOWN. */
        List<Finding> open();

        /** The qualities without which this node would not be TRUE, if it is. */
        default List<Criterion.Judged> subjectTo() {
            return List.of();
        }

        /** The favours with which this node would not be what it is, if it is decided; none where they cannot help. */
        default List<Criterion.Judged> favours() {
            return List.of();
        }

        record Leaf(Finding finding) implements Node {

            @Override
            public Truth truth() {
                return finding.truth();
            }

            @Override
            public List<Finding> findings() {
                return List.of(finding);
            }

            @Override
            public List<Finding> decisive() {
                return List.of(finding);
            }

            @Override
            public List<Finding> open() {
                return List.of(finding);
            }

            @Override
            public List<Criterion.Judged> subjectTo() {
                return finding instanceof Finding.Weighed weighed ? List.of(weighed.criterion()) : List.of();
            }
        }

        record Not(Node node) implements Node {

            @Override
            public Truth truth() {
                return node.truth().not();
            }

            @Override
            public List<Finding> findings() {
                return node.findings();
            }

            @Override
            public List<Finding> decisive() {
                return node.decisive();
            }

            @Override
            public List<Finding> open() {
                return node.open();
            }

            @Override
            public List<Criterion.Judged> favours() {
                return node.favours();
            }
        }

        /** A case that certainly applies or not, and what is demanded there. */
        record Decided(Node condition, Node branch) implements Node {

            @Override
            public Truth truth() {
                return branch.truth();
            }

            @Override
            public List<Finding> findings() {
                return join(condition.findings(), branch.findings());
            }

            @Override
            public List<Finding> decisive() {
                return branch.decisive();
            }

            @Override
            public List<Finding> open() {
                return branch.open();
            }

            @Override
            public List<Criterion.Judged> subjectTo() {
                return branch.subjectTo();
            }

            @Override
            public List<Criterion.Judged> favours() {
                return branch.favours();
            }
        }

        /** A case that may apply or not. */
        record When(Node condition, Node then, Node otherwise) implements Node {

            @Override
            public Truth truth() {
                return then.truth() == otherwise.truth() ? then.truth() : Truth.UNKNOWN;
            }

            @Override
            public List<Finding> findings() {
                return join(condition.findings(), join(then.findings(), otherwise.findings()));
            }

            @Override
            public List<Finding> decisive() {
                return join(then.decisive(), otherwise.decisive());
            }

            @Override
            public List<Finding> open() {
                return Stream.of(condition, then, otherwise)
                        .filter(node -> node.truth() == Truth.UNKNOWN)
                        .flatMap(node -> node.open().stream())
                        .toList();
            }

            @Override
            public List<Criterion.Judged> subjectTo() {
                return join(then.subjectTo(), otherwise.subjectTo());
            }

            /** It is enough that one of the branches is no longer what both are. */
            @Override
            public List<Criterion.Judged> favours() {
                return join(then.favours(), otherwise.favours());
            }
        }

        /** @param negated whether the demand is that {@code demand} does not hold */
        record Unless(Node demand, Node exception, boolean negated) implements Node {

            @Override
            public Truth truth() {
                return negated
                        ? demand.truth().and(exception.truth().not())
                        : demand.truth().or(exception.truth());
            }

            @Override
            public List<Finding> findings() {
                return join(demand.findings(), exception.findings());
            }

            /** The demand decides alone where it is met; where it is not, the exception has a part in it. */
            @Override
            public List<Finding> decisive() {
                boolean met = demand.truth() == (negated ? Truth.FALSE : Truth.TRUE);
                if (met) {
                    return demand.decisive();
                }
                return exception.truth() == Truth.TRUE
                        ? exception.decisive()
                        : join(demand.decisive(), exception.decisive());
            }

            @Override
            public List<Finding> open() {
                return Stream.of(demand, exception)
                        .filter(node -> node.truth() == Truth.UNKNOWN)
                        .flatMap(node -> node.open().stream())
                        .toList();
            }

            @Override
            public List<Criterion.Judged> subjectTo() {
                return exception.truth() == Truth.TRUE ? List.of() : demand.subjectTo();
            }

            @Override
            public List<Criterion.Judged> favours() {
                var granted = exception instanceof Leaf leaf && leaf.finding() instanceof Finding.Weighed weighed
                        ? List.of(weighed.criterion())
                        : exception.favours();
                return join(demand.favours(), granted);
            }
        }

        record AtLeast(int count, List<Node> of, Truth truth) implements Node {

            AtLeast(int count, List<Node> of) {
                this(count, of, truth(count, of));
            }

            @Override
            public List<Finding> findings() {
                return of.stream().flatMap(node -> node.findings().stream()).toList();
            }

            @Override
            public List<Finding> decisive() {
                return all(truth, Node::decisive);
            }

            @Override
            public List<Finding> open() {
                return all(Truth.UNKNOWN, Node::open);
            }

            @Override
            public List<Criterion.Judged> subjectTo() {
                long firm = of.stream()
                        .filter(node ->
                                node.truth() == Truth.TRUE && node.subjectTo().isEmpty())
                        .count();
                return firm >= count ? List.of() : all(Truth.TRUE, Node::subjectTo);
            }

            @Override
            public List<Criterion.Judged> favours() {
                long fixed = of.stream()
                        .filter(node -> node.truth() == truth && node.favours().isEmpty())
                        .count();
                boolean stays = truth == Truth.TRUE ? fixed >= count : of.size() - fixed < count;
                return stays ? List.of() : all(truth, Node::favours);
            }

            private <T> List<T> all(Truth wanted, Function<Node, List<T>> part) {
                return of.stream()
                        .filter(node -> node.truth() == wanted)
                        .flatMap(node -> part.apply(node).stream())
                        .toList();
            }

            private static Truth truth(int count, List<Node> of) {
                int met = 0;
                int open = 0;
                for (var node : of) {
                    switch (node.truth()) {
                        case TRUE -> met++;
                        case UNKNOWN -> open++;
                        case FALSE -> {}
                    }
                }
                if (met >= count) {
                    return Truth.TRUE;
                }
                return met + open < count ? Truth.FALSE : Truth.UNKNOWN;
            }
        }

        private static <T> List<T> join(List<T> first, List<T> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }
    }
}
