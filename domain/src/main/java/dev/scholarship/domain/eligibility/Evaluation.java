package dev.scholarship.domain.eligibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Kleene evaluation with its reasons.
 *
 * <p>An answer is a set of values that are still possible; a test is TRUE if it holds for all of them and FALSE if for
 * none. "At least k of n" is TRUE once k are, FALSE once fewer than k can be. That is sound for every rule: no
 * completion of the answers contradicts a decided verdict. It is also complete where no fact that is open and can still matter stands twice.
 */
final class Evaluation {

    private Evaluation() {}

    static Check check(Rule rule, Applicant applicant) {
        var asked = new Asked(applicant, Person.APPLICANT, false);
        var root = node(rule.require(), "", asked);
        var preferences = new ArrayList<Finding>();
        for (int i = 0; i < rule.prefer().size(); i++) {
            preferences.addAll(
                    node(rule.prefer().get(i), String.valueOf(i + 1), asked).findings());
        }
        return new Check(verdict(root), exact(root), root.findings(), preferences);
    }

    private static Verdict verdict(Node root) {
        return switch (root.truth()) {
            case TRUE -> new Verdict.Eligible();
            case FALSE -> new Verdict.Ineligible(root.decisive());
            case UNKNOWN -> needsInfo(root.open());
        };
    }

    private static Verdict needsInfo(List<Finding> open) {
        var missing = new LinkedHashSet<Fact<?>>();
        var unsettled = new LinkedHashSet<Criterion.Unsettled>();
        for (var finding : open) {
            switch (finding) {
                case Finding.Tested<?> tested -> missing.add(tested.fact());
                case Finding.Open demand -> unsettled.add(demand.criterion());
            }
        }
        return new Verdict.NeedsInfo(List.copyOf(missing), List.copyOf(unsettled));
    }

    /** Leaves that are open separately can be completed separately, unless they ask for the same fact. */
    private static boolean exact(Node root) {
        if (root.truth() != Truth.UNKNOWN) {
            return true;
        }
        var seen = new HashSet<Fact<?>>();
        return root.open().stream()
                .allMatch(finding -> !(finding instanceof Finding.Tested<?> tested) || seen.add(tested.fact()));
    }

    private static Node node(Criterion criterion, String path, Asked asked) {
        return switch (criterion) {
            case Criterion.Test<?> test -> new Node.Leaf(test(test, pathOrTop(path), asked));
            case Criterion.Unsettled unsettled ->
                new Node.Leaf(new Finding.Open(pathOrTop(path), unsettled, asked.negated()));
            case Criterion.Not not -> new Node.Not(node(not.criterion(), path, asked.forTheOpposite()));
            case Criterion.Of of ->
                new Node.AtLeast(
                        1,
                        of.role().persons().stream()
                                .map(person -> node(of.of(), path, asked.about(person)))
                                .toList());
            case Criterion.AtLeast group ->
                new Node.AtLeast(
                        group.count(),
                        IntStream.range(0, group.of().size())
                                .mapToObj(i -> node(group.of().get(i), below(path, i + 1), asked))
                                .toList());
        };
    }

    private static String pathOrTop(String path) {
        return path.isEmpty() ? "1" : path;
    }

    private static String below(String path, int position) {
        return path.isEmpty() ? String.valueOf(position) : path + "." + position;
    }

    private static <V> Finding test(Criterion.Test<V> test, String path, Asked asked) {
        var fact = test.fact().of(asked.person());
        var answer = asked.applicant().answer(fact);
        return new Finding.Tested<>(path, truth(test.condition(), answer), test, fact, answer, asked.negated());
    }

    private static <V> Truth truth(Condition<V> condition, Answer<V> answer) {
        return switch (answer) {
            case Answer.Known<V>(var value) -> condition.holdsFor(value);
            case Answer.Partial<V>(var within) -> condition.holdsForAllOf(within);
            case Answer.NotApplicable<V> none -> Truth.FALSE;
            case Answer.Unknown<V> unknown -> Truth.UNKNOWN;
            case Answer.Declined<V> declined -> Truth.UNKNOWN;
        };
    }

    /** Who answers, whose facts are asked for, and whether the opposite is wanted. */
    private record Asked(Applicant applicant, Person person, boolean negated) {

        Asked about(Person somebody) {
            return new Asked(applicant, somebody, negated);
        }

        Asked forTheOpposite() {
            return new Asked(applicant, person, !negated);
        }
    }

    /** An evaluated criterion. */
    private sealed interface Node {

        Truth truth();

        /** All leaves in rule order. */
        List<Finding> findings();

        /** The leaves that make this node TRUE or FALSE, whichever it is. */
        List<Finding> decisive();

        /** The open leaves that can still change this node, if it is UNKNOWN. */
        List<Finding> open();

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
                return of.stream()
                        .filter(node -> node.truth() == truth)
                        .flatMap(node -> node.decisive().stream())
                        .toList();
            }

            @Override
            public List<Finding> open() {
                return of.stream()
                        .filter(node -> node.truth() == Truth.UNKNOWN)
                        .flatMap(node -> node.open().stream())
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
    }
}
