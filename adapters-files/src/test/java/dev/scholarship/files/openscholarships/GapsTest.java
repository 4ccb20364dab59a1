package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.domain.eligibility.Bridged;
import dev.scholarship.domain.eligibility.Gap;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Seeds;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The gaps of random people in the translated rules. */
class GapsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void whatIsShownHelpsInEachTranslatedRule() {
        var rows = Samples.bundle();
        var found = new TreeMap<String, Integer>();
        Seeds.each(20, random -> {
            var applicant = new RandomRules(random).applicant();
            for (var row : rows) {
                var entry = ((Accepted) row).entry();
                var dates = entry.scholarship().window().datesAt(NOW);
                entry.rule().gap(applicant, dates).ifPresent(gap -> {
                    found.merge(kind(gap), 1, Integer::sum);
                    found.merge(gap.exact() ? "exact" : "inexact", 1, Integer::sum);
                    if (gap instanceof Gap.Changes shown) {
                        assertThat(Bridged.verdict(entry.rule(), applicant, dates, shown.changes()))
                                .as(entry.scholarship().id().value())
                                .isEqualTo(shown.then());
                    }
                });
            }
        });
        System.out.println("gaps of 20 random people in " + rows.size() + " rules: " + found);
        assertThat(found.keySet()).contains("changes", "reasons", "exact");
    }

    private static String kind(Gap gap) {
        return switch (gap) {
            case Gap.Changes changes -> "changes";
            case Gap.NoWay(var reasons, var exact) -> reasons.isEmpty() ? "none" : "reasons";
        };
    }
}
