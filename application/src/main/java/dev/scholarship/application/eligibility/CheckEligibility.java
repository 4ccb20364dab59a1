package dev.scholarship.application.eligibility;

import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Decides whether a person may apply, scholarship by scholarship, as of now. Safe for many threads. */
public final class CheckEligibility {

    /** The most scholarships that can be named in one question. */
    public static final int MOST_IDS = 200;

    private final Scholarships scholarships;
    private final InstantSource clock;

    public CheckEligibility(Scholarships scholarships, InstantSource clock) {
        this.scholarships = scholarships;
        this.clock = clock;
    }

    /** The day from which a person counts who says "17 years"; the same everywhere on Earth, as in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Checks the named scholarships, in the order given.
     *
     * @param ids at most {@value #MOST_IDS}
     */
    public ForIds forIds(Applicant applicant, List<ScholarshipId> ids) {
        if (ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("at most " + MOST_IDS + " scholarships at once, not " + ids.size());
        }
        var now = clock.instant();
        var found = scholarships.findAll(ids);
        var answers = ids.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .<PerId>map(listing -> check(applicant, listing, now))
                        .orElseGet(() -> new NotFound(id)))
                .toList();
        return new ForIds(answers, now);
    }

    /** Checks one page of the scholarships that a filter keeps; see {@link Scholarships#search}. */
    public ForFilter forFilter(Applicant applicant, Filter filter, Optional<Page.Position> after, int limit) {
        var now = clock.instant();
        var page = scholarships.search(filter, after, limit, now);
        var answers = page.items().stream()
                .map(listing -> check(applicant, listing, now))
                .toList();
        return new ForFilter(answers, page, now);
    }

    private static Checked check(Applicant applicant, Listing listing, Instant now) {
        var dates = listing.scholarship().window().datesAt(now);
        var rule = listing.rule().rule();
        var check = rule.check(applicant, dates);
        return new Checked(
                listing, check, check.irrelevantAmong(rule.openFacts(applicant, dates)), listing.stateAt(now));
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
    public record ForFilter(List<Checked> answers, Page page, Instant asOf) {}
}
