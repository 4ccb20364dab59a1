package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys and the slots in which they are, both ways; never changes once it is made.
 *
 * @param <K> with {@code equals} and {@code hashCode}
 */
final class Slots<K> {

    private static final int[] NONE = {};

    /** How many keys share a bucket on average, at most. */
    private static final int SHARED = 8;

    private final int size;
    private final Pages<K> keys;

    /** By a part of the keys' hash codes: the slots of all keys that share it. */
    private final Pages<int[]> buckets;

    /** How many buckets there are, less one: a power of two, less one. */
    private final int mask;

    Slots() {
        this(0, new Pages<>(), new Pages<>(), 0);
    }

    private Slots(int size, Pages<K> keys, Pages<int[]> buckets, int mask) {
        this.size = size;
        this.keys = keys;
        this.buckets = buckets;
        this.mask = mask;
    }

    int size() {
        return size;
    }

    /** The key in a slot that is taken. */
    K key(int slot) {
        return keys.present(slot, () -> "the key in slot " + slot);
    }

    /** -1 where there is none. */
    int slot(K key) {
        for (int slot : bucket(hash(key) & mask)) {
            if (key.equals(keys.get(slot))) {
                return slot;
            }
        }
        return -1;
    }

    /** With one more; neither the key nor the slot is in use. */
    Slots<K> with(K key, int slot) {
        var roomy = size < (mask + 1) * SHARED ? this : doubled();
        int bucket = hash(key) & roomy.mask;
        return new Slots<>(size + 1, keys.with(slot, key), added(roomy.buckets, bucket, slot), roomy.mask);
    }

    Slots<K> without(int slot) {
        int bucket = hash(key(slot)) & mask;
        int[] rest = Arrays.stream(bucket(bucket)).filter(each -> each != slot).toArray();
        return new Slots<>(size - 1, keys.with(slot, null), buckets.with(bucket, rest.length == 0 ? null : rest), mask);
    }

    long bytes() {
        return (long) Footprint.REFERENCE * (keys.capacity() + buckets.capacity()) + (long) Integer.BYTES * size;
    }

    private Slots<K> doubled() {
        int more = 2 * mask + 1;
        var all = new int[more + 1][];
        for (int bucket = 0; bucket <= mask; bucket++) {
            for (int slot : bucket(bucket)) {
                int place = hash(key(slot)) & more;
                all[place] = appended(all[place], slot);
            }
        }
        return new Slots<>(size, keys, Pages.of(all), more);
    }

    private static Pages<int[]> added(Pages<int[]> buckets, int bucket, int slot) {
        return buckets.with(bucket, appended(buckets.get(bucket), slot));
    }

    private static int[] appended(int @Nullable [] some, int slot) {
        var old = some == null ? NONE : some;
        var more = Arrays.copyOf(old, old.length + 1);
        more[old.length] = slot;
        return more;
    }

    private int[] bucket(int bucket) {
        var slots = buckets.get(bucket);
        return slots == null ? NONE : slots;
    }

    /** The lower bits alone often say little. */
    private static int hash(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }
}
