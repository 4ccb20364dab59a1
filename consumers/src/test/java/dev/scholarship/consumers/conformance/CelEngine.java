package dev.scholarship.consumers.conformance;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import dev.scholarship.consumers.conformance.Corpus.Example;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * CEL in its planner runtime, with what is not given as unknown attributes: the answer is then true, false, or the
 * attributes that evaluation met.
 */
final class CelEngine implements Engine {

    private final Variables variables;
    private final Map<String, String> kinds;
    private final Cel cel;

    CelEngine(Variables variables) {
        this.variables = variables;
        this.kinds = variables.kinds();
        this.cel = cel(kinds);
    }

    private static Cel cel(Map<String, String> kinds) {
        CelBuilder builder = CelFactory.plannerCelBuilder().setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        kinds.forEach((name, kind) -> builder.addVar(name, type(kind)));
        return builder.build();
    }

    /** Numbers and days may be null, for which only the dynamic type has room. */
    private static CelType type(String kind) {
        return switch (kind) {
            case "code", "code_set" -> ListType.create(SimpleType.STRING);
            case "yes_no" -> SimpleType.BOOL;
            case "word" -> SimpleType.STRING;
            default -> SimpleType.DYN;
        };
    }

    @Override
    public String name() {
        return "CEL";
    }

    @Override
    public Answer answer(Example example) {
        try {
            return answer(program(example).eval(known(example)));
        } catch (CelEvaluationException e) {
            return new Answer.Failure(e.getMessage());
        }
    }

    private Answer answer(Object result) {
        if (result instanceof CelUnknownSet unknown) {
            return new Answer.Verdict("NEEDS_INFO", facts(unknown));
        }
        return new Answer.Verdict((Boolean) result ? "ELIGIBLE" : "INELIGIBLE", Set.of());
    }

    private Set<String> facts(CelUnknownSet unknown) {
        return unknown.attributes().stream()
                .map(CelAttribute::toString)
                .flatMap(name -> variables.factOf(name).stream())
                .collect(Collectors.toSet());
    }

    private Program program(Example example) throws CelEvaluationException {
        try {
            return cel.createProgram(cel.compile(example.rule().cel()).getAst());
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(example + ": " + e.getMessage(), e);
        }
    }

    private PartialVars known(Example example) {
        var values = new HashMap<String, Object>();
        variables
                .of(example)
                .forEach((name, value) ->
                        values.put(name, Optional.ofNullable(value).orElse(NullValue.NULL_VALUE)));
        List<CelAttributePattern> unknown = kinds.keySet().stream()
                .filter(name -> !values.containsKey(name))
                .map(CelAttributePattern::create)
                .toList();
        return PartialVars.of(name -> Optional.ofNullable(values.get(name)), unknown);
    }
}
