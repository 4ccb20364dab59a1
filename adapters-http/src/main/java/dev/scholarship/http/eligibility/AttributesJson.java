package dev.scholarship.http.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.GradeKind;
import dev.scholarship.domain.eligibility.Moment;
import dev.scholarship.domain.eligibility.Scale;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything that can be asked of a person, in JSON. */
record AttributesJson(List<AttributeJson> items) {

    static AttributesJson from(Attributes attributes) {
        return new AttributesJson(
                attributes.all().stream().map(AttributeJson::from).toList());
    }

    /** An attribute; {@code kind} says whether its values are {@code codes} or marks on {@code scales}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AttributeJson(
            String id,
            String label,
            String kind,
            boolean sensitive,
            String example,
            List<FactJson> facts,
            List<CodeJson> codes,
            List<ScaleJson> scales) {

        static <V> AttributeJson from(Attribute<V> attribute) {
            var facts = Arrays.stream(Moment.values())
                    .map(moment -> FactJson.from(attribute.at(moment)))
                    .toList();
            return new AttributeJson(
                    attribute.id(),
                    attribute.label(),
                    attribute.kind().name(),
                    attribute.sensitive(),
                    attribute.kind().example(),
                    facts,
                    codes(attribute),
                    scales(attribute));
        }

        private static List<CodeJson> codes(Attribute<?> attribute) {
            return switch (attribute.kind()) {
                case CodeKind kind ->
                    kind.vocabulary().terms().stream().map(CodeJson::from).toList();
                case GradeKind kind -> List.of();
            };
        }

        private static List<ScaleJson> scales(Attribute<?> attribute) {
            return switch (attribute.kind()) {
                case CodeKind kind -> List.of();
                case GradeKind kind ->
                    Arrays.stream(Scale.values()).map(ScaleJson::from).toList();
            };
        }
    }

    /** What an answer is given to: the attribute at a moment. */
    record FactJson(String id, String question) {

        static FactJson from(Fact<?> fact) {
            return new FactJson(fact.id(), Sentences.english().question(fact));
        }
    }

    record CodeJson(String code, String label, Optional<String> parent) {

        static CodeJson from(Vocabulary.Term term) {
            return new CodeJson(term.code().value(), term.label(), term.parent().map(Code::value));
        }
    }

    record ScaleJson(String scale, String best, String label) {

        static ScaleJson from(Scale scale) {
            return new ScaleJson(scale.id(), scale.best().toPlainString(), scale.label());
        }
    }
}
