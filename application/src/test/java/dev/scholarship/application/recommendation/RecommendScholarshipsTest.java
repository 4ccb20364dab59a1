package dev.scholarship.application.recommendation;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static dev.scholarship.domain.catalog.EntryFixture.level;
import static dev.scholarship.domain.catalog.EntryFixture.residence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.application.eligibility.VerdictIndex;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.Edition;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.RandomEntries;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.receipt.Answers;
import dev.scholarship.domain.eligibility.receipt.Digest;
import dev.scholarship.domain.eligibility.receipt.Salt;
import dev.scholarship.domain.recommendation.Awards;
import dev.scholarship.domain.recommendation.Explanation;
import dev.scholarship.domain.recommendation.ExplanationId;
import dev.scholarship.domain.recommendation.Explanations;
import dev.scholarship.domain.recommendation.InMemoryExplanations;
import dev.scholarship.domain.recommendation.Ranking;
import dev.scholarship.domain.recommendation.Reasons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecommendScholarshipsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Salt SALT = Salt.of(new byte[Salt.LEAST_BYTES]);
    private static final Applicant NEVADAN = Applicant.builder()
            .known(Attributes.RESIDENCE.now(), new Code("US-NV"))
            .build();

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final VerdictIndex index = new VerdictIndex();
    private final Outlooks outlooks = new Outlooks();
    private final InMemoryExplanations explanations = new InMemoryExplanations();
    private long answers;

    @Test
    void itRecommendsWhatRankingEverythingDoes() {
        Seeds.each(25, random -> {
            var whole = new RecommendScholarshipsTest();
            whole.catalog.write(entries(random, 150), NOW);
            whole.catalog.end(
                    new Edition("a source", "two", Optional.empty()),
                    Set.of(new ScholarshipId("s-1"), new ScholarshipId("s-2")),
                    missing -> random.nextInt(5) == 0,
                    NOW);
            whole.follow();
            var applicant = new RandomRules(random).applicant();
            for (int limit : List.of(1, 1 + random.nextInt(20), RecommendScholarships.MOST)) {
                var recommended = whole.recommend(
                                whole.explanations, RecommendScholarships.MOST_READ, 1 + random.nextInt(5))
                        .first(limit, applicant);
                var expected =
                        whole.ranking().first(limit, applicant, whole.listings().iterator());
                assertThat(recommended.exact()).isTrue();
                assertThat(recommended.items().stream()
                                .map(item -> item.checked().listing().id() + " " + item.factors()))
                        .containsExactlyElementsOf(expected.stream()
                                .map(one -> one.listing().id() + " " + one.factors(Reasons.english()))
                                .toList());
                assertThat(recommended.items().stream()
                                .map(item -> item.checked().check()))
                        .containsExactlyElementsOf(
                                expected.stream().map(one -> one.check()).toList());
            }
        });
    }

    @Test
    void onlyWhatCanBeAmongTheFirstIsRead() {
        publish(IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> entry("s-" + i)
                        .amount(usd(i))
                        .requiring(residence("US-NV"))
                        .get())
                .toList());
        var recommended = recommend().first(3, NEVADAN);
        assertThat(ids(recommended)).containsExactly("s-1000", "s-997", "s-998");
        assertThat(recommended.read()).isLessThanOrEqualTo(50);
        assertThat(recommended.exact()).isTrue();
    }

    @Test
    void whereTooMuchWouldHaveToBeReadItSaysSo() {
        publish(IntStream.rangeClosed(1, 120)
                .mapToObj(i -> entry("s-" + i).requiring(level("undergraduate")).get())
                .toList());
        var recommended = recommend(explanations, 60).first(100, NEVADAN);
        assertThat(recommended.exact()).isFalse();
        assertThat(recommended.read()).isEqualTo(60);
        assertThat(recommended.items()).hasSize(60);
    }

    @Test
    void whatCannotBeReadIsNotRecommendedAndHidesNothingElse() {
        publish(List.of(entry("a").get(), entry("b").get()));
        var unreadable = new CatalogFeed.Unreadable(new ScholarshipId("a"), 2, "of another version");
        take(new CatalogFeed.Batch(List.of(unreadable), 2, 2));
        assertThat(ids(recommend().first(5, NEVADAN))).containsExactly("b");
    }

    @Test
    void whyIsKeptWithoutAnyAnswer() {
        publish(List.of(
                entry("a").requiring(residence("US-NV")).get(),
                entry("b").requiring(level("undergraduate")).get()));
        var recommend = recommend();
        var recommended = recommend.first(5, NEVADAN);
        for (var item : recommended.items()) {
            var listing = item.checked().listing();
            assertThat(recommend.explanation(item.explanation()))
                    .contains(new Explanation(
                            item.explanation(),
                            Ranking.VERSION,
                            recommended.asOf(),
                            recommended.catalogVersion(),
                            Answers.of(NEVADAN, Attributes.standard()).digest(SALT),
                            listing.id(),
                            new Digest(listing.rule().sha256()),
                            item.factors()));
        }
        assertThat(explanations.size()).isEqualTo(2);
        assertThat(recommend.explanation(new ExplanationId(new UUID(0, 99), 1))).isEmpty();
    }

    @Test
    void theSameQuestionGetsTheSameAnswerAndIsKeptOnce() {
        publish(List.of(entry("a").get()));
        var recommend = recommend();
        var answer = recommend.first(5, NEVADAN);
        var again = Applicant.builder()
                .known(Attributes.RESIDENCE.now(), new Code("US-NV"))
                .build();
        assertThat(recommend.first(5, again)).isSameAs(answer);
        assertThat(explanations.size()).isEqualTo(1);
    }

    @Test
    void anotherAnswerLimitOrCatalogueIsAnotherQuestion() {
        publish(List.of(entry("a").requiring(residence("US-NV")).get()));
        var recommend = recommend();
        var nevadan = recommend.first(5, NEVADAN);
        var californian = Applicant.builder()
                .known(Attributes.RESIDENCE.now(), new Code("US-CA"))
                .build();
        assertThat(ids(nevadan)).containsExactly("a");
        assertThat(recommend.first(5, californian).items()).isEmpty();
        assertThat(recommend.first(6, NEVADAN)).isNotSameAs(nevadan);
        publish(List.of(entry("b").get()));
        assertThat(ids(recommend.first(5, NEVADAN))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whatCannotBeExplainedIsNotRecommended() {
        publish(List.of(entry("a").get()));
        var broken = new Explanations() {
            @Override
            public void keep(List<Explanation> more) {
                throw new CatalogUnavailable("away", new IllegalStateException());
            }

            @Override
            public Optional<Explanation> find(ExplanationId id, Instant now) {
                throw new AssertionError("nobody asks");
            }
        };
        assertThatThrownBy(
                        () -> recommend(broken, RecommendScholarships.MOST_READ).first(5, NEVADAN))
                .isInstanceOf(CatalogUnavailable.class);
    }

    @Test
    void atMostAHundredAreAskedFor() {
        for (int limit : List.of(0, 101)) {
            assertThatThrownBy(() -> recommend().first(limit, NEVADAN))
                    .hasMessage("1 to 100 recommendations are asked for, not " + limit);
        }
    }

    private void publish(List<Entry> entries) {
        catalog.write(entries, NOW);
        follow();
    }

    private void follow() {
        take(catalog.since(0, 10_000));
    }

    private void take(CatalogFeed.Batch batch) {
        index.accept(batch);
        outlooks.accept(batch);
    }

    private RecommendScholarships recommend() {
        return recommend(explanations, RecommendScholarships.MOST_READ);
    }

    private RecommendScholarships recommend(Explanations kept, int mostRead) {
        return recommend(kept, mostRead, 50);
    }

    private RecommendScholarships recommend(Explanations kept, int mostRead, int stride) {
        return new RecommendScholarships(
                new RecommendScholarships.Catalog(catalog, index, outlooks),
                Attributes.standard(),
                () -> NOW,
                new RecommendScholarships.Identities(() -> new UUID(0, answers++), () -> SALT),
                kept,
                mostRead,
                stride);
    }

    private Ranking ranking() {
        return new Ranking(
                Awards.of(listings().stream()
                        .filter(listing -> listing.withdrawn().isEmpty())
                        .map(listing -> listing.scholarship().amount())),
                NOW);
    }

    private List<Listing> listings() {
        var listings = new ArrayList<Listing>();
        for (var change : catalog.since(0, 10_000).changes()) {
            listings.addAll(catalog.findAll(List.of(change.id())).values());
        }
        return listings;
    }

    private static List<Entry> entries(RandomGenerator random, int count) {
        var entries = new RandomEntries(random.nextLong());
        return IntStream.range(0, count).mapToObj(i -> entries.entry("s-" + i)).toList();
    }

    private static List<String> ids(RecommendScholarships.Recommended recommended) {
        return recommended.items().stream()
                .map(item -> item.checked().listing().id().value())
                .toList();
    }

    private static Amount usd(long dollars) {
        return new Amount.Fixed(new Money(dollars * 100, Money.currency("USD")));
    }
}
