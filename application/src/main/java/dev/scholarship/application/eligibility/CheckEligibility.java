package dev.scholarship.application.eligibility;

import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Gap;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.domain.eligibility.index.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether a person may apply, scholarship by scholarship. Safe for many threads. */
public final class CheckEligibility {

    /** The most scholarships that can be named in one question. */
    public static final int MOST_IDS = 200;

    /** The most scholarships of a list that are looked at for one page of some verdicts, but for one more at its end. */
    public static final int MOST_LOOKED_AT = 20_000;

    private final Scholarships scholarships;
    private final VerdictIndex index;
    private final InstantSource clock;
    private final Effort effort;

    /** @param index follows the same catalogue */
    public CheckEligibility(Scholarships scholarships, VerdictIndex index, InstantSource clock) {
        this(scholarships, index, clock, Effort.USUAL);
    }

    CheckEligibility(Scholarships scholarships, VerdictIndex index, InstantSource clock, Effort effort) {
        this.scholarships = scholarships;
        this.index = index;
        this.clock = clock;
        this.effort = effort;
    }

    /** The moment of asking; take it once for a question. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * The day from which a person counts who said "17 years" at a moment; the same everywhere on Earth, as in UTC.
     */
    public static LocalDate dayOf(Instant asOf) {
        return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }

    /**
     * Checks the named scholarships, in the order given.
     *
     * @param ids at most {@value #MOST_IDS}
     * @param now the moment of asking
     */
    public ForIds forIds(Applicant applicant, List<ScholarshipId> ids, Instant now) {
        if (ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("at most " + MOST_IDS + " scholarships at once, not " + ids.size());
        }
        var found = scholarships.findAll(ids);
        var answers = ids.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .<PerId>map(listing -> check(applicant, listing, now))
                        .orElseGet(() -> new NotFound(id)))
                .toList();
        return new ForIds(answers, now);
    }

    /**
     * Checks one page of the scholarships that a filter keeps; see {@link Scholarships#search}.
     *
     * @param now the moment of asking
     */
    public ForFilter forFilter(
            Applicant applicant, Filter filter, Optional<Page.Position> after, int limit, Instant now) {
        var page = scholarships.search(filter, after, limit, now);
        var answers = page.items().stream()
                .map(listing -> check(applicant, listing, now))
                .toList();
        return new ForFilter(answers, page, now);
    }

    /**
     * Checks one page of the scholarships that a filter keeps and that have one of some verdicts for the person.
     *
     * <p>Exactly those that {@link #forFilter(Applicant, Filter, Optional, int, Instant)} would answer with these verdicts: the
     * index only says which need not be read. A page is short, and has a next one, where {@value #MOST_LOOKED_AT}
     * scholarships were looked at or {@value VerdictPage#MOST_READ} of them read in vain, or where other words are looked for
     * than at its beginning.
     *
     * @param verdicts at least one
     * @param now the moment of asking
     */
    public ForFilter forFilter(
            Applicant applicant,
            Filter filter,
            Set<Standing> verdicts,
            Optional<Page.Position> after,
            int limit,
            Instant now) {
        var candidates = index.candidates(applicant, verdicts, now);
        var chosen = candidates.ifFewerThan(effort.many()).map(filter::among).orElse(filter);
        var looking = new Looking(candidates, effort);
        var filled = new VerdictPage(
                        listing -> Optional.of(check(applicant, listing, now))
                                .filter(checked -> verdicts.contains(standing(checked))),
                        limit)
                .read((from, most) -> scholarships.search(chosen, from, most, now, looking.sieve()), after);
        return new ForFilter(filled.answers(), filled.page(), now);
    }

    /**
     * What would have to become different for the person of a check; empty unless they are INELIGIBLE.
     *
     * @param now the moment of asking, as in the check
     */
    public Optional<Gap> gap(Checked checked, Applicant applicant, Instant now) {
        var listing = checked.listing();
        return listing.rule()
                .rule()
                .gap(applicant, listing.scholarship().window().datesAt(now));
    }

    private static Standing standing(Checked checked) {
        return Standing.valueOf(checked.check().verdict().word());
    }

    private static Checked check(Applicant applicant, Listing listing, Instant now) {
        return check(applicant, listing, listing.scholarship().window().datesAt(now), now);
    }

    static Checked check(Applicant applicant, Listing listing, Dates dates, Instant now) {
        return checked(applicant, listing, listing.rule().rule().check(applicant, dates), dates, now);
    }

    /**
     * A check that was made already, with what belongs to it.
     *
     * @param now the moment of the check
     */
    public static Checked checked(Applicant applicant, Listing listing, Check check, Instant now) {
        return checked(applicant, listing, check, listing.scholarship().window().datesAt(now), now);
    }

    private static Checked checked(Applicant applicant, Listing listing, Check check, Dates dates, Instant now) {
        var open = listing.rule().rule().openFacts(applicant, dates);
        return new Checked(listing, check, check.irrelevantAmong(open), listing.stateAt(now));
    }

    /**
     * What is done to fill a page of some verdicts. A choice about cost only: the answers are the same.
     *
     * @param many with fewer candidates the catalogue is asked for them by id; with as many or more its list is gone through
     * @param mostLookedAt the most scholarships of a list that are looked at, but for one more at the end
     * @param mostSettled the most scholarships that are settled while the catalogue waits; a hostile rule takes milliseconds
     */
    record Effort(int many, int mostLookedAt, int mostSettled) {
        static final Effort USUAL = new Effort(1_000, MOST_LOOKED_AT, 1_000);
    }

    /** The answer for one id. */
    public sealed interface PerId {}

    /**
     * A scholarship was checked.
     *
     * @param check about the person
     * @param irrelevant see {@link Check#irrelevantAmong}
     * @param window about time
     */
    public record Checked(Listing listing, Check check, List<Fact<?>> irrelevant, Window.State window)
            implements PerId {

        public Checked {
            irrelevant = List.copyOf(irrelevant);
        }

        /** Whether the person is certain to be admitted and applications are taken now. */
        public boolean canApplyNow() {
            return check.verdict() instanceof Verdict.Eligible && window.takesApplications();
        }
    }

    /** There is no such scholarship. Says nothing about the person. */
    public record NotFound(ScholarshipId id) implements PerId {}

    /** One answer for each id, in the order asked. */
    public record ForIds(List<PerId> answers, Instant asOf) {}

    /** One answer for each scholarship of the page, in its order. */
    public record ForFilter(List<Checked> answers, Page page, Instant asOf) {
        public ForFilter {
            answers = List.copyOf(answers);
        }
    }
}
