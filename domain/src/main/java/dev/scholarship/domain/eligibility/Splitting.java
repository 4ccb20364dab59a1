package dev.scholarship.domain.eligibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Decides what Kleene's logic leaves open. Where a fact that is open stands more than once, its tests do not vary freely:
 * "residence in US or residence not in US" holds for everybody. Such a fact is split into the finitely many ways in which
 * it can turn out ({@link Cells}), one fact after the other, until no open fact stands twice; there Kleene's logic is
 * exact. The verdict is open if and only if two of these ways differ.
 *
 * <p>Which facts can still matter is read off the rule's decision diagram over everything that is open: equal parts are
 * one part, so a fact is in the diagram if and only if it makes a difference somewhere.
 *
 * <p>Both are as hard as satisfiability, so there is a budget; past it, Kleene's answer stands and is called inexact. Used
 * once.
 */
final class Splitting {

    /** How many criteria are evaluated before giving up, for each of the two questions. */
    private static final int BUDGET = 20_000;

    private static final int FALSE = 0;
    private static final int TRUE = 1;

    private final Rule rule;
    private final Applicant applicant;
    private final Dates dates;
    private final Function<Finding, Optional<Truth>> judged;
    private final Node root;
    private final long size;
    private final Map<Fact<?>, Optional<Set<Map<Condition<?>, Truth>>>> cells = new HashMap<>();

    private final Set<Criterion.Judged> subjectTo = new LinkedHashSet<>();
    private final Set<Criterion.Judged> favours = new LinkedHashSet<>();
    private boolean canHold;
    private boolean canFail;
    private boolean allFailuresExcusable = true;
    private boolean certain = true;

    private final Map<List<Object>, Integer> parts = new HashMap<>();
    private final Set<Object> relevant = new HashSet<>();
    private long left = BUDGET;

    /**
     * @param judged what becomes of qualities that are judged
     * @param root the requirements as Kleene's logic leaves them, open
     */
    Splitting(Rule rule, Applicant applicant, Dates dates, Function<Finding, Optional<Truth>> judged, Node root) {
        this.rule = rule;
        this.applicant = applicant;
        this.dates = dates;
        this.judged = judged;
        this.root = root;
        this.size = rule.require().all().count();
    }

    Evaluation.Outcome outcome() {
        if (repeated(root, Settled.NOTHING).isEmpty() && !isEntangled(root)) {
            return new Evaluation.Outcome(needsInfo(root.open()), true);
        }
        boolean decided = decide(root, Settled.NOTHING);
        if (decided && certain && !canFail) {
            return new Evaluation.Outcome(new Verdict.Eligible(List.copyOf(subjectTo)), true);
        }
        if (decided && certain && !canHold) {
            var excuses = allFailuresExcusable ? List.copyOf(favours) : List.<Criterion.Judged>of();
            return new Evaluation.Outcome(new Verdict.Ineligible(root.open(), excuses), true);
        }
        left = BUDGET;
        boolean exact =
                certain && canHold && canFail && diagram(root, Settled.NOTHING).isPresent();
        var open = exact
                ? root.open().stream()
                        .filter(finding -> relevant.contains(key(finding)))
                        .toList()
                : root.open();
        return new Evaluation.Outcome(needsInfo(open), exact);
    }

    /** The verdict alone, TRUE for ELIGIBLE: known as soon as two ways differ. */
    Truth truth() {
        if (isAlways(Truth.TRUE)) {
            return Truth.TRUE;
        }
        return isAlways(Truth.FALSE) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private boolean isAlways(Truth wanted) {
        left = BUDGET;
        return isAlways(wanted, root, Settled.NOTHING);
    }

    /** Whether the rule comes out so in every way; false where the budget ends. */
    private boolean isAlways(Truth wanted, Node node, Settled settled) {
        left -= size;
        if (left < 0 || node.truth() != Truth.UNKNOWN) {
            return left >= 0 && node.truth() == wanted;
        }
        return repeated(node, settled)
                .flatMap(fact -> cells(fact)
                        .map(cells -> cells.stream().allMatch(cell -> {
                            var more = settled.with(fact, cell);
                            return isAlways(wanted, node(more), more);
                        })))
                .orElse(false);
    }

    private static Verdict needsInfo(List<Finding> open) {
        var missing = new LinkedHashSet<Fact<?>>();
        var demands = new LinkedHashSet<Criterion.Leaf>();
        for (var finding : open) {
            switch (finding) {
                case Finding.Tested<?> tested -> missing.add(tested.fact());
                case Finding.Undated undated -> {
                    if (undated.missing()) {
                        missing.add(undated.fact());
                    }
                    demands.add(undated.criterion());
                }
                case Finding.Open demand -> demands.add(demand.criterion());
                case Finding.Weighed weighed -> throw new IllegalStateException("what is weighed is never open");
            }
        }
        return new Verdict.NeedsInfo(List.copyOf(missing), List.copyOf(demands));
    }

    /** Finds out whether the rule can hold and whether it can fail; false where the budget ends. */
    private boolean decide(Node node, Settled settled) {
        left -= size;
        if (left < 0) {
            return false;
        }
        if (node.truth() != Truth.UNKNOWN) {
            note(node);
            return true;
        }
        var next = repeated(node, settled);
        if (next.isEmpty()) {
            canHold = true;
            canFail = true;
            certain &= !isEntangled(node);
            return true;
        }
        var cells = cells(next.get());
        return cells.isPresent()
                && cells.get().stream().allMatch(cell -> {
                    var more = settled.with(next.get(), cell);
                    return decide(node(more), more);
                });
    }

    private void note(Node decided) {
        if (decided.truth() == Truth.TRUE) {
            canHold = true;
            subjectTo.addAll(decided.subjectTo());
        } else {
            canFail = true;
            favours.addAll(decided.favours());
            allFailuresExcusable &= !decided.favours().isEmpty();
        }
    }

    /** The part of the diagram for what is left, by its number; empty where the budget ends. */
    private Optional<Integer> diagram(Node node, Settled settled) {
        left -= size;
        if (left < 0) {
            return Optional.empty();
        }
        if (node.truth() != Truth.UNKNOWN) {
            return Optional.of(node.truth() == Truth.TRUE ? TRUE : FALSE);
        }
        var open = node.open().stream()
                .filter(finding -> !settled.has(key(finding)))
                .min((one, other) -> key(one).toString().compareTo(key(other).toString()));
        return open.isPresent() ? split(open.get(), settled) : leaves(node, settled);
    }

    private Optional<Integer> split(Finding open, Settled settled) {
        var ways =
                open instanceof Finding.Tested<?> tested && !lasts(tested.fact().attribute())
                        ? cells(tested.fact())
                                .map(cells -> cells.stream()
                                        .map(cell -> settled.with(tested.fact(), cell))
                                        .toList())
                        : Optional.of(List.of(settled.with(open, Truth.FALSE), settled.with(open, Truth.TRUE)));
        return ways.flatMap(all -> part(key(open), all));
    }

    /** What is open although its fact has turned out, as a mark on a scale that the rule does not name. */
    private Optional<Integer> leaves(Node node, Settled settled) {
        var open = node.open().get(0);
        var key = key(open) + " " + open.path();
        return part(key, List.of(settled.with(open, Truth.FALSE), settled.with(open, Truth.TRUE)))
                .map(part -> {
                    if (relevant.contains(key)) {
                        relevant.add(key(open));
                    }
                    return part;
                });
    }

    private Optional<Integer> part(Object key, List<Settled> ways) {
        var below = new ArrayList<Object>();
        below.add(key);
        for (var way : ways) {
            var part = diagram(node(way), way);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            below.add(part.get());
        }
        var alike = new HashSet<>(below.subList(1, below.size()));
        if (alike.size() == 1) {
            return Optional.of((Integer) below.get(1));
        }
        relevant.add(key);
        return Optional.of(parts.computeIfAbsent(below, unseen -> TRUE + 1 + parts.size()));
    }

    private Node node(Settled settled) {
        return new Evaluation(
                        applicant, dates, finding -> settled.truth(finding).or(() -> judged.apply(finding)))
                .node(rule.require());
    }

    /** What turns out together: a fact, or a demand at its place. */
    private static Object key(Finding finding) {
        return finding instanceof Finding.Tested<?> tested ? tested.fact() : finding.path() + person(finding);
    }

    private static String person(Finding finding) {
        return finding instanceof Finding.Undated undated ? " " + undated.fact() : "";
    }

    /** The first fact, by its id, whose open tests are several. */
    private Optional<Fact<?>> repeated(Node root, Settled settled) {
        var tests = new TreeMap<String, List<Fact<?>>>();
        for (var finding : root.open()) {
            if (finding instanceof Finding.Tested<?> tested
                    && !settled.has(tested.fact())
                    && !lasts(tested.fact().attribute())) {
                tests.computeIfAbsent(tested.fact().id(), unseen -> new ArrayList<>())
                        .add(tested.fact());
            }
        }
        return tests.values().stream()
                .filter(facts -> facts.size() > 1)
                .findFirst()
                .map(facts -> facts.get(0));
    }

    /**
     * Whether open leaves wait for the same and cannot be split: for a place that has to have lasted, or for a day that
     * the listing does not state.
     */
    private boolean isEntangled(Node node) {
        var split = new HashSet<Object>();
        var awaited = new HashSet<Object>();
        boolean entangled = false;
        for (var finding : node.open()) {
            switch (finding) {
                case Finding.Tested<?> tested -> {
                    if (lasts(tested.fact().attribute())) {
                        entangled |= !awaited.add(tested.fact());
                    } else {
                        split.add(tested.fact());
                    }
                }
                case Finding.Undated undated -> {
                    for (var anchor : undated.anchors()) {
                        entangled |= !awaited.add(anchor);
                    }
                    entangled |= undated.missing() && !awaited.add(undated.fact());
                }
                case Finding.Open demand -> {}
                case Finding.Weighed weighed -> {}
            }
        }
        return entangled || split.stream().anyMatch(awaited::contains);
    }

    /**
     * The ways in which a fact can turn out for its open tests; empty where they are too many. They are the same at every
     * place of the diagram, or equal parts of it would not be equal.
     */
    private Optional<Set<Map<Condition<?>, Truth>>> cells(Fact<?> fact) {
        return cells.computeIfAbsent(fact, this::listCells);
    }

    private <V> Optional<Set<Map<Condition<?>, Truth>>> listCells(Fact<V> fact) {
        return Cells.of(fact.attribute().kind(), applicant.answer(fact), conditions(fact), dates);
    }

    @SuppressWarnings("unchecked")
    private <V> List<Condition<V>> conditions(Fact<V> fact) {
        return root.open().stream()
                .filter(finding -> finding instanceof Finding.Tested<?> tested
                        && tested.fact().equals(fact))
                .map(finding ->
                        (Condition<V>) ((Finding.Tested<?>) finding).criterion().condition())
                .distinct()
                .toList();
    }

    /** Where something has to have lasted, the value and since when it holds do not vary freely. */
    private boolean lasts(Attribute<?> attribute) {
        return rule.require()
                .all()
                .anyMatch(part -> part instanceof Criterion.Held held
                        && (held.since().equals(attribute)
                                || held.test().fact().attribute().equals(attribute)));
    }

    /** How some of what is open has turned out: for a fact, what becomes of each condition on it. */
    private record Settled(Map<Object, Map<Condition<?>, Truth>> facts, Map<Finding, Truth> leaves) {

        static final Settled NOTHING = new Settled(Map.of(), Map.of());

        boolean has(Object key) {
            return facts.containsKey(key);
        }

        Settled with(Fact<?> fact, Map<Condition<?>, Truth> cell) {
            var more = new HashMap<>(facts);
            more.put(fact, cell);
            return new Settled(Collections.unmodifiableMap(more), leaves);
        }

        Settled with(Finding leaf, Truth truth) {
            var more = new HashMap<>(leaves);
            more.put(leaf, truth);
            return new Settled(facts, Collections.unmodifiableMap(more));
        }

        Optional<Truth> truth(Finding finding) {
            var leaf = leaves.get(finding);
            if (leaf != null) {
                return Optional.of(leaf);
            }
            return finding instanceof Finding.Tested<?> tested
                    ? Optional.ofNullable(facts.getOrDefault(tested.fact(), Map.of())
                            .get(tested.criterion().condition()))
                    : Optional.empty();
        }
    }
}
