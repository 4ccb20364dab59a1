package dev.scholarship.http.eligibility;

import dev.scholarship.domain.catalog.RuleVersion;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule version in JSON: its canonical text, and the same as a tree.
 *
 * @param sha256 of {@code text} in UTF-8
 */
public record RuleJson(
        String scholarshipId,
        int version,
        Instant validFrom,
        String sha256,
        String text,
        Optional<Source> source,
        CriterionJson require,
        List<CriterionJson> prefer,
        List<String> judged,
        List<String> agreed,
        List<String> notes) {

    public static RuleJson from(ScholarshipId id, RuleVersion version) {
        var rule = version.rule();
        return new RuleJson(
                id.value(),
                version.number(),
                version.validFrom(),
                version.sha256(),
                version.text(),
                rule.source().map(Source::from),
                CriterionJson.top(rule.require()),
                IntStream.range(0, rule.prefer().size())
                        .mapToObj(i -> CriterionJson.at(i + 1, rule.prefer().get(i)))
                        .toList(),
                rule.judged(),
                rule.agreed(),
                rule.notes());
    }

    /** Where the rule was read. */
    record Source(String text, Optional<LocalDate> seen) {

        static Source from(Rule.Source source) {
            return new Source(source.text(), source.seen());
        }
    }
}
