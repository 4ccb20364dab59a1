package dev.scholarship.consumers.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.scholarship.consumers.conformance.Corpus.Example;
import dev.scholarship.consumers.conformance.Corpus.RuleEntry;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** JsonLogic, with or without its way to say what is missing. */
final class JsonLogicEngine implements Engine {

    private static final Set<String> ALWAYS_GIVEN = Set.of("", "as_of");

    private final Variables variables;
    private final Asking asking;
    private final JsonLogic logic = new JsonLogic();

    JsonLogicEngine(Variables variables, Asking asking) {
        this.variables = variables;
        this.asking = asking;
    }

    /** What is asked before a rule is applied. */
    enum Asking {
        NOTHING("JsonLogic"),
        /** {@code missing} with every variable of the rule. */
        MISSING("JsonLogic, `missing`"),
        /** As the author groups them, with {@code missing_some} for alternatives; {@code missing} where there are none. */
        MISSING_SOME("JsonLogic, `missing_some`");

        private final String title;

        Asking(String title) {
            this.title = title;
        }
    }

    @Override
    public String name() {
        return asking.title;
    }

    @Override
    public Answer answer(Example example) {
        var data = variables.of(example);
        try {
            var missing = missing(example.rule(), data);
            if (!missing.isEmpty()) {
                return new Answer.Verdict("NEEDS_INFO", facts(missing));
            }
            var result = logic.apply(example.rule().jsonLogic().toString(), data);
            return new Answer.Verdict(JsonLogic.truthy(result) ? "ELIGIBLE" : "INELIGIBLE", Set.of());
        } catch (JsonLogicException e) {
            return new Answer.Failure(String.valueOf(e.getMessage()));
        }
    }

    private List<?> missing(RuleEntry rule, Map<String, Object> data) throws JsonLogicException {
        return switch (asking) {
            case NOTHING -> List.of();
            case MISSING -> (List<?>) logic.apply(all(rule.jsonLogic()).toString(), data);
            case MISSING_SOME ->
                (List<?>) logic.apply(
                        Optional.ofNullable(rule.jsonLogicAsks())
                                .orElseGet(() -> all(rule.jsonLogic()))
                                .toString(),
                        data);
        };
    }

    private static JsonNode all(JsonNode rule) {
        var names = JsonNodeFactory.instance.arrayNode();
        var used = new TreeSet<String>();
        rule.findValues("var").forEach(name -> used.add(name.asText()));
        used.stream().filter(name -> !ALWAYS_GIVEN.contains(name)).forEach(names::add);
        return JsonNodeFactory.instance.objectNode().set("missing", names);
    }

    private Set<String> facts(List<?> missing) {
        return missing.stream()
                .flatMap(name -> variables.factOf(String.valueOf(name)).stream())
                .collect(Collectors.toSet());
    }
}
