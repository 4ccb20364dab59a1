package dev.scholarship.http.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.DayKind;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Kind;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Person;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.Unit;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.eligibility.YesNoKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be asked of a person, in JSON.
 *
 * @param persons whose facts can be told; all but the first stand before a fact's id with a point
 */
record AttributesJson(List<AttributeJson> items, List<String> persons) {

    static AttributesJson from(Attributes attributes) {
        return new AttributesJson(
                attributes.all().stream().map(AttributeJson::from).toList(),
                Arrays.stream(Person.values()).map(Person::id).toList());
    }

    /** An attribute; {@code kind} says whether its values have {@code codes} or {@code units}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AttributeJson(
            String id,
            String label,
            String kind,
            boolean sensitive,
            String example,
            List<FactJson> facts,
            List<CodeJson> codes,
            List<UnitJson> units) {

        static <V> AttributeJson from(Attribute<V> attribute) {
            var facts = attribute.facts().stream().map(FactJson::from).toList();
            return new AttributeJson(
                    attribute.id(),
                    attribute.label(),
                    attribute.kind().name(),
                    attribute.sensitive(),
                    attribute.kind().example(),
                    facts,
                    codes(attribute.kind()),
                    units(attribute.kind()));
        }

        static List<CodeJson> codes(Kind<?> kind) {
            return switch (kind) {
                case CodeKind codes -> codes(codes.vocabulary());
                case CodeSetKind codes -> codes(codes.vocabulary());
                case MeasureKind measures -> List.of();
                case DayKind days -> List.of();
                case YesNoKind yesNo -> List.of();
            };
        }

        private static List<CodeJson> codes(Vocabulary vocabulary) {
            return vocabulary.terms().stream().map(CodeJson::from).toList();
        }

        static List<UnitJson> units(Kind<?> kind) {
            return switch (kind) {
                case MeasureKind measures ->
                    measures.units().stream().map(UnitJson::from).toList();
                case CodeKind codes -> List.of();
                case CodeSetKind codes -> List.of();
                case DayKind days -> List.of();
                case YesNoKind yesNo -> List.of();
            };
        }
    }

    /** What an answer is given to: the attribute of a person at a moment. */
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

    /** What a number counts; {@code most} is the highest one, absent where there is none. */
    record UnitJson(String unit, Optional<String> most, String label) {

        static UnitJson from(Unit unit) {
            return new UnitJson(unit.id(), unit.most().map(BigDecimal::toPlainString), unit.label());
        }
    }
}
