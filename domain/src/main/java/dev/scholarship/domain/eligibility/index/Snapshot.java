package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Clause;

/**
 * All scholarships at one moment; never changes.
 *
 * @param slots how many slots are or have been in use
 * @param size how many scholarships there are
 */
record Snapshot(Pages<Block> blocks, int slots, int size, Pages<Clause> clauses, Pages<Dated> rules) {

    int blockCount() {
        return (slots + Block.SLOTS - 1) / Block.SLOTS;
    }

    Block block(int number) {
        return blocks.present(number, () -> "block " + number);
    }
}
