package dev.scholarship.application.eligibility;

import dev.scholarship.domain.catalog.Candidates;
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
import java.util.HashSet;
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
     * cannot be said: what changed later, and what could not be read.
     *
     * <p>The catalogue, read afterwards, is never older than what is known here.
     */
    public Candidates candidates(Applicant applicant, Set<Standing> verdicts, Instant now) {
        // Before the rules, so that they are at least as new.
        long known = applied;
        var today = days(now);
        var ids = new HashSet<>(unreadable);
        for (var day : Set.copyOf(today.values())) {
            var match = index.match(applicant, day);
            verdicts.stream()
                    .flatMap(verdict -> match.keys(verdict).stream())
                    .filter(place -> day.equals(today.get(place.zone())))
                    .forEach(place -> ids.add(place.id()));
        }
        return new Candidates(ids, known);
    }

    /** How many scholarships it knows. */
    public int size() {
        return index.size();
    }

    private Map<ZoneId, LocalDate> days(Instant now) {
        return zones.stream().collect(Collectors.toMap(zone -> zone, zone -> LocalDate.ofInstant(now, zone)));
    }

    private void apply(CatalogFeed.Change change) {
        switch (change) {
            case CatalogFeed.Listed(var listing) -> put(listing);
            case CatalogFeed.Withdrawn(var listing) -> put(listing);
            case CatalogFeed.Unreadable entry -> leaveOut(entry.id());
        }
    }

    private void put(Listing listing) {
        var window = listing.scholarship().window();
        var place = new Placed(listing.id(), window.zone());
        zones.add(place.zone());
        var former = places.put(listing.id(), place);
        if (former != null && !former.equals(place)) {
            index.remove(former);
        }
        index.put(place, listing.rule().rule(), window.days());
        unreadable.remove(listing.id());
    }

    private void leaveOut(ScholarshipId id) {
        unreadable.add(id);
        var former = places.remove(id);
        if (former != null) {
            index.remove(former);
        }
    }

    /** A scholarship and where its days begin: at one moment not everywhere is the same day. */
    private record Placed(ScholarshipId id, ZoneId zone) {}
}
