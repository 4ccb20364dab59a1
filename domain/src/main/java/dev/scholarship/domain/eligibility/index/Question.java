package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Truth;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One applicant as of one day: reads the columns block by block, and evaluates each distinct clause and rule at most
 * once, when a scholarship that may still be open to the applicant needs it. For one thread.
 */
final class Question {

    private static final int NO_BLOCK = -1;
    private static final int NO_RULE = -1;

    private final Snapshot<?> snapshot;
    private final Applicant applicant;
    private final LocalDate asOf;
    private final Lookup[] lookups;
    private final Memo<Truth> truths;
    private final Memo<Standing> checks;
    private final BitSet settled = new BitSet();
    private int settledCount;
    private final Tally tally = new Tally();
    private final SlotSet work = new SlotSet();

    /** By the blocks' numbers, of blocks that single slots were asked of. */
    private final @Nullable Columns[] remembered;

    private final Columns current =
            new Columns(tally.failed().all(), tally.open().all());

    /** The number of the block that the tally is of. */
    private int tallied = NO_BLOCK;

    private boolean decided;

    /** What the columns and the frequent clauses say of a block's slots, and perhaps more that is so. */
    private record Columns(SlotSet failed, SlotSet open) {}

    Question(Snapshot<?> snapshot, Applicant applicant, LocalDate asOf) {
        this.snapshot = snapshot;
        this.applicant = applicant;
        this.asOf = asOf;
        this.lookups = new Lookup[snapshot.columns().size()];
        Arrays.setAll(lookups, column -> snapshot.columns().get(column).lookup(applicant));
        this.truths = new Memo<>(snapshot.clauses().capacity(), this::evaluated);
        this.checks = new Memo<>(snapshot.rules().capacity(), this::checked);
        this.remembered = new Columns[snapshot.blockCount()];
    }

    /** The slots of a block with a verdict; until the next question. */
    SlotSet slots(Standing standing, int number) {
        decide(number);
        return tally.of(standing, snapshot.block(number).taken());
    }

    /** The slots of a block that have a verdict, and others, which {@link #standing} tells; until the next block. */
    SlotSet candidates(Standing standing, int number) {
        look(number);
        var block = snapshot.block(number);
        boolean known = block.rules().isEmpty() && (block.clauses().rows().isEmpty() || standing == Standing.ELIGIBLE);
        return known
                ? tally.of(standing, block.taken())
                : standing == Standing.INELIGIBLE ? block.taken() : tally.possible(block.taken());
    }

    /** The verdict on a slot that is taken; decides no other slot. */
    Standing standing(int slot) {
        var standing = standingByClauses(slot);
        return standing == Standing.NEEDS_INFO ? settle(slot) : standing;
    }

    /** Whether a slot that is taken has a verdict or may have it, which only a check can tell; makes none. */
    boolean mayBe(Standing standing, int slot) {
        var byClauses = standingByClauses(slot);
        return byClauses == standing || byClauses == Standing.NEEDS_INFO && ruleOf(slot) != NO_RULE;
    }

    /** The slots of a block of which exactly one clause fails; until the next question. */
    SlotSet nearMisses(int number) {
        var block = snapshot.block(number);
        tally(block, true);
        tallied = NO_BLOCK;
        var clauses = block.clauses().rows();
        if (clauses.isEmpty()) {
            return tally.failedOnce();
        }
        work.become(tally.failedOnceAtMost(block.taken()));
        int first = 0;
        for (int slot = work.next(0); slot < SlotSet.SLOTS; slot = work.next(slot + 1)) {
            first = clauses.start(slot, first);
            if (failures(clauses, slot, first) != 1) {
                work.remove(slot);
            }
        }
        return work;
    }

    /** How many scholarships a check has settled. */
    int settled() {
        return settledCount;
    }

    private void decide(int number) {
        look(number);
        if (!decided) {
            var block = snapshot.block(number);
            if (!block.clauses().rows().isEmpty()) {
                evaluateRows(block);
            }
            if (!block.rules().isEmpty()) {
                settleOpen(block, number * SlotSet.SLOTS);
            }
            decided = true;
        }
    }

    private void look(int number) {
        if (number != tallied) {
            tally(snapshot.block(number), false);
            tallied = number;
            decided = false;
        }
    }

    private void tally(Block block, boolean counting) {
        tally.begin(block.open(), counting);
        for (int column = 0; column < block.columns(); column++) {
            var part = block.part(column);
            if (part != null) {
                lookups[column].into(part, tally);
            }
        }
        evaluateFrequent(block.clauses());
        tally.complete();
    }

    private void evaluateFrequent(Clauses clauses) {
        for (int i = 0; i < clauses.frequent(); i++) {
            switch (truths.get(clauses.number(i))) {
                case FALSE -> tally.failed().add(clauses.slots(i));
                case UNKNOWN -> tally.open().add(clauses.slots(i));
                case TRUE -> {}
            }
        }
    }

    private void evaluateRows(Block block) {
        var clauses = block.clauses().rows();
        work.become(tally.possible(block.taken()));
        int first = 0;
        for (int slot = work.next(0); slot < SlotSet.SLOTS; slot = work.next(slot + 1)) {
            first = clauses.start(slot, first);
            switch (all(clauses, slot, first)) {
                case FALSE -> tally.failed().add(slot);
                case UNKNOWN -> tally.open().add(slot);
                case TRUE -> {}
            }
        }
    }

    /** @param first where the slot's clauses begin */
    private Truth all(Rows clauses, int slot, int first) {
        var all = Truth.TRUE;
        for (int i = first; clauses.isOf(slot, i) && all != Truth.FALSE; i++) {
            all = all.and(truths.get(clauses.number(i)));
        }
        return all;
    }

    private int failures(Rows clauses, int slot, int first) {
        int failures = tally.failed().all().contains(slot) ? 1 : 0;
        for (int i = first; clauses.isOf(slot, i) && failures < 2; i++) {
            failures += truths.get(clauses.number(i)) == Truth.FALSE ? 1 : 0;
        }
        return failures;
    }

    private void settleOpen(Block block, int firstSlot) {
        work.become(tally.of(Standing.NEEDS_INFO, block.taken()));
        for (int slot = work.next(0); slot < SlotSet.SLOTS; slot = work.next(slot + 1)) {
            switch (settle(firstSlot + slot)) {
                case ELIGIBLE -> tally.open().remove(slot);
                case INELIGIBLE -> tally.failed().add(slot);
                case NEEDS_INFO -> {}
            }
        }
    }

    private Standing standingByClauses(int slot) {
        var columns = columns(slot / SlotSet.SLOTS);
        int within = slot % SlotSet.SLOTS;
        if (columns.failed().contains(within)) {
            return Standing.INELIGIBLE;
        }
        var clauses = snapshot.block(slot / SlotSet.SLOTS).clauses().rows();
        return switch (all(clauses, within, clauses.start(within))) {
            case FALSE -> Standing.INELIGIBLE;
            case UNKNOWN -> Standing.NEEDS_INFO;
            case TRUE -> columns.open().contains(within) ? Standing.NEEDS_INFO : Standing.ELIGIBLE;
        };
    }

    private Columns columns(int number) {
        if (number == tallied) {
            return current;
        }
        var known = remembered[number];
        if (known == null) {
            look(number);
            known = new Columns(new SlotSet().become(current.failed()), new SlotSet().become(current.open()));
            remembered[number] = known;
        }
        return known;
    }

    /** What a check says where clauses leave a slot open. */
    private Standing settle(int slot) {
        int rule = ruleOf(slot);
        if (rule == NO_RULE) {
            return Standing.NEEDS_INFO;
        }
        if (!settled.get(slot)) {
            settled.set(slot);
            settledCount++;
        }
        return checks.get(rule);
    }

    private int ruleOf(int slot) {
        var rules = snapshot.block(slot / SlotSet.SLOTS).rules();
        int within = slot % SlotSet.SLOTS;
        int first = rules.start(within);
        return rules.isOf(within, first) ? rules.number(first) : NO_RULE;
    }

    private Truth evaluated(int number) {
        return snapshot.clauses().present(number, () -> "clause " + number).truthFor(applicant, asOf);
    }

    private Standing checked(int number) {
        var dated = snapshot.rules().present(number, () -> "rule " + number);
        return switch (dated.rule().verdict(applicant, dated.days().on(asOf))) {
            case TRUE -> Standing.ELIGIBLE;
            case FALSE -> Standing.INELIGIBLE;
            case UNKNOWN -> Standing.NEEDS_INFO;
        };
    }
}
