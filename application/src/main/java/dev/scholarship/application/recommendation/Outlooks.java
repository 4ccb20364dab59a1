package dev.scholarship.application.recommendation;

import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.recommendation.Awards;
import dev.scholarship.domain.recommendation.Outlook;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What can be said of every score before a person asks. A copy that the changes of a {@link CatalogFeed} keep up to date;
 * what was withdrawn or cannot be read is not in it.
 *
 * <p>Changes are for one thread and may wait while the awards are sorted, once for each version of the catalogue that
 * somebody asks about; all else is for many threads and does not wait for changes.
 */
public final class Outlooks implements Consumer<CatalogFeed.Batch> {

    private final Map<ScholarshipId, Outlook> outlooks = new ConcurrentHashMap<>();
    private volatile long version;
    private Known known = new Known(0, Awards.ofMost(Stream.empty()));

    /** Takes changes over; those that it has already do no harm. */
    @Override
    public synchronized void accept(CatalogFeed.Batch page) {
        page.changes().forEach(this::apply);
        version = page.through();
    }

    /** How far the changes have come. */
    long version() {
        return version;
    }

    /** The awards of one version. */
    synchronized Known known() {
        if (known.version() != version) {
            known = new Known(version, Awards.ofMost(most()));
        }
        return known;
    }

    /** Empty for what nobody can win or what is not known yet. */
    Optional<Outlook> of(ScholarshipId id) {
        return Optional.ofNullable(outlooks.get(id));
    }

    private Stream<Money> most() {
        return outlooks.values().stream().flatMap(outlook -> outlook.most().stream());
    }

    private void apply(CatalogFeed.Change change) {
        switch (change) {
            case CatalogFeed.Listed(var listing) -> outlooks.put(listing.id(), Outlook.of(listing));
            case CatalogFeed.Withdrawn(var listing) -> outlooks.remove(listing.id());
            case CatalogFeed.Unreadable entry -> outlooks.remove(entry.id());
        }
    }

    /** A version of the catalogue and what its awards are worth. */
    record Known(long version, Awards awards) {}
}
