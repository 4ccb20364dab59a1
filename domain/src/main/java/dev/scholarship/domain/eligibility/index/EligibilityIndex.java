package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Rule;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides for all scholarships at once; each verdict is that of {@link Rule#check}.
 *
 * <p>Safe for many threads. Writers wait for each other. Readers never wait: what they read is one {@link Snapshot}, all
 * parts of which are immutable, and a writer's last step is to put the next one into the volatile field.
 *
 * <p>A rule that its clauses may leave open although it is decided is kept; equal ones are kept once.
 *
 * @param <K> the scholarships' keys, with {@code equals}
 */
public final class EligibilityIndex<K> {

    private final Map<K, Integer> slots = new HashMap<>();
    private final BitSet taken = new BitSet();
    private final Numbers<Clause> clauses = new Numbers<>();
    private final Numbers<Dated> rules = new Numbers<>();
    private volatile Snapshot snapshot = new Snapshot(new Pages<>(), 0, 0, clauses.things(), rules.things());

    /** Adds a scholarship, or replaces the one with the same key, which keeps its slot. */
    public synchronized void put(K key, Rule rule, Clause.Days days) {
        Objects.requireNonNull(key, "key");
        int[] numbers = numbers(Clause.of(rule, days));
        int open =
                Clause.isDecidedByItsClauses(rule, days) ? Block.DECIDED : rules.use(Dated.requirementsOf(rule, days));
        var known = slots.get(key);
        if (known != null) {
            release(known);
        }
        int slot = known == null ? taken.nextClearBit(0) : known;
        taken.set(slot);
        slots.put(key, slot);
        publish(slot, key, open, numbers);
    }

    /** Does nothing where there is no such scholarship; its slot is free for another. */
    public synchronized void remove(K key) {
        var slot = slots.remove(key);
        if (slot != null) {
            release(slot);
            taken.clear(slot);
            publish(slot, null, Block.DECIDED, new int[0]);
        }
    }

    /** How many scholarships there are; does not wait. */
    public int size() {
        return snapshot.size();
    }

    /** What one applicant may apply for as of a day. The applicant answers as long as the match is asked. */
    public Match<K> match(Applicant applicant, LocalDate asOf) {
        var now = snapshot;
        return new Match<>(now, new Question(now, applicant, asOf));
    }

    /** What the slots take. */
    public synchronized Footprint footprint() {
        long clauseBytes = 0;
        long ruleBytes = 0;
        long keyBytes = 0;
        for (int number = 0; number < snapshot.blockCount(); number++) {
            var block = snapshot.block(number);
            clauseBytes += block.clauseBytes();
            ruleBytes += block.ruleBytes();
            keyBytes += block.keyBytes();
        }
        return new Footprint(clauseBytes, ruleBytes, keyBytes, clauses.distinct(), rules.distinct());
    }

    /** What many ask for stands first: it is known already, and where it fails the others need no evaluation. */
    private int[] numbers(List<Clause> all) {
        return all.stream()
                .map(clauses::use)
                .sorted(Comparator.comparingInt(clauses::users).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void release(int slot) {
        var block = snapshot.block(slot / Block.SLOTS);
        for (int number : block.clausesOf(slot % Block.SLOTS)) {
            clauses.release(number);
        }
        int rule = block.rule(slot % Block.SLOTS);
        if (rule != Block.DECIDED) {
            rules.release(rule);
        }
    }

    private void publish(int slot, @Nullable K key, int rule, int[] numbers) {
        var blocks = snapshot.blocks();
        var old = blocks.get(slot / Block.SLOTS);
        var block = (old == null ? Block.EMPTY : old).with(slot % Block.SLOTS, key, rule, numbers);
        snapshot = new Snapshot(
                blocks.with(slot / Block.SLOTS, block),
                Math.max(snapshot.slots(), slot + 1),
                slots.size(),
                clauses.things(),
                rules.things());
    }
}
