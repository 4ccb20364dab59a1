package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the scholarships of one moment an applicant may apply for. Later changes of the index do not show. Holds the
 * applicant, so it is personal. Decides when it is asked, so it is for one thread.
 *
 * @param <K> the scholarships' keys
 */
public final class Match<K> {

    private final Snapshot snapshot;
    private final Question question;
    private final @Nullable Standing[][] blocks;
    private int settled;

    Match(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
        this.blocks = new Standing[snapshot.blockCount()][];
    }

    /** How many scholarships have each verdict. */
    public Map<Standing, Integer> counts() {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        for (var standing : Standing.values()) {
            counts.put(standing, 0);
        }
        for (int number = 0; number < blocks.length; number++) {
            for (var standing : block(number)) {
                if (standing != null) {
                    counts.merge(standing, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** The scholarships with a verdict, in slot order. */
    public List<K> keys(Standing standing) {
        return first(Integer.MAX_VALUE, standing);
    }

    /**
     * The first scholarships in slot order that the applicant may apply for; does not decide much further than the last.
     *
     * @param most how many at most, not negative
     */
    public List<K> first(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("at most " + most + " scholarships cannot be asked for");
        }
        return first(most, Standing.ELIGIBLE);
    }

    private List<K> first(int most, Standing standing) {
        var keys = new ArrayList<K>();
        for (int number = 0; number < blocks.length && keys.size() < most; number++) {
            var standings = block(number);
            addKeys(number, (block, slot) -> standings[slot] == standing, most, keys);
        }
        return keys;
    }

    /**
     * The scholarships for which exactly one of the demands all of which the rule makes is certainly not met, in slot
     * order; others of its demands may be open.
     */
    public List<K> nearMisses() {
        var keys = new ArrayList<K>();
        for (int number = 0; number < blocks.length; number++) {
            addKeys(number, question::failsExactlyOne, Integer.MAX_VALUE, keys);
        }
        return keys;
    }

    /** How many scholarships {@link Rule#check} has settled so far because their clauses left them open. */
    public int settled() {
        return settled;
    }

    @SuppressWarnings("unchecked")
    private void addKeys(int number, BiPredicate<Block, Integer> wanted, int most, List<K> keys) {
        var block = snapshot.block(number);
        for (int slot = 0; slot < Block.SLOTS && keys.size() < most; slot++) {
            var key = block.key(slot);
            if (key != null && wanted.test(block, slot)) {
                keys.add((K) key);
            }
        }
    }

    private @Nullable Standing[] block(int number) {
        var known = blocks[number];
        if (known != null) {
            return known;
        }
        var block = snapshot.block(number);
        var standings = new @Nullable Standing[Block.SLOTS];
        for (int slot = 0; slot < Block.SLOTS; slot++) {
            standings[slot] = block.key(slot) == null ? null : standing(block, slot);
        }
        blocks[number] = standings;
        return standings;
    }

    private Standing standing(Block block, int slot) {
        return switch (question.all(block, slot)) {
            case TRUE -> Standing.ELIGIBLE;
            case FALSE -> Standing.INELIGIBLE;
            case UNKNOWN -> open(block.rule(slot));
        };
    }

    private Standing open(int rule) {
        if (rule == Block.DECIDED) {
            return Standing.NEEDS_INFO;
        }
        settled++;
        return question.settled(rule);
    }
}
