package dev.scholarship.application.recommendation;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.recommendation.Place;
import dev.scholarship.domain.recommendation.Ranking;
import dev.scholarship.domain.recommendation.Recommendation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds the first recommendations without reading what cannot be among them: reads candidates in the order of the best
 * place that each can have, until as many as wanted stand before the best place that is left. Once, for one thread.
 */
final class BestFirst {

    private final Scholarships scholarships;
    private final Ranking ranking;
    private final Applicant applicant;
    private final int limit;
    private final int mostRead;
    private final int stride;
    private final TreeSet<Recommendation> best = new TreeSet<>(Recommendation.ORDER);
    private final Set<ScholarshipId> seen = new HashSet<>();

    /**
     * @param limit how many are wanted, at least 1
     * @param mostRead how many are read at most
     * @param stride how many are read at a time
     */
    BestFirst(Scholarships scholarships, Ranking ranking, Applicant applicant, int limit, int mostRead, int stride) {
        this.scholarships = scholarships;
        this.ranking = ranking;
        this.applicant = applicant;
        this.limit = limit;
        this.mostRead = mostRead;
        this.stride = stride;
    }

    /**
     * Goes on with more candidates.
     *
     * @param ceilings the best place that each can have
     * @param wanted which of them are candidates indeed; asked of as few as possible
     * @return whether the best are certainly found among all candidates so far; false if too many would have to be read
     */
    boolean consider(Collection<Place> ceilings, Predicate<ScholarshipId> wanted) {
        var left = new PriorityQueue<>(ceilings);
        while (mayEnter(left)) {
            if (seen.size() >= mostRead) {
                return false;
            }
            read(next(left, wanted));
        }
        return true;
    }

    /** What was found, the best first; nothing twice, even where the candidates have something twice. */
    List<Recommendation> best() {
        return List.copyOf(best);
    }

    boolean isFull() {
        return best.size() == limit;
    }

    int read() {
        return seen.size();
    }

    private boolean mayEnter(PriorityQueue<Place> left) {
        return !left.isEmpty()
                && (!isFull() || left.element().compareTo(best.last().place()) < 0);
    }

    private List<ScholarshipId> next(PriorityQueue<Place> left, Predicate<ScholarshipId> wanted) {
        var ids = new ArrayList<ScholarshipId>();
        while (ids.size() < stride && seen.size() < mostRead && mayEnter(left)) {
            var id = left.remove().id();
            if (wanted.test(id) && seen.add(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private void read(List<ScholarshipId> ids) {
        var listings = scholarships.findAll(ids);
        ids.stream().map(listings::get).filter(Objects::nonNull).forEach(this::add);
    }

    private void add(Listing listing) {
        ranking.recommend(applicant, listing).ifPresent(best::add);
        if (best.size() > limit) {
            best.pollLast();
        }
    }
}
