package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Truth;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.domain.eligibility.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/**
 * Orders what a person may win at a moment. The order depends on nothing but the listings, the moment, and the answers
 * that the rules ask for. Immutable, safe for many threads.
 *
 * @param awards what the amounts are compared with
 * @param now the moment
 */
public record Ranking(Awards awards, Instant now) {

    /** Raised whenever the same input may give other contributions. */
    public static final int VERSION = 1;

    /**
     * The first recommendations among some listings, in {@link Recommendation#ORDER}. Listings that are CLOSED, and
     * those for which the person is certainly not eligible, are left out.
     *
     * @param most how many at most, at least 1
     */
    public List<Recommendation> first(int most, Applicant applicant, Iterator<Listing> listings) {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 recommendation is asked for, not " + most);
        }
        var best = new PriorityQueue<Recommendation>(Recommendation.ORDER.reversed());
        listings.forEachRemaining(listing -> recommend(applicant, listing).ifPresent(recommendation -> {
            best.add(recommendation);
            if (best.size() > most) {
                best.remove();
            }
        }));
        var first = new ArrayList<>(best);
        first.sort(Recommendation.ORDER);
        return List.copyOf(first);
    }

    /** Empty where the listing is CLOSED or the person certainly not eligible. */
    public Optional<Recommendation> recommend(Applicant applicant, Listing listing) {
        if (listing.stateAt(now) == Window.State.CLOSED) {
            return Optional.empty();
        }
        var rule = listing.rule().rule();
        var dates = listing.scholarship().window().datesAt(now);
        var check = rule.check(applicant, dates);
        return certainty(check.verdict())
                .map(certainty -> new Recommendation(
                        listing,
                        check,
                        List.of(
                                certainty,
                                awards.worth(listing.scholarship().amount()),
                                time(listing.stateAt(now), listing.closesInstant()),
                                effort(check),
                                wishes(rule, applicant, dates),
                                freshness(listing.scholarship().provenance().lastVerified()))));
    }

    /**
     * The best place that a listing can have for anybody; empty where it is CLOSED.
     *
     * @param certain whether the person is ELIGIBLE; if not, something is open
     */
    public Optional<Place> ceiling(Outlook outlook, boolean certain) {
        var state = outlook.window().stateAt(now);
        if (state == Window.State.CLOSED) {
            return Optional.empty();
        }
        var closes = outlook.window().closesInstant();
        int most = new Contribution.Certainty(certain ? 0 : 1, 0).points()
                + awards.worth(outlook.most()).points()
                + time(state, closes).points()
                + outlook.effort()
                + outlook.wishes()
                + freshness(outlook.lastVerified()).points();
        return Optional.of(new Place(!certain, most, closes.orElse(Instant.MAX), outlook.id()));
    }

    private static Optional<Contribution> certainty(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Eligible(var subjectTo) -> Optional.of(new Contribution.Certainty(0, subjectTo.size()));
            case Verdict.NeedsInfo(var missing, var unsettled) ->
                Optional.of(new Contribution.Certainty(missing.size(), unsettled.size()));
            case Verdict.Ineligible ineligible -> Optional.empty();
        };
    }

    private Contribution time(Window.State state, Optional<Instant> closes) {
        var days = closes.map(instant ->
                        OptionalLong.of(Duration.between(now, instant).toDays()))
                .orElse(OptionalLong.empty());
        return new Contribution.Time(state, days);
    }

    private static Contribution effort(Check check) {
        return new Contribution.Effort(check.documents().stream()
                .filter(asked -> asked.needed() != Truth.FALSE)
                .mapToInt(asked -> asked.document().copies())
                .sum());
    }

    private static Contribution wishes(Rule rule, Applicant applicant, Dates dates) {
        int met = 0;
        int all = 0;
        for (var wish : wishes(rule)) {
            int points = wish.points().orElse(1);
            all += points;
            met += isMet(wish, applicant, dates) ? points : 0;
        }
        return new Contribution.Wishes(met, all);
    }

    private static List<Wish.Meets> wishes(Rule rule) {
        return rule.prefer().stream()
                .flatMap(tier -> tier.wishes().stream())
                .filter(Wish.Meets.class::isInstance)
                .map(Wish.Meets.class::cast)
                .toList();
    }

    private static boolean isMet(Wish.Meets wish, Applicant applicant, Dates dates) {
        return Rule.requiring(wish.criterion()).verdict(applicant, dates) == Truth.TRUE;
    }

    private Contribution freshness(LocalDate read) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Contribution.Freshness(Math.max(0, ChronoUnit.DAYS.between(read, today)));
    }
}
