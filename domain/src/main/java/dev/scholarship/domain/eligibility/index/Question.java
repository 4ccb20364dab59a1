package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Truth;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * One applicant as of one day: reads the columns block by block, and evaluates each distinct clause and rule at most
 * once, when a scholarship that may still be open to the applicant needs it. For one thread.
 */
final class Question {

    private static final int NO_BLOCK = -1;

    private final Snapshot<?> snapshot;
    private final Applicant applicant;
    private final LocalDate asOf;
    private final Lookup[] lookups;
    private final Memo<Truth> truths;
    private final Memo<Standing> checks;
    private final BitSet settled = new BitSet();
    private final Tally tally = new Tally();
    private final SlotSet work = new SlotSet();
    private int decided = NO_BLOCK;

    Question(Snapshot<?> snapshot, Applicant applicant, LocalDate asOf) {
        this.snapshot = snapshot;
        this.applicant = applicant;
        this.asOf = asOf;
        this.lookups = snapshot.columns().stream()
                .map(column -> column.lookup(applicant))
                .toArray(Lookup[]::new);
        this.truths = new Memo<>(snapshot.clauses().capacity(), this::evaluated);
        this.checks = new Memo<>(snapshot.rules().capacity(), this::checked);
    }

    /** The slots of a block with a verdict; until the next question. */
    SlotSet slots(Standing standing, int number) {
        decide(number);
        return tally.of(standing, snapshot.block(number).taken());
    }

    /** The slots of a block of which exactly one clause fails; until the next question. */
    SlotSet nearMisses(int number) {
        var block = snapshot.block(number);
        look(block);
        decided = NO_BLOCK;
        if (block.clauses().isEmpty()) {
            return tally.failedOnce();
        }
        work.become(tally.failedOnceAtMost(block.taken()));
        for (int slot = work.next(0); slot < SlotSet.SLOTS; slot = work.next(slot + 1)) {
            if (failures(block, slot) != 1) {
                work.remove(slot);
            }
        }
        return work;
    }

    /** How many scholarships a check has settled. */
    int settled() {
        return settled.cardinality();
    }

    private void decide(int number) {
        if (number != decided) {
            var block = snapshot.block(number);
            look(block);
            if (!block.clauses().isEmpty()) {
                evaluateClauses(block);
            }
            if (!block.rules().isEmpty()) {
                settle(block, number * SlotSet.SLOTS);
            }
            decided = number;
        }
    }

    private void look(Block block) {
        tally.clear();
        tally.open(block.open());
        for (int column = 0; column < block.columns(); column++) {
            var part = block.part(column);
            if (part != null) {
                lookups[column].into(part, tally);
            }
        }
    }

    private void evaluateClauses(Block block) {
        work.become(tally.possible(block.taken()));
        for (int slot = work.next(0); slot < SlotSet.SLOTS; slot = work.next(slot + 1)) {
            switch (all(block.clauses(), slot)) {
                case FALSE -> tally.fail(slot);
                case UNKNOWN -> tally.open(slot);
                case TRUE -> {}
            }
        }
    }

    private Truth all(Rows clauses, int slot) {
        var all = Truth.TRUE;
        for (int i = clauses.start(slot); clauses.isOf(slot, i) && all != Truth.FALSE; i++) {
            all = all.and(truths.get(clauses.number(i)));
        }
        return all;
    }

    private int failures(Block block, int slot) {
        var clauses = block.clauses();
        int failures = tally.hasFailed(slot) ? 1 : 0;
        for (int i = clauses.start(slot); clauses.isOf(slot, i) && failures < 2; i++) {
            failures += truths.get(clauses.number(i)) == Truth.FALSE ? 1 : 0;
        }
        return failures;
    }

    private void settle(Block block, int firstSlot) {
        work.become(tally.of(Standing.NEEDS_INFO, block.taken()));
        for (int slot = work.next(0); slot < SlotSet.SLOTS; slot = work.next(slot + 1)) {
            int rule = block.rules().start(slot);
            if (block.rules().isOf(slot, rule)) {
                settled.set(firstSlot + slot);
                settle(slot, checks.get(block.rules().number(rule)));
            }
        }
    }

    private void settle(int slot, Standing standing) {
        switch (standing) {
            case ELIGIBLE -> tally.close(slot);
            case INELIGIBLE -> tally.fail(slot);
            case NEEDS_INFO -> {}
        }
    }

    private Truth evaluated(int number) {
        return snapshot.clauses().present(number, () -> "clause " + number).truthFor(applicant, asOf);
    }

    private Standing checked(int number) {
        var dated = snapshot.rules().present(number, () -> "rule " + number);
        var verdict = dated.rule().check(applicant, dated.days().on(asOf)).verdict();
        return Standing.valueOf(verdict.word());
    }
}
