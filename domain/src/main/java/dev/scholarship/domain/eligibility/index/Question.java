package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Truth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One applicant as of one day: evaluates each distinct clause and rule at most once, when it is first needed. */
final class Question {

    private final Snapshot snapshot;
    private final Applicant applicant;
    private final LocalDate asOf;
    private final @Nullable Truth[] truths;
    private final @Nullable Standing[] settled;

    Question(Snapshot snapshot, Applicant applicant, LocalDate asOf) {
        this.snapshot = snapshot;
        this.applicant = applicant;
        this.asOf = asOf;
        this.truths = new Truth[snapshot.clauses().capacity()];
        this.settled = new Standing[snapshot.rules().capacity()];
    }

    /** What all clauses of a slot give together. */
    Truth all(Block block, int slot) {
        var all = Truth.TRUE;
        for (int i = block.start(slot); i < block.end(slot); i++) {
            var truth = truth(block.clause(i));
            if (truth == Truth.FALSE) {
                return Truth.FALSE;
            }
            all = truth == Truth.UNKNOWN ? Truth.UNKNOWN : all;
        }
        return all;
    }

    boolean failsExactlyOne(Block block, int slot) {
        int failed = 0;
        for (int i = block.start(slot); i < block.end(slot) && failed < 2; i++) {
            failed += truth(block.clause(i)) == Truth.FALSE ? 1 : 0;
        }
        return failed == 1;
    }

    private Truth truth(int number) {
        var known = truths[number];
        return known == null ? evaluated(number) : known;
    }

    private Truth evaluated(int number) {
        var clause = snapshot.clauses().present(number, () -> "clause " + number);
        var truth = clause.truthFor(applicant, asOf);
        truths[number] = truth;
        return truth;
    }

    /** By the evaluator, for a rule that its clauses leave open. */
    Standing settled(int number) {
        var known = settled[number];
        return known == null ? checked(number) : known;
    }

    private Standing checked(int number) {
        var dated = snapshot.rules().present(number, () -> "rule " + number);
        var verdict = dated.rule().check(applicant, dated.days().on(asOf)).verdict();
        var standing = Standing.valueOf(verdict.word());
        settled[number] = standing;
        return standing;
    }
}
