package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The explanations of recommendations. Keeps so many and so long only, so that whoever asks much cannot fill it; what
 * is kept drives out the oldest. Safe for many threads.
 */
public interface Explanations {

    /** The most explanations that are kept. */
    int MOST = 100_000;

    /** How long one is kept at most, from {@link Explanation#asOf} on. */
    Duration LONGEST = Duration.ofDays(30);

    /**
     * Keeps the explanations of one answer, all or none.
     *
     * @throws CatalogUnavailable if they cannot be kept now
     */
    void keep(List<Explanation> explanations);

    /**
     * The explanation with this id, if it is still kept.
     *
     * @throws CatalogUnavailable if that cannot be told now
     */
    Optional<Explanation> find(ExplanationId id, Instant now);
}
