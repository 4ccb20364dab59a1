package dev.scholarship.domain.eligibility.index;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What has been found out by number; takes room only near the numbers that were asked for. For one thread. */
final class Memo<T> {

    private static final int PAGE = 256;

    private final IntFunction<T> found;
    private @Nullable Object[] @Nullable [] pages = new Object[0][];

    Memo(int capacity, IntFunction<T> found) {
        this.found = found;
        this.pages = new Object[(capacity + PAGE - 1) / PAGE][];
    }

    @SuppressWarnings("unchecked")
    T get(int number) {
        var page = pages[number / PAGE];
        if (page == null) {
            page = new Object[PAGE];
            pages[number / PAGE] = page;
        }
        var known = (T) page[number % PAGE];
        if (known == null) {
            known = found.apply(number);
            page[number % PAGE] = known;
        }
        return known;
    }
}
