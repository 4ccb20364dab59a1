package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.lint.Lint;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The translated rules, looked at as an author would have them looked at. */
class LintsTest {

    @Test
    void eachRuleCanBeMetAndMissedAndEachOfItsLinesHasAnEffect() {
        var found = new TreeMap<String, String>();
        var protectedTraits = new int[1];
        for (var row : Samples.bundle()) {
            var entry = ((Accepted) row).entry();
            for (var lint : Lint.of(entry.rule(), Attributes.standard(), LocalDate.of(2026, 11, 26))) {
                if (lint.code() == Lint.Code.PROTECTED_TRAIT) {
                    protectedTraits[0]++;
                } else {
                    found.merge(
                            entry.scholarship().id().value(),
                            lint.code().word() + ": " + lint.message(),
                            (one, other) -> one + "\n" + other);
                }
            }
        }
        assertThat(found)
                .as("two sentences of one listing demand the same place")
                .containsOnlyKeys("us-mpower-global-citizen-scholarship")
                .containsValue(
                        "no-effect: \"institution place in US or CA at study start\" has no effect: without it, the"
                                + " same people qualify; leave it out or look for a slip in it");
        assertThat(protectedTraits[0]).isPositive();
    }
}
