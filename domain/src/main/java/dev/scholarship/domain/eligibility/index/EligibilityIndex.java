package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Rule;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Decides for all scholarships at once; each verdict is that of {@link Rule#check}.
 *
 * <p>Safe for many threads. Writers wait for each other. Readers never wait: what they read is one {@link Snapshot}, all
 * parts of which are immutable, and a writer's last step is to put the next one into the volatile field.
 *
 * <p>A scholarship takes the first slot that is free, so slot order is the order in which they came as long as none is
 * removed. A rule that its clauses may leave open although it is decided is kept; equal ones are kept once.
 *
 * @param <K> the scholarships' keys, with {@code equals} and {@code hashCode}
 */
public final class EligibilityIndex<K> {

    private final Encoder encoder = new Encoder();
    private final BitSet taken = new BitSet();

    /** No slot before this one is free. */
    private int firstFree;

    private volatile Snapshot<K> snapshot = new Snapshot<>(
            List.of(),
            new Pages<>(),
            0,
            new Slots<>(),
            encoder.clauses().things(),
            encoder.rules().things());

    /** Adds a scholarship, or replaces the one with the same key, which keeps its slot. */
    public synchronized void put(K key, Rule rule, Clause.Days days) {
        Objects.requireNonNull(key, "key");
        var demands = encoder.demands(rule, days);
        int known = snapshot.slots().slot(key);
        if (known < 0) {
            int slot = taken.nextClearBit(firstFree);
            taken.set(slot);
            firstFree = slot + 1;
            var block = block(slot).with(slot % SlotSet.SLOTS, demands, encoder.columns());
            publish(slot, block, snapshot.slots().with(key, slot));
        } else {
            encoder.release(block(known), known % SlotSet.SLOTS);
            var block = block(known).with(known % SlotSet.SLOTS, demands, encoder.columns());
            publish(known, block, snapshot.slots());
        }
    }

    /** Does nothing where there is no such scholarship; its slot is free for another. */
    public synchronized void remove(K key) {
        int slot = snapshot.slots().slot(key);
        if (slot >= 0) {
            encoder.release(block(slot), slot % SlotSet.SLOTS);
            taken.clear(slot);
            firstFree = Math.min(firstFree, slot);
            var block = block(slot).without(slot % SlotSet.SLOTS, encoder.columns());
            publish(slot, block, snapshot.slots().without(slot));
        }
    }

    /** How many scholarships there are; does not wait. */
    public int size() {
        return snapshot.slots().size();
    }

    /** What one applicant may apply for as of a day. The applicant answers as long as the match is asked. */
    public Match<K> match(Applicant applicant, LocalDate asOf) {
        var now = snapshot;
        return new Match<>(now, new Question(now, applicant, asOf));
    }

    /** What the slots take. */
    public synchronized Footprint footprint() {
        return snapshot.footprint(encoder.clauses().distinct(), encoder.rules().distinct());
    }

    private Block block(int slot) {
        var block = snapshot.blocks().get(slot / SlotSet.SLOTS);
        return block == null ? Block.EMPTY : block;
    }

    private void publish(int slot, Block block, Slots<K> slots) {
        int number = slot / SlotSet.SLOTS;
        snapshot = new Snapshot<>(
                encoder.columns(),
                snapshot.blocks().with(number, block),
                Math.max(snapshot.blockCount(), number + 1),
                slots,
                encoder.clauses().things(),
                encoder.rules().things());
    }
}
