package dev.scholarship.domain.catalog;

import java.util.function.Predicate;

/**
 * Passes over scholarships of a list that need not be read.
 *
 * @param keeps says of each whether it is read; asked in the order of the list, on the thread that searches
 * @param most the most that are looked at for one page, at least 1; how long a search may take that keeps nearly nothing
 */
public record Sieve(Predicate<Outline> keeps, int most) {

    public Sieve {
        if (most < 1) {
            throw new IllegalArgumentException("a sieve looks at one scholarship at least, not at " + most);
        }
    }
}
