package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Clause;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All scholarships at one moment; never changes.
 *
 * @param blocks how many there are is the number of slots that are or have been in use
 */
record Snapshot<K>(
        List<Column> columns,
        Pages<Block> blocks,
        int blockCount,
        Slots<K> slots,
        Pages<Clause> clauses,
        Pages<Dated> rules) {

    Block block(int number) {
        return blocks.present(number, () -> "block " + number);
    }

    Footprint footprint(int distinctClauses, int distinctRules) {
        long clauseBytes = 0;
        long ruleBytes = 0;
        for (int number = 0; number < blockCount; number++) {
            clauseBytes += block(number).clauses().bytes();
            ruleBytes += block(number).rules().bytes();
        }
        return new Footprint(
                IntStream.range(0, columns.size()).mapToObj(this::footprint).toList(),
                clauseBytes,
                ruleBytes,
                slots.bytes(),
                distinctClauses,
                distinctRules);
    }

    private Footprint.Column footprint(int column) {
        long bytes = 0;
        for (int number = 0; number < blockCount; number++) {
            var part = block(number).part(column);
            bytes += part == null ? 0 : part.bytes();
        }
        var kept = columns.get(column);
        return new Footprint.Column(kept.fact().id(), kept.encoding(), bytes);
    }
}
