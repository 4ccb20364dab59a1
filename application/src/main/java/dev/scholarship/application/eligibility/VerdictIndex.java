package dev.scholarship.application.eligibility;

import dev.scholarship.application.eligibility.VerdictCandidates.Placed;
import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.index.EligibilityIndex;
import dev.scholarship.domain.eligibility.index.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tells which scholarships may have a verdict for a person, without reading them. A copy of the catalogue's rules, which
 * the changes of a {@link CatalogFeed} keep up to date; what was withdrawn stays in it, since lists show it.
 *
 * <p>Readers are safe for many threads and never wait; changes are for one thread.
 */
public final class VerdictIndex implements Consumer<CatalogFeed.Batch> {

    private final EligibilityIndex<Placed> index = new EligibilityIndex<>();
    private final Map<ScholarshipId, Placed> places = new HashMap<>();
    private final Set<ZoneId> zones = ConcurrentHashMap.newKeySet();
    private final Set<ScholarshipId> unreadable = ConcurrentHashMap.newKeySet();
    private volatile long applied;

    /** Takes changes over; those that it has already do no harm. */
    @Override
    public void accept(CatalogFeed.Batch page) {
        page.changes().forEach(this::apply);
        applied = page.through();
    }

    /**
     * All scholarships that have one of these verdicts as of now, as far as the changes have come, and all of which that
     * cannot be said.
     *
     * <p>The catalogue, read afterwards, is never older than what is known here.
     */
    public VerdictCandidates candidates(Applicant applicant, Set<Standing> verdicts, Instant now) {
        // Before the rules, so that they are at least as new; and all matches here, before the catalogue is read.
        long known = applied;
        var cannotBeSaid = Set.copyOf(unreadable);
        var matches = zones.stream()
                .map(zone -> LocalDate.ofInstant(now, zone))
                .distinct()
                .collect(Collectors.toMap(day -> day, day -> index.match(applicant, day)));
        return new VerdictCandidates(matches, verdicts, cannotBeSaid, now, known);
    }

    /** How many scholarships it knows. */
    public int size() {
        return index.size();
    }

    private void apply(CatalogFeed.Change change) {
        switch (change) {
            case CatalogFeed.Listed(var listing) -> put(listing);
            case CatalogFeed.Withdrawn(var listing) -> put(listing);
            case CatalogFeed.Unreadable entry -> leaveOut(entry.id());
        }
    }

    private void put(Listing listing) {
        var place = Placed.of(listing);
        zones.add(place.zone());
        var former = places.put(listing.id(), place);
        if (former != null && !former.equals(place)) {
            index.remove(former);
        }
        index.put(place, listing.rule().rule(), listing.scholarship().window().days());
        unreadable.remove(listing.id());
    }

    private void leaveOut(ScholarshipId id) {
        unreadable.add(id);
        var former = places.remove(id);
        if (former != null) {
            index.remove(former);
        }
    }
}
