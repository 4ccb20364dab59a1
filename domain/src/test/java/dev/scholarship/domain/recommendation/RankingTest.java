package dev.scholarship.domain.recommendation;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static dev.scholarship.domain.catalog.EntryFixture.level;
import static dev.scholarship.domain.catalog.EntryFixture.residence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.RandomEntries;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.domain.text.BadTextException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Applicant NEVADAN = Applicant.builder()
            .known(Attributes.RESIDENCE.now(), new Code("US-NV"))
            .build();

    @Test
    void theScoreIsTheSumOfItsContributions() {
        var recommendation = only(entry("a")
                .amount(usd(900))
                .closes("2026-12-06")
                .verified("2026-11-26")
                .requiring(residence("US-NV"))
                .get());
        assertThat(recommendation.contributions().stream().map(Reasons.english()::reason))
                .containsExactly(
                        "You meet every requirement.",
                        "Worth up to 900.00 USD, more than 2 of the 3 awards in USD.",
                        "You can apply for another 10 whole days.",
                        "The listing names nothing to send.",
                        "The provider wishes for nothing that answers could show.",
                        "Somebody compared this with the source today.");
        assertThat(recommendation.contributions().stream().map(Contribution::points))
                .containsExactly(400, 134, 50, 100, 50, 50);
        assertThat(recommendation.score()).isEqualTo(784);
    }

    @Test
    void eachThingThatIsOpenMakesItLessCertain() {
        var recommendation = only(rule("""
                rule 1
                require all of
                  level is undergraduate
                  residence in US-NV
                  unread "an essay"
                """));
        assertThat(recommendation.contributions().get(0)).isEqualTo(new Contribution.Certainty(1, 1));
        assertThat(recommendation.contributions().get(0).points()).isEqualTo(133);
        assertThat(Reasons.english().reason(recommendation.contributions().get(0)))
                .isEqualTo("Nothing rules you out; it still depends on 1 answer of yours and on 1 requirement that only"
                        + " the provider can settle.");
    }

    @Test
    void aWishIsMetAsARequirementIs() {
        var wished = rule("""
                rule 1
                require nothing
                prefer
                  any of 2: 30 points
                    residence in US-NV
                    residence in US-CA
                  residence in US-CA: 10 points
                """);
        assertThat(only(wished).contributions().get(4)).isEqualTo(new Contribution.Wishes(30, 40));
    }

    @Test
    void nothingIsRecommendedThatIsClosedOrCertainlyNotForThePerson() {
        var closed = entry("closed").closes("2026-11-25").get();
        var elsewhere = entry("elsewhere").requiring(residence("US-CA")).get();
        var withdrawn = Listed.of(entry("withdrawn").get());
        var gone = new Listing(withdrawn.scholarship(), withdrawn.rule(), Optional.of(LocalDate.EPOCH), 2);
        assertThat(ranking()
                        .first(
                                5,
                                NEVADAN,
                                List.of(Listed.of(closed), Listed.of(elsewhere), gone)
                                        .iterator()))
                .isEmpty();
    }

    @Test
    void whoIsCertainToBeAdmittedComesFirst() {
        var certain = entry("certain")
                .closes("2026-11-27")
                .requiring(residence("US-NV"))
                .get();
        var open = entry("open")
                .amount(usd(1_000_000))
                .closes("2027-06-01")
                .requiring(level("undergraduate"))
                .get();
        var first = ranking()
                .first(2, NEVADAN, Stream.of(open, certain).map(Listed::of).iterator());
        assertThat(first).extracting(one -> one.listing().id().value()).containsExactly("certain", "open");
        assertThat(first.get(1).score()).isGreaterThan(first.get(0).score());
    }

    @Test
    void theFirstAreThoseThatSortingAllGives() {
        Seeds.each(200, random -> {
            var entries = new RandomEntries(random.nextLong());
            var listings = new ArrayList<>(IntStream.range(0, 30)
                    .mapToObj(i -> Listed.of(entries.entry("e-" + i)))
                    .toList());
            var ranking = new Ranking(
                    Awards.of(listings.stream()
                            .map(listing -> listing.scholarship().amount())),
                    NOW);
            var applicant = new RandomRules(random).applicant();
            var sorted = listings.stream()
                    .flatMap(listing -> ranking.recommend(applicant, listing).stream())
                    .sorted(Recommendation.ORDER)
                    .toList();
            Collections.shuffle(listings, new Random(random.nextLong()));
            int most = 1 + random.nextInt(35);
            assertThat(ranking.first(most, applicant, listings.iterator()))
                    .isEqualTo(sorted.subList(0, Math.min(most, sorted.size())));
            assertThat(sorted).allSatisfy(RankingTest::isWithinItsBounds);
            assertThat(sorted).allSatisfy(recommendation -> isNotAboveItsCeiling(recommendation, ranking));
        });
    }

    private static void isNotAboveItsCeiling(Recommendation recommendation, Ranking ranking) {
        boolean certain = recommendation.check().verdict() instanceof Verdict.Eligible;
        var ceiling =
                ranking.ceiling(Outlook.of(recommendation.listing()), certain).orElseThrow();
        assertThat(ceiling).isLessThanOrEqualTo(recommendation.place());
    }

    @Test
    void aCeilingThatNothingOpenLowersIsReached() {
        var listed = Listed.of(entry("a")
                .amount(usd(900))
                .closes("2026-12-06")
                .requiring(residence("US-NV"))
                .get());
        assertThat(ranking().ceiling(Outlook.of(listed), true))
                .contains(ranking().recommend(NEVADAN, listed).orElseThrow().place());
    }

    @Test
    void whatIsClosedHasNoCeiling() {
        var closed = Outlook.of(Listed.of(entry("a").closes("2026-11-25").get()));
        assertThat(ranking().ceiling(closed, true)).isEmpty();
    }

    @Test
    void aFactorSaysWhatItsPointsWereCountedFrom() {
        var factors = only(entry("a")
                        .amount(usd(900))
                        .closes("2026-12-06")
                        .verified("2026-11-26")
                        .requiring(residence("US-NV"))
                        .get())
                .factors(Reasons.english());
        assertThat(factors.stream()
                        .map(factor -> factor.kind() + " " + factor.points() + " of " + factor.most() + " "
                                + new TreeMap<>(factor.countedFrom())))
                .containsExactly(
                        "certainty 400 of 400 {missing=0, unsettled=0}",
                        "worth 134 of 200 {all=3, most=900.00 USD, smaller=2}",
                        "time 50 of 150 {days=10, state=OPEN}",
                        "effort 100 of 100 {documents=0}",
                        "wishes 50 of 100 {all=0, met=0}",
                        "freshness 50 of 50 {days=0}");
        assertThat(factors.getFirst().reason()).isEqualTo("You meet every requirement.");
    }

    @Test
    void anIdOfAnExplanationIsReadAsItIsWritten() {
        var text = "0198e7a2-5b1c-7d3e-8f40-112233445566.100";
        assertThat(ExplanationId.parse(text)).hasToString(text);
        for (var other : List.of(
                "",
                "x",
                text + "0",
                text.replace(".100", ".101"),
                text.replace(".100", ".0"),
                text.toUpperCase(Locale.ROOT),
                text.replace(".", ""),
                text + " ")) {
            assertThatThrownBy(() -> ExplanationId.parse(other)).isInstanceOf(BadTextException.class);
        }
    }

    private static void isWithinItsBounds(Recommendation recommendation) {
        var most = List.of(400, 200, 150, 100, 100, 50);
        for (int i = 0; i < most.size(); i++) {
            assertThat(recommendation.contributions().get(i).points()).isBetween(0, most.get(i));
        }
        assertThat(recommendation.score()).isBetween(0, Contribution.MOST_POINTS);
        assertThat(recommendation.check().verdict()).isNotInstanceOf(Verdict.Ineligible.class);
    }

    @Test
    void anAmountOfAnotherCurrencyChangesNoScore() {
        var dollars = Stream.of(usd(100), usd(500), usd(900));
        var both = Stream.of(usd(100), won(5), usd(500), usd(900), won(7));
        assertThat(Awards.of(both).worth(usd(500))).isEqualTo(Awards.of(dollars).worth(usd(500)));
        assertThat(Awards.of(Stream.of(usd(5))).worth(won(3)))
                .isEqualTo(new Contribution.Worth(won(3).greatest(), 0, 1));
        assertThat(Awards.of(Stream.of(usd(5))).worth(new Amount.Unstated()).points())
                .isZero();
    }

    @Test
    void atLeastOneIsAskedFor() {
        assertThatThrownBy(() -> ranking().first(0, NEVADAN, Collections.emptyIterator()))
                .hasMessage("at least 1 recommendation is asked for, not 0");
    }

    @Test
    void theReasonsNameOneThingInTheSingular() {
        var english = Reasons.english();
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.reason(new Contribution.Effort(1))).isEqualTo("There is 1 document to send.");
        assertThat(english.reason(new Contribution.Effort(2))).isEqualTo("There are 2 documents to send.");
        assertThat(english.reason(new Contribution.Freshness(1)))
                .isEqualTo("Somebody compared this with the source 1 day ago.");
        assertThat(english.reason(new Contribution.Certainty(0, 1)))
                .isEqualTo("Nothing rules you out; there is 1 requirement that only the provider can settle.");
        assertThat(english.reason(new Contribution.Time(Window.State.ROLLING, OptionalLong.empty())))
                .isEqualTo("You can apply at any time.");
    }

    private static Recommendation only(Entry entry) {
        return ranking().recommend(NEVADAN, Listed.of(entry)).orElseThrow();
    }

    private static Entry rule(String text) {
        return entry("a").rule(parsed(text)).get();
    }

    private static Rule parsed(String text) {
        return RuleText.parse(text, Attributes.standard());
    }

    private static Ranking ranking() {
        return new Ranking(Awards.of(Stream.of(usd(100), usd(500), usd(900))), NOW);
    }

    private static Amount usd(long dollars) {
        return new Amount.Fixed(new Money(dollars * 100, Money.currency("USD")));
    }

    private static Amount won(long won) {
        return new Amount.Fixed(new Money(won, Money.currency("KRW")));
    }
}
