package dev.scholarship.application.recommendation;

import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.application.eligibility.VerdictIndex;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.Outline;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.index.Standing;
import dev.scholarship.domain.eligibility.receipt.Answers;
import dev.scholarship.domain.eligibility.receipt.Digest;
import dev.scholarship.domain.eligibility.receipt.Salt;
import dev.scholarship.domain.recommendation.Explanation;
import dev.scholarship.domain.recommendation.ExplanationId;
import dev.scholarship.domain.recommendation.Explanations;
import dev.scholarship.domain.recommendation.Factor;
import dev.scholarship.domain.recommendation.Outlook;
import dev.scholarship.domain.recommendation.Ranking;
import dev.scholarship.domain.recommendation.Reasons;
import dev.scholarship.domain.recommendation.Recommendation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Says which scholarships a person may win, the best first, and keeps why. Equal questions within {@link #SHARED_FOR}
 * share one answer. Safe for many threads if the sources of ids and salts are.
 */
public final class RecommendScholarships {

    /** The most recommendations of one answer. */
    public static final int MOST = ExplanationId.MOST;

    /** The most listings that are read for one answer; where more would be needed, the answer is not exact. */
    public static final int MOST_READ = 5_000;

    /** How long an answer is given again to whoever asks the same of the same catalogue. */
    public static final Duration SHARED_FOR = Duration.ofSeconds(30);

    private static final int MOST_SHARED = 100;
    private static final int STRIDE = 50;

    private final Catalog catalog;
    private final Attributes attributes;
    private final InstantSource clock;
    private final Identities identities;
    private final Explanations explanations;
    private final Shared<Question, Recommended> shared;
    private final int mostRead;
    private final int stride;

    public RecommendScholarships(
            Catalog catalog,
            Attributes attributes,
            InstantSource clock,
            Identities identities,
            Explanations explanations) {
        this(catalog, attributes, clock, identities, explanations, MOST_READ, STRIDE);
    }

    RecommendScholarships(
            Catalog catalog,
            Attributes attributes,
            InstantSource clock,
            Identities identities,
            Explanations explanations,
            int mostRead,
            int stride) {
        this.catalog = catalog;
        this.attributes = attributes;
        this.clock = clock;
        this.identities = identities;
        this.explanations = explanations;
        this.shared = new Shared<>(clock, SHARED_FOR, MOST_SHARED);
        this.mostRead = mostRead;
        this.stride = stride;
    }

    /** The moment of asking. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * The first recommendations for a person, in {@link Recommendation#ORDER}.
     *
     * @param limit how many at most, from 1 to {@value #MOST}
     * @throws CatalogUnavailable if the catalogue cannot be read, or the explanations not be kept; nothing is
     *     recommended then
     */
    public Recommended first(int limit, Applicant applicant) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " recommendations are asked for, not " + limit);
        }
        var question = new Question(Answers.of(applicant, attributes), limit, catalog.outlooks.version());
        return shared.get(question, () -> make(question, applicant));
    }

    /** The explanation with this id, if it is still kept. */
    public Optional<Explanation> explanation(ExplanationId id) {
        return explanations.find(id, clock.instant());
    }

    private Recommended make(Question question, Applicant applicant) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var known = catalog.outlooks.known();
        var ranking = new Ranking(known.awards(), now);
        var best = new BestFirst(catalog.scholarships, ranking, applicant, question.limit, mostRead, stride);
        boolean exact = consider(best, ranking, applicant, Standing.ELIGIBLE);
        if (exact && !best.isFull()) {
            exact = consider(best, ranking, applicant, Standing.NEEDS_INFO);
        }
        var inquiry = new Inquiry(identities.ids.get(), identities.salts.get(), now, known.version());
        var items = items(best.best(), applicant, inquiry);
        keep(items, inquiry, question.answers.digest(inquiry.salt));
        return new Recommended(items, exact, best.read(), known.version(), now, inquiry.salt);
    }

    /** The only use of the index: which scholarships have a verdict for the person. */
    private boolean consider(BestFirst best, Ranking ranking, Applicant applicant, Standing verdict) {
        var candidates = catalog.index.candidates(applicant, Set.of(verdict), ranking.now());
        var ceilings = candidates
                .possibleIds()
                .flatMap(id -> catalog.outlooks.of(id).stream())
                .flatMap(outlook -> ranking.ceiling(outlook, verdict == Standing.ELIGIBLE).stream())
                .toList();
        return best.consider(
                ceilings,
                id -> catalog.outlooks
                        .of(id)
                        .filter(outlook -> candidates.include(outline(outlook)))
                        .isPresent());
    }

    /** As the index knows it; where it has another zone since, the scholarship is read to be sure. */
    private static Outline outline(Outlook outlook) {
        return new Outline(outlook.id(), outlook.window().zone(), 0);
    }

    private static List<Item> items(List<Recommendation> best, Applicant applicant, Inquiry inquiry) {
        return IntStream.range(0, best.size())
                .mapToObj(i -> item(best.get(i), applicant, new ExplanationId(inquiry.id, i + 1), inquiry.asOf))
                .toList();
    }

    private static Item item(Recommendation recommendation, Applicant applicant, ExplanationId id, Instant asOf) {
        return new Item(
                CheckEligibility.checked(applicant, recommendation.listing(), recommendation.check(), asOf),
                recommendation.factors(Reasons.english()),
                id);
    }

    private void keep(List<Item> items, Inquiry inquiry, Digest input) {
        var explained = new ArrayList<Explanation>();
        for (var item : items) {
            var listing = item.checked.listing();
            explained.add(new Explanation(
                    item.explanation,
                    Ranking.VERSION,
                    inquiry.asOf,
                    inquiry.catalogVersion,
                    input,
                    listing.id(),
                    new Digest(listing.rule().sha256()),
                    item.factors));
        }
        if (!explained.isEmpty()) {
            explanations.keep(explained);
        }
    }

    /**
     * Where recommendations come from. All follow the same catalogue; a change reaches the index before the outlooks.
     */
    public record Catalog(Scholarships scholarships, VerdictIndex index, Outlooks outlooks) {}

    /**
     * What makes each answer one of its own.
     *
     * @param ids that nobody can guess
     * @param salts a new one each time, that nobody can foresee
     */
    public record Identities(Supplier<UUID> ids, Supplier<Salt> salts) {}

    /** What is asked; two people whose answers differ in anything ask two questions. */
    private record Question(Answers answers, int limit, long catalogVersion) {}

    private record Inquiry(UUID id, Salt salt, Instant asOf, long catalogVersion) {}

    /**
     * A scholarship that the person may win.
     *
     * @param factors what speaks for it; they sum to the score
     * @param explanation under which the factors are kept
     */
    public record Item(CheckEligibility.Checked checked, List<Factor> factors, ExplanationId explanation) {

        public Item {
            factors = List.copyOf(factors);
        }

        public int score() {
            return factors.stream().mapToInt(Factor::points).sum();
        }
    }

    /**
     * What a person may win.
     *
     * @param items the best first
     * @param exact whether no other scholarship of the catalogue comes before one of these; false where {@value
     *     #MOST_READ} listings were read and there were more that might
     * @param read how many listings were read
     * @param catalogVersion of the catalogue that was ranked; what has changed since may be in it or not
     * @param asOf the moment of the ranking
     * @param salt with which {@link Explanation#input} was made
     */
    public record Recommended(List<Item> items, boolean exact, int read, long catalogVersion, Instant asOf, Salt salt) {

        public Recommended {
            items = List.copyOf(items);
        }
    }
}
