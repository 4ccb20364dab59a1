package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the demands all of which a rule makes, with those of the scholarship's own days that it counts from and without
 * the sentences of the listing. Clauses that are equal hold for the same applicants, whichever scholarship they are of.
 *
 * @param demand what must hold
 * @param days the scholarship's days; none that the demand does not count from
 */
public record Clause(Criterion demand, Days days) {

    /**
     * The clauses of a rule, each once, in rule order. The rule is FALSE where one of them is, TRUE where all are, otherwise UNKNOWN,
     * see {@link #isDecidedByItsClauses}.
     */
    public static List<Clause> of(Rule rule, Days days) {
        return demandsOf(rule).stream()
                .map(demand -> of(demand, days))
                .distinct()
                .toList();
    }

    /** The clause of one of a rule's demands, of which the scholarship states these days. */
    public static Clause of(Criterion demand, Days days) {
        return new Clause(Unquoted.of(demand), days.countedFromIn(demand));
    }

    /** The demands all of which a rule makes, in rule order: none of them is a group all of whose parts are demanded. */
    public static List<Criterion> demandsOf(Rule rule) {
        var demands = new ArrayList<Criterion>();
        addDemands(rule.require(), demands);
        return demands;
    }

    /**
     * Whether a rule that its clauses leave open is always open. False where something that may be open stands twice, so
     * that {@link Rule#check} may still decide; errs on the side of false.
     */
    public static boolean isDecidedByItsClauses(Rule rule, Days days) {
        return rule.require().all().noneMatch(Criterion.Held.class::isInstance)
                && isEachOnce(rule.require(), List.of(Person.APPLICANT), days.on(LocalDate.EPOCH), new HashSet<>());
    }

    /** Whether the demand holds as of a day; never throws for answers of their facts' kinds. */
    public Truth truthFor(Applicant applicant, LocalDate asOf) {
        return new Kleene(applicant, days.on(asOf)).truth(demand);
    }

    private static void addDemands(Criterion criterion, List<Criterion> demands) {
        if (criterion instanceof Criterion.AtLeast group
                && group.count() == group.of().size()) {
            group.of().forEach(part -> addDemands(part, demands));
        } else {
            demands.add(criterion);
        }
    }

    private static boolean isEachOnce(Criterion criterion, List<Person> persons, Dates dates, Set<Object> seen) {
        return switch (criterion) {
            case Criterion.Test<?> test ->
                persons.stream()
                        .allMatch(person -> seen.add(test.fact().of(person).id())
                                && test.condition().unstated(dates).stream().allMatch(seen::add));
            case Criterion.Of of -> isEachOnce(of.of(), of.role().persons(), dates, seen);
            case Criterion.AtLeast group -> areEachOnce(group, persons, dates, seen);
            case Criterion.Not not -> areEachOnce(not, persons, dates, seen);
            case Criterion.When when -> areEachOnce(when, persons, dates, seen);
            case Criterion.Unless unless -> areEachOnce(unless, persons, dates, seen);
            case Criterion.Held held -> false;
            case Criterion.Judged judged -> true;
            case Criterion.Unsettled unsettled -> true;
        };
    }

    private static boolean areEachOnce(Criterion criterion, List<Person> persons, Dates dates, Set<Object> seen) {
        return criterion.parts().stream().allMatch(part -> isEachOnce(part, persons, dates, seen));
    }

    /**
     * A scholarship's own days, where it states them.
     *
     * @param notice the day on which the award is announced
     * @param opens the first day on which applications are taken
     * @param closes the last day on which applications are taken
     */
    public record Days(Optional<LocalDate> notice, Optional<LocalDate> opens, Optional<LocalDate> closes) {

        /** Of a scholarship that states no day. */
        public static final Days NONE = new Days(Optional.empty(), Optional.empty(), Optional.empty());

        /** With the day of asking. */
        public Dates on(LocalDate asOf) {
            return new Dates(asOf, notice, opens, closes);
        }

        private Days countedFromIn(Criterion criterion) {
            var anchors = new HashSet<Anchor>();
            criterion.all().forEach(part -> addAnchors(part, anchors));
            return new Days(
                    notice.filter(day -> anchors.contains(Anchor.Named.NOTICE)),
                    opens.filter(day -> anchors.contains(Anchor.Named.OPENS)),
                    closes.filter(day -> anchors.contains(Anchor.Named.CLOSES)));
        }

        private static void addAnchors(Criterion part, Set<Anchor> anchors) {
            if (part instanceof Criterion.Test<?> test) {
                anchors.addAll(test.condition().unstated(NONE.on(LocalDate.EPOCH)));
            }
            if (part instanceof Criterion.Held held) {
                anchors.add(held.at());
            }
        }
    }
}
