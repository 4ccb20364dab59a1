package dev.scholarship.domain.eligibility.index;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that never changes; changing one element copies its page of {@value #SIZE} and the table of pages. */
final class Pages<T> {

    private static final int SIZE = 512;

    private final @Nullable Object[][] pages;

    Pages() {
        this(new Object[0][]);
    }

    private Pages(@Nullable Object[][] pages) {
        this.pages = pages;
    }

    static <T> Pages<T> of(@Nullable T[] elements) {
        var pages = new @Nullable Object[(elements.length + SIZE - 1) / SIZE][];
        for (int page = 0; page < pages.length; page++) {
            pages[page] = Arrays.copyOfRange(elements, page * SIZE, (page + 1) * SIZE, Object[].class);
        }
        return new Pages<>(pages);
    }

    /** How many elements there may be; each may be absent. */
    int capacity() {
        return pages.length * SIZE;
    }

    @SuppressWarnings("unchecked")
    @Nullable
    T get(int index) {
        return index < capacity() ? (T) pages[index / SIZE][index % SIZE] : null;
    }

    T present(int index, Supplier<String> what) {
        var element = get(index);
        if (element == null) {
            throw new IllegalStateException("the index has lost " + what.get());
        }
        return element;
    }

    /** Null where there is nothing any more. */
    Pages<T> with(int index, @Nullable T element) {
        int page = index / SIZE;
        var others = Arrays.copyOf(pages, Math.max(pages.length, page + 1));
        for (int added = pages.length; added < others.length; added++) {
            others[added] = new Object[SIZE];
        }
        others[page] = others[page].clone();
        others[page][index % SIZE] = element;
        return new Pages<>(others);
    }
}
