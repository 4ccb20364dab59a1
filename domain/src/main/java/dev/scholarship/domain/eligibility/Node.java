package dev.scholarship.domain.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An evaluated criterion. */
sealed interface Node {

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

    /** @param truth usually the finding's; another one where it is tried what becomes of the rule then */
    record Leaf(Finding finding, Truth truth) implements Node {

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
            var findings = new ArrayList<Finding>();
            for (var node : of) {
                findings.addAll(node.findings());
            }
            return findings;
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
            var all = new ArrayList<T>();
            for (var node : of) {
                if (node.truth() == wanted) {
                    all.addAll(part.apply(node));
                }
            }
            return all;
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
