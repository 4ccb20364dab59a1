package dev.scholarship.benchmarks.data;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Codes;
import dev.scholarship.domain.eligibility.DayKind;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Unit;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.eligibility.YesNoKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Answers to every fact of an attribute set, drawn evenly where no trait says how. */
final class RealPeople {

    private static final int YES_PERCENT = 30;

    private final Map<Fact<?>, Trait<?>> traits =
            Traits.standard().stream().collect(Collectors.toMap(Trait::fact, trait -> trait));

    List<Trait<?>> of(List<Fact<?>> facts) {
        return facts.stream().<Trait<?>>map(this::trait).toList();
    }

    private Trait<?> trait(Fact<?> fact) {
        var known = traits.get(fact);
        return known == null ? evenly(fact) : known;
    }

    private static <V> Trait<V> evenly(Fact<V> fact) {
        return Trait.of(fact, 0, List.of(), List.of(), random -> value(fact.attribute(), random));
    }

    /** The cast is right because each kind is of one type of values. */
    @SuppressWarnings("unchecked")
    private static <V> V value(Attribute<V> attribute, RandomGenerator random) {
        return (V)
                switch (attribute.kind()) {
                    case CodeKind kind -> code(kind.vocabulary(), random);
                    case CodeSetKind kind -> new Codes(List.of(code(kind.vocabulary(), random)));
                    case DayKind kind -> Traits.AS_OF.minusDays(random.nextInt(30 * 365));
                    case MeasureKind kind -> number(kind.units().get(0), random);
                    case YesNoKind kind -> random.nextInt(100) < YES_PERCENT;
                };
    }

    private static Code code(Vocabulary vocabulary, RandomGenerator random) {
        return vocabulary.terms().stream()
                .skip(random.nextInt(vocabulary.terms().size()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static Measure number(Unit unit, RandomGenerator random) {
        int most = unit.most().map(BigDecimal::intValue).orElse(20);
        return new Measure(BigDecimal.valueOf(random.nextInt(most + 1)), unit);
    }
}
