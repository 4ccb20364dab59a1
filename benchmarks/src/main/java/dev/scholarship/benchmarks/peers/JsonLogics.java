package dev.scholarship.benchmarks.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scholarship.benchmarks.flat.Column;
import dev.scholarship.benchmarks.flat.Demand;
import dev.scholarship.domain.eligibility.Truth;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.List;
import java.util.Map;

/** JsonLogic, one expression a scholarship; the library keeps what it has read. Tells only who is eligible. */
public final class JsonLogics implements Judge {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonLogic logic = new JsonLogic();
    private final List<String> rules;
    private final List<Map<String, Object>> people;

    private JsonLogics(List<String> rules, List<Map<String, Object>> people) {
        this.rules = rules;
        this.people = people;
    }

    public static JsonLogics of(Workload workload) {
        var logics = new JsonLogics(workload.demands().map(JsonLogics::rule).toList(), Variables.of(workload));
        for (int scholarship = 0; scholarship < workload.size(); scholarship++) {
            logics.verdict(scholarship, 0);
        }
        return logics;
    }

    private static String rule(List<Demand> demands) {
        try {
            return JSON.writeValueAsString(
                    Map.of("and", demands.stream().map(JsonLogics::expression).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object expression(Demand demand) {
        var variable = Map.of("var", demand.column().name());
        return switch (demand) {
            case Demand.OneOf oneOf
            when oneOf.column().shape() == Column.Shape.CODE -> Map.of("in", List.of(variable, oneOf.words()));
            case Demand.OneOf oneOf ->
                Map.of("some", List.of(variable, Map.of("in", List.of(Map.of("var", ""), oneOf.words()))));
            case Demand.Between(var column, var least, var most) -> between(variable, least, most);
            case Demand.Yes yes -> Map.of("==", List.of(variable, true));
        };
    }

    private static Object between(Object variable, long least, long most) {
        if (most == Long.MAX_VALUE) {
            return Map.of(">=", List.of(variable, least));
        }
        return least == Long.MIN_VALUE
                ? Map.of("<=", List.of(variable, most))
                : Map.of("<=", List.of(least, variable, most));
    }

    @Override
    public Truth verdict(int scholarship, int applicant) {
        try {
            return Truth.of(JsonLogic.truthy(logic.apply(rules.get(scholarship), people.get(applicant))));
        } catch (JsonLogicException e) {
            throw new IllegalStateException(e);
        }
    }
}
