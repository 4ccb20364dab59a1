package dev.scholarship.domain.eligibility.index;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Gives equal things one number for as long as somebody uses them. For one thread at a time; what {@link #things} has
 * handed out never changes.
 */
final class Numbers<T> {

    private final Map<T, Use> uses = new HashMap<>();
    private final BitSet taken = new BitSet();

    /** No number below this one is free. */
    private int firstFree;

    private Pages<T> things = new Pages<>();

    private static final class Use {
        private final int number;
        private int users;

        private Use(int number) {
            this.number = number;
        }
    }

    /** The things that are used, by their numbers. */
    Pages<T> things() {
        return things;
    }

    int distinct() {
        return uses.size();
    }

    /** Counts one more user. */
    int use(T thing) {
        var use = uses.computeIfAbsent(thing, this::numbered);
        use.users++;
        return use.number;
    }

    private Use numbered(T thing) {
        int number = taken.nextClearBit(firstFree);
        taken.set(number);
        firstFree = number + 1;
        things = things.with(number, thing);
        return new Use(number);
    }

    /** Counts one user less; the number is free once there is none. */
    void release(int number) {
        var thing = things.present(number, () -> "number " + number);
        var use = Objects.requireNonNull(uses.get(thing));
        if (--use.users == 0) {
            uses.remove(thing);
            taken.clear(number);
            firstFree = Math.min(firstFree, number);
            things = things.with(number, null);
        }
    }
}
