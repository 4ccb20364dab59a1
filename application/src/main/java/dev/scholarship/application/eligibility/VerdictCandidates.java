package dev.scholarship.application.eligibility;

import dev.scholarship.domain.catalog.Candidates;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Outline;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.index.Match;
import dev.scholarship.domain.eligibility.index.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scholarships that have one of some verdicts for a person as of a moment, as far as one state of the index knows,
 * and all of which that cannot be said: what has changed later, and what could not be read. Nothing is listed until it
 * is asked for, and listing all of very many takes long; {@link #include} takes microseconds however many there are.
 *
 * <p>Later changes of the index do not show. Holds the applicant, so it is personal; for one thread.
 */
public final class VerdictCandidates {

    private final Map<LocalDate, Match<Placed>> matches;
    private final Set<Standing> verdicts;
    private final Set<ScholarshipId> unreadable;
    private final Instant now;
    private final long known;

    /**
     * @param matches one for each day that it is now at some scholarship; none is older than {@code known}
     * @param known the version up to which the changes have come
     */
    VerdictCandidates(
            Map<LocalDate, Match<Placed>> matches,
            Set<Standing> verdicts,
            Set<ScholarshipId> unreadable,
            Instant now,
            long known) {
        this.matches = matches;
        this.verdicts = Set.copyOf(verdicts);
        this.unreadable = unreadable;
        this.now = now;
        this.known = known;
    }

    /**
     * Whether a scholarship is a candidate.
     *
     * @param outline read from the catalogue after the index was asked, so that it is not older
     */
    public boolean include(Outline outline) {
        return outline.catalogVersion() > known
                || match(outline.zone())
                        .flatMap(match -> match.standingOf(place(outline)))
                        .map(verdicts::contains)
                        .orElse(true);
    }

    /** Whether a scholarship is a candidate or a check would be needed to know; makes none. */
    boolean mayInclude(Outline outline) {
        return outline.catalogVersion() > known
                || match(outline.zone())
                        .map(match -> verdicts.stream().anyMatch(verdict -> match.mayBe(place(outline), verdict)))
                        .orElse(true);
    }

    /** How many scholarships needed a check so far. */
    int settled() {
        return matches.values().stream().mapToInt(Match::settled).sum();
    }

    /**
     * The ids of those that the index knows, and of some for which {@link #include} says no: to ask that of each would take
     * long. Each once, in no promised order; what has changed later is not among them.
     */
    public Stream<ScholarshipId> possibleIds() {
        return possibleIds(Integer.MAX_VALUE);
    }

    /** The possible ones if they are fewer than so many; stops counting there. */
    Optional<Candidates> ifFewerThan(int many) {
        var ids = possibleIds(many).limit(many).collect(Collectors.toSet());
        return ids.size() < many ? Optional.of(new Candidates(ids, known)) : Optional.empty();
    }

    /** At least so many, if there are. */
    private Stream<ScholarshipId> possibleIds(int most) {
        var places = matches.entrySet().stream()
                .flatMap(match -> verdicts.stream()
                        .flatMap(verdict ->
                                match.getValue().firstPossible(most, verdict, isToday(match.getKey())).stream()));
        var ids =
                Stream.concat(unreadable.stream(), places.map(Placed::id).filter(Predicate.not(unreadable::contains)));
        // Between two matches a change may have moved a scholarship to the other's day; and what may have one verdict
        // may have another too.
        return matches.size() > 1 || verdicts.size() > 1 ? ids.distinct() : ids;
    }

    private Predicate<Placed> isToday(LocalDate day) {
        return matches.size() == 1 ? place -> true : place -> day.equals(day(place.zone()));
    }

    /** Empty where it is a day that it is at no place that is known. */
    private Optional<Match<Placed>> match(ZoneId zone) {
        return Optional.ofNullable(matches.get(day(zone)));
    }

    private static Placed place(Outline outline) {
        return new Placed(outline.id(), outline.zone());
    }

    private LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }

    /** A scholarship and where its days begin: at one moment not everywhere is the same day. */
    record Placed(ScholarshipId id, ZoneId zone) {

        static Placed of(Listing listing) {
            return new Placed(listing.id(), listing.scholarship().window().zone());
        }

        /** The ids first: nearly all scholarships are in one of a few zones. */
        @Override
        public boolean equals(Object object) {
            return this == object || object instanceof Placed other && id.equals(other.id) && zone.equals(other.zone);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }
}
