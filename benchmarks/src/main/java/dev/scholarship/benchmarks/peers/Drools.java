package dev.scholarship.benchmarks.peers;

import dev.scholarship.benchmarks.flat.Column;
import dev.scholarship.benchmarks.flat.Demand;
import dev.scholarship.domain.eligibility.Truth;
import java.util.List;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;

/** Drools, one rule a scholarship, a session an applicant; how many rules fire is counted. Tells only who is eligible. */
public final class Drools {

    private Drools() {}

    /** All rules in one base. */
    public static Matcher matcher(Workload workload) {
        var students = students(workload);
        var base = base(workload.demands().toList());
        return applicant -> new Counts(fired(base, students.get(applicant)), 0);
    }

    /** A base for each rule. */
    public static Judge judge(Workload workload) {
        var students = students(workload);
        var bases = workload.demands().map(demands -> base(List.of(demands))).toList();
        return (scholarship, applicant) -> Truth.of(fired(bases.get(scholarship), students.get(applicant)) > 0);
    }

    private static List<Student> students(Workload workload) {
        var columns = workload.columns().all();
        return workload.replies().stream()
                .map(replies -> new Student(columns, replies))
                .toList();
    }

    private static int fired(KieBase base, Student student) {
        var session = base.newKieSession();
        try {
            session.insert(student);
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private static KieBase base(List<List<Demand>> rules) {
        var text = new StringBuilder("import " + Student.class.getName() + "\n");
        for (int number = 0; number < rules.size(); number++) {
            var pattern = rules.get(number).stream().map(Drools::constraint).collect(Collectors.joining(", "));
            text.append("rule \"%d\" when Student(%s) then end\n".formatted(number, pattern));
        }
        return new KieHelper().addContent(text.toString(), ResourceType.DRL).build();
    }

    private static String constraint(Demand demand) {
        var name = demand.column().name();
        return switch (demand) {
            case Demand.OneOf oneOf
            when oneOf.column().shape() == Column.Shape.CODE ->
                oneOf.words().stream().map(Drools::quoted).collect(Collectors.joining(", ", name + " in (", ")"));
            case Demand.OneOf oneOf ->
                oneOf.words().stream()
                        .map(word -> name + " contains " + quoted(word))
                        .collect(Collectors.joining(" || "));
            case Demand.Between(var column, var least, var most) -> between(name, least, most);
            case Demand.Yes yes -> name + " == true";
        };
    }

    private static String between(String name, long least, long most) {
        if (most == Long.MAX_VALUE) {
            return name + " >= " + least + "L";
        }
        return least == Long.MIN_VALUE
                ? name + " <= " + most + "L"
                : name + " >= " + least + "L, " + name + " <= " + most + "L";
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }
}
