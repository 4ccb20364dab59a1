package dev.scholarship.http.eligibility;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Document;
import dev.scholarship.domain.eligibility.Documents;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.RuleTextException;
import dev.scholarship.domain.eligibility.Wish;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.http.request.JsonBody;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads rules from JSON as {@link RuleJson} writes them, or from their text. What cannot be read is recorded as a mistake
 * and gives nothing.
 */
final class RuleFields {

    private static final int MOST = 512;
    private static final int LONGEST_REMARK = 4_000;
    private static final int LONGEST_TEXT = 64 * 1_024;

    private final Attributes attributes;
    private final CriterionFields criteria;

    RuleFields(Attributes attributes) {
        this.attributes = attributes;
        this.criteria = new CriterionFields(attributes);
    }

    /** The rule of a body that has its {@code text} or its tree under {@code rule}. */
    Optional<Rule> in(JsonBody body) {
        boolean both = body.given("text") && body.given("rule");
        if (both || !body.given("text") && !body.given("rule")) {
            body.ignore("rule");
            body.refuseField("text", "required", "Send a rule as its text under text, or as a tree under rule.");
            return Optional.empty();
        }
        return body.given("text") ? text(body) : body.object("rule").flatMap(this::rule);
    }

    private Optional<Rule> text(JsonBody body) {
        return body.text("text", LONGEST_TEXT).optional().flatMap(text -> {
            try {
                return Optional.of(RuleText.parse(text, attributes));
            } catch (RuleTextException e) {
                body.refuseField("text", "invalid_rule", e.getMessage());
                return Optional.empty();
            }
        });
    }

    private Optional<Rule> rule(JsonBody json) {
        json.ignore("scholarship_id", "version", "valid_from", "sha256", "text");
        json.require("require");
        var source = json.object("source").flatMap(RuleFields::source);
        var require = criteria.criterion(json, "require");
        var renew = criteria.criterion(json, "renew");
        var tiers = json.objects("prefer", MOST).stream()
                .flatMap(tier -> tier(tier).stream())
                .toList();
        var documents = json.objects("documents", MOST).stream()
                .flatMap(document -> document(document).stream())
                .toList();
        var judged = remarks(json, "judged");
        var agreed = remarks(json, "agreed");
        var notes = remarks(json, "notes");
        boolean whole = source.isPresent() == json.given("source")
                && renew.isPresent() == json.given("renew")
                && tiers.size() == json.size("prefer")
                && documents.size() == json.size("documents");
        return whole
                ? require.flatMap(demanded -> json.meaning(() -> CriterionFields.checked(
                        () -> new Rule(source, demanded, renew, tiers, documents, judged, agreed, notes))))
                : Optional.empty();
    }

    private static List<String> remarks(JsonBody json, String name) {
        return json.values(name, MOST, Function.identity());
    }

    private static Optional<Rule.Source> source(JsonBody json) {
        json.require("text");
        var seen = json.date("seen").optional();
        return json.text("text", LONGEST_REMARK)
                .optional()
                .flatMap(text -> json.meaning(() -> new Rule.Source(text, seen)));
    }

    private Optional<Wish.Tier> tier(JsonBody json) {
        json.require("wishes");
        boolean strictly = json.flag("strictly").orElse(false);
        var wishes = json.objects("wishes", MOST).stream()
                .flatMap(wish -> wish(wish).stream())
                .toList();
        return wishes.size() == json.size("wishes")
                ? json.meaning(() -> CriterionFields.checked(() -> new Wish.Tier(strictly, wishes)))
                : Optional.empty();
    }

    private Optional<Wish> wish(JsonBody json) {
        var points = json.integer("points", 1, Wish.MOST_POINTS)
                .optional()
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
        if (json.given("higher") || json.given("lower")) {
            boolean higher = json.given("higher");
            var sources = CriterionFields.sources(json);
            return json.value(higher ? "higher" : "lower", this::number)
                    .optional()
                    .flatMap(fact -> json.<Wish>meaning(
                            () -> CriterionFields.checked(() -> new Wish.Ranks(higher, fact, points, sources))));
        }
        if (json.given("judged")) {
            return json.text("judged", LONGEST_REMARK)
                    .optional()
                    .flatMap(source -> json.<Wish>meaning(() -> new Wish.Judged(source, points)));
        }
        json.require("criterion");
        return criteria.criterion(json, "criterion")
                .flatMap(criterion ->
                        json.<Wish>meaning(() -> CriterionFields.checked(() -> new Wish.Meets(criterion, points))));
    }

    @SuppressWarnings("unchecked")
    private Fact<Measure> number(String id) {
        var fact = attributes.fact(id);
        if (!(fact.attribute().kind() instanceof MeasureKind)) {
            throw new BadTextException("only numbers are higher or lower, and " + id + " is none");
        }
        return (Fact<Measure>) fact;
    }

    private Optional<Document> document(JsonBody json) {
        json.require("document");
        json.ignore("label");
        var name = json.value("document", Documents.VOCABULARY::parse).optional();
        var copies = json.given("copies") ? json.integer("copies", 1, 20).optional() : Optional.of(1L);
        var onlyIf = criteria.criterion(json, "only_if");
        var sources = CriterionFields.sources(json);
        if (name.isEmpty() || copies.isEmpty() || onlyIf.isPresent() != json.given("only_if")) {
            return Optional.empty();
        }
        return json.meaning(() -> CriterionFields.checked(
                () -> new Document(name.get(), copies.get().intValue(), onlyIf, sources)));
    }
}
