package dev.scholarship.benchmarks.peers;

import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.scholarship.benchmarks.flat.Column;
import dev.scholarship.benchmarks.flat.Demand;
import dev.scholarship.domain.eligibility.Truth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** CEL, one compiled program a scholarship. Tells only who is eligible. */
public final class Cel implements Judge {

    private final List<CelRuntime.Program> programs;
    private final List<Map<String, Object>> people;

    private Cel(List<CelRuntime.Program> programs, List<Map<String, Object>> people) {
        this.programs = programs;
        this.people = people;
    }

    public static Cel of(Workload workload) {
        var builder = CelFactory.plannerCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        workload.columns().all().forEach(column -> builder.addVar(column.name(), type(column)));
        var cel = builder.build();
        return new Cel(workload.demands().map(demands -> program(cel, demands)).toList(), Variables.of(workload));
    }

    private static CelType type(Column column) {
        return switch (column.shape()) {
            case CODE -> SimpleType.STRING;
            case CODES -> ListType.create(SimpleType.STRING);
            case NUMBER -> SimpleType.INT;
            case YES_NO -> SimpleType.BOOL;
        };
    }

    private static CelRuntime.Program program(dev.cel.bundle.Cel cel, List<Demand> demands) {
        var text = demands.stream().map(Cel::expression).collect(Collectors.joining(" && "));
        try {
            return cel.createProgram(cel.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static String expression(Demand demand) {
        var name = demand.column().name();
        return switch (demand) {
            case Demand.OneOf oneOf
            when oneOf.column().shape() == Column.Shape.CODE -> name + " in " + list(oneOf.words());
            case Demand.OneOf oneOf -> name + ".exists(code, code in " + list(oneOf.words()) + ")";
            case Demand.Between(var column, var least, var most) -> between(name, least, most);
            case Demand.Yes yes -> name;
        };
    }

    private static String between(String name, long least, long most) {
        if (most == Long.MAX_VALUE) {
            return name + " >= " + least;
        }
        return least == Long.MIN_VALUE ? name + " <= " + most : name + " >= " + least + " && " + name + " <= " + most;
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public Truth verdict(int scholarship, int applicant) {
        try {
            return Truth.of((Boolean) programs.get(scholarship).eval(people.get(applicant)));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
