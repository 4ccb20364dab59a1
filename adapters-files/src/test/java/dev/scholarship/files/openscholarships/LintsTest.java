package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.lint.Lint;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The translated rules, looked at as an author would have them looked at. */
class LintsTest {

    /** What a person has to look at, and what may well be meant. */
    private static final Set<Lint.Code> FOR_PEOPLE =
            EnumSet.of(Lint.Code.PROTECTED_TRAIT, Lint.Code.REFERENCE_DATE_ASSUMED);

    @Test
    void eachRuleCanBeMetAndMissedAndEachOfItsLinesHasAnEffect() {
        var found = new TreeMap<String, String>();
        var forPeople = new EnumMap<Lint.Code, Integer>(Lint.Code.class);
        for (var row : Samples.bundle()) {
            var entry = ((Accepted) row).entry();
            for (var lint : Lint.of(entry.rule(), Attributes.standard(), LocalDate.of(2026, 11, 26))) {
                if (FOR_PEOPLE.contains(lint.code())) {
                    forPeople.merge(lint.code(), 1, Integer::sum);
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
        assertThat(forPeople).containsOnlyKeys(FOR_PEOPLE);
    }
}
