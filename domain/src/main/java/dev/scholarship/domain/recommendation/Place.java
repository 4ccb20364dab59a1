package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.catalog.ScholarshipId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where a recommendation stands among others: who is certain to be admitted comes first, then the higher score; then
 * what closes earlier; then the id. The least one is the best.
 *
 * @param open whether something is still open
 * @param closes {@link Instant#MAX} where no closing day is stated
 */
public record Place(boolean open, int score, Instant closes, ScholarshipId id) implements Comparable<Place> {

    private static final Comparator<Place> BEST_FIRST = Comparator.comparing(Place::open)
            .thenComparing(Comparator.comparingInt(Place::score).reversed())
            .thenComparing(Place::closes)
            .thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
        return BEST_FIRST.compare(this, other);
    }
}
