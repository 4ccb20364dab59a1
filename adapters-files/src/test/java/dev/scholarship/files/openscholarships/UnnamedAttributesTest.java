package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.recommendation.Awards;
import dev.scholarship.domain.recommendation.Listed;
import dev.scholarship.domain.recommendation.Ranking;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no rule asks for has no influence on anything. */
class UnnamedAttributesTest {

    private static final List<Listing> LISTINGS = Samples.bundle().stream()
            .map(row -> Listed.of(((Accepted) row).entry()))
            .toList();
    private static final Ranking RANKING = new Ranking(
            Awards.of(LISTINGS.stream().map(listing -> listing.scholarship().amount())),
            Instant.parse("2026-01-10T12:00:00Z"));

    @Test
    void answersThatARuleDoesNotNameChangeNeitherItsVerdictNorItsScore() {
        var changed = new int[1];
        Seeds.each(20, random -> {
            var answers = answers(new RandomRules(random).applicant());
            var others = answers(new RandomRules(random).applicant());
            for (var listing : LISTINGS) {
                var mixed = new HashMap<>(answers);
                others.forEach((fact, answer) -> {
                    if (!names(listing, fact)) {
                        mixed.put(fact, answer);
                        changed[0] += answer.equals(answers.get(fact)) ? 0 : 1;
                    }
                });
                assertThat(RANKING.recommend(Applicant.of(mixed), listing))
                        .as(listing.id().value())
                        .isEqualTo(RANKING.recommend(Applicant.of(answers), listing));
            }
        });
        assertThat(changed[0]).isGreaterThan(100_000);
    }

    /** Told from the rule's text, not from its tree. */
    private static boolean names(Listing listing, Fact<?> fact) {
        return listing.rule().text().contains(fact.attribute().id().replace('-', ' '));
    }

    private static Map<Fact<?>, Answer<?>> answers(Applicant applicant) {
        var answers = new HashMap<Fact<?>, Answer<?>>();
        Attributes.standard().facts().forEach(fact -> answers.put(fact, applicant.answer(fact)));
        return answers;
    }
}
