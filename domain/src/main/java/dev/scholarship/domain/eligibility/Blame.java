package dev.scholarship.domain.eligibility;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What has to be moved so that a decided node can turn out otherwise: while nothing of it moves, the node stays as it is.
 * Of several such sets the smallest is taken, so it is empty where the node cannot turn at all.
 *
 * @param levers what moves a leaf, empty where nothing does
 */
record Blame<L>(Function<Finding, Optional<L>> levers) {

    Set<L> of(Node node) {
        return switch (node) {
            case Node.Leaf leaf -> levers.apply(leaf.finding()).map(Set::of).orElse(Set.of());
            case Node.Not not -> of(not.node());
            case Node.Decided decided -> ofAll(List.of(decided.branch(), decided.condition()));
            case Node.When when -> ofAll(List.of(when.then(), when.otherwise()));
            case Node.Unless unless -> ofUnless(unless);
            case Node.AtLeast group -> ofGroup(group);
        };
    }

    /** Enough of the parts that agree with the group: it turns only if one of them does. */
    private Set<L> ofGroup(Node.AtLeast group) {
        int enough = group.truth() == Truth.TRUE ? group.count() : group.of().size() - group.count() + 1;
        return ofAll(List.of(), smallest(group.of().stream().filter(part -> part.truth() == group.truth()), enough));
    }

    /** Where it takes both parts to make it what it is, either can turn it. */
    private Set<L> ofUnless(Node.Unless unless) {
        boolean takesBoth = unless.negated() == (unless.truth() == Truth.TRUE);
        var demand = unless.demand().truth() == unless.truth() ? Stream.of(unless.demand()) : Stream.<Node>empty();
        var waived = unless.negated() ? unless.truth().not() : unless.truth();
        var exception = unless.exception().truth() == waived ? Stream.of(unless.exception()) : Stream.<Node>empty();
        return ofAll(List.of(), smallest(Stream.concat(demand, exception), takesBoth ? 2 : 1));
    }

    private List<Set<L>> smallest(Stream<Node> nodes, int many) {
        return nodes.map(this::of)
                .sorted(Comparator.comparingInt(Set::size))
                .limit(many)
                .toList();
    }

    private Set<L> ofAll(List<Node> nodes) {
        return ofAll(nodes, List.of());
    }

    private Set<L> ofAll(List<Node> nodes, List<Set<L>> sets) {
        var all = new LinkedHashSet<L>();
        nodes.forEach(node -> all.addAll(of(node)));
        sets.forEach(all::addAll);
        return all;
    }
}
