package dev.scholarship.http.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scholarship.domain.catalog.RuleVersion;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Document;
import dev.scholarship.domain.eligibility.Documents;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A rule in JSON: its canonical text, and the same as a tree.
 *
 * @param scholarshipId whose rule it is, with the number of the version and since when it is valid; absent for a rule of
 *     nobody's
 * @param sha256 of {@code text} in UTF-8
 */
public record RuleJson(
        Optional<String> scholarshipId,
        OptionalInt version,
        Optional<Instant> validFrom,
        String sha256,
        String text,
        Optional<Source> source,
        CriterionJson require,
        Optional<CriterionJson> renew,
        List<TierJson> prefer,
        List<DocumentJson> documents,
        List<String> judged,
        List<String> agreed,
        List<String> notes) {

    public static RuleJson from(ScholarshipId id, RuleVersion version) {
        return from(
                Optional.of(id.value()),
                OptionalInt.of(version.number()),
                Optional.of(version.validFrom()),
                version.text(),
                version.rule());
    }

    /** A rule that belongs to no scholarship. */
    static RuleJson from(Rule rule) {
        return from(Optional.empty(), OptionalInt.empty(), Optional.empty(), RuleText.print(rule), rule);
    }

    private static RuleJson from(
            Optional<String> id, OptionalInt version, Optional<Instant> validFrom, String text, Rule rule) {
        return new RuleJson(
                id,
                version,
                validFrom,
                RuleText.sha256(text),
                text,
                rule.source().map(Source::from),
                CriterionJson.top(rule.require()),
                rule.renew().map(CriterionJson::top),
                IntStream.range(0, rule.prefer().size())
                        .mapToObj(i -> TierJson.from(i + 1, rule.prefer().get(i)))
                        .toList(),
                rule.documents().stream().map(DocumentJson::from).toList(),
                rule.judged(),
                rule.agreed(),
                rule.notes());
    }

    /** Wishes of one rank; a later tier counts only between those whom the earlier ones leave equal. */
    record TierJson(boolean strictly, List<WishJson> wishes) {

        static TierJson from(int position, Wish.Tier tier) {
            return new TierJson(
                    tier.strictly(),
                    IntStream.range(0, tier.wishes().size())
                            .mapToObj(i -> WishJson.from(
                                    position + "." + (i + 1), tier.wishes().get(i)))
                            .toList());
        }
    }

    /** A wish: one of {@code criterion}, {@code higher}, {@code lower} (facts) and {@code judged} is there. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record WishJson(
            Optional<CriterionJson> criterion,
            Optional<String> higher,
            Optional<String> lower,
            Optional<String> judged,
            OptionalInt points,
            List<String> sources) {

        static WishJson from(String path, Wish wish) {
            return switch (wish) {
                case Wish.Meets meets ->
                    new WishJson(
                            Optional.of(CriterionJson.at(path, meets.criterion())),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            meets.points(),
                            List.of());
                case Wish.Ranks ranks ->
                    new WishJson(
                            Optional.empty(),
                            Optional.of(ranks.fact().id()).filter(id -> ranks.higher()),
                            Optional.of(ranks.fact().id()).filter(id -> !ranks.higher()),
                            Optional.empty(),
                            ranks.points(),
                            ranks.sources());
                case Wish.Judged judged ->
                    new WishJson(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(judged.source()),
                            judged.points(),
                            List.of());
            };
        }
    }

    /** A document: a code of the vocabulary, how many, and who has to send it where not everybody has. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DocumentJson(
            String document, String label, int copies, Optional<CriterionJson> onlyIf, List<String> sources) {

        static DocumentJson from(Document document) {
            return new DocumentJson(
                    document.name().value(),
                    Documents.VOCABULARY.label(document.name()),
                    document.copies(),
                    document.onlyIf().map(CriterionJson::top),
                    document.sources());
        }
    }

    /** Where the rule was read. */
    record Source(String text, Optional<LocalDate> seen) {

        static Source from(Rule.Source source) {
            return new Source(source.text(), source.seen());
        }
    }
}
