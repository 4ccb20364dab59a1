package dev.scholarship.files.kosaf;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Person;
import dev.scholarship.files.entry.Criteria;
import dev.scholarship.files.kosaf.ResidenceDemand.Anchor;
import dev.scholarship.files.kosaf.ResidenceDemand.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what a sentence about residence demands into criteria. */
final class ResidenceCriteria {

    private static final String REGISTERED_IS_LIVING =
            "Being registered in a place (주민등록), having one's address there and living there are read as the same; who has"
                    + " them in different places asks the provider.";
    private static final String DAY_IS_ASSUMED =
            "The listing does not say on which day the residence counts; the day of the application is assumed.";
    private static final String ONE_PARENT_MAY_DO =
            "The listing does not say whether one of the parents is enough; where only one lives there, the provider knows.";
    private static final String CARER_IS_READ =
            "보호자 (who takes care of the applicant) is read as a parent or a guardian.";

    private final ResidenceDemand demand;
    private final List<String> quotes;

    private ResidenceCriteria(ResidenceDemand demand, List<String> quotes) {
        this.demand = demand;
        this.quotes = quotes;
    }

    /** What must hold, with notes for readers. */
    record Read(Criterion require, List<String> notes) {}

    /**
     * The criterion that stands for a demand, empty where rules cannot say its day or length.
     *
     * @param quotes the sentences that demand it
     */
    static Optional<Read> of(ResidenceDemand demand, List<String> quotes) {
        var made = new ResidenceCriteria(demand, quotes);
        return made.test().map(test -> new Read(made.everyGroup(test), made.notes()));
    }

    private Optional<Criterion.Test<Code>> test() {
        boolean now = switch (demand.on()) {
            case Anchor.Application application -> true;
            case Anchor.Unstated unstated -> true;
            case Anchor.Notice notice -> false;
            case Anchor.Day day -> false;
        };
        if (!now || demand.atLeast().isPresent() || demand.since().isPresent()) {
            return Optional.empty();
        }
        var residence = Attributes.RESIDENCE;
        return Optional.of(new Criterion.Test<>(residence.now(), ((CodeKind) residence.kind()).under(demand.place())));
    }

    private Criterion everyGroup(Criterion.Test<Code> test) {
        var groups = demand.holders().stream()
                .map(group -> alternatives(group, test))
                .toList();
        if (groups.size() > 1) {
            return new Criterion.AtLeast(
                    groups.size(), groups.stream().map(ResidenceCriteria::any).toList(), quotes);
        }
        var only = groups.get(0);
        return only.size() > 1 ? new Criterion.AtLeast(1, only, quotes) : quoted(only.get(0));
    }

    private static Criterion any(List<Criterion> alternatives) {
        return alternatives.size() > 1 ? Criterion.any(alternatives) : alternatives.get(0);
    }

    private Criterion quoted(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Test<?> test -> Criteria.quoted(test, quotes);
            case Criterion.Of(var role, var of) -> new Criterion.Of(role, quoted(of));
            case Criterion.AtLeast group -> new Criterion.AtLeast(group.count(), group.of(), quotes);
            case Criterion.Not not -> not;
            case Criterion.Unsettled unsettled -> unsettled;
        };
    }

    private List<Criterion> alternatives(Set<Holder> group, Criterion.Test<Code> test) {
        return group.stream()
                .sorted()
                .flatMap(holder -> criteria(holder, test).stream())
                .toList();
    }

    private List<Criterion> criteria(Holder holder, Criterion.Test<Code> test) {
        return switch (holder) {
            case APPLICANT -> List.of(test);
            case A_PARENT -> List.of(new Criterion.Of(Person.Role.PARENT, test));
            case PARENTS -> List.of(parents(test));
            case CARER ->
                List.of(new Criterion.Of(Person.Role.PARENT, test), new Criterion.Of(Person.Role.GUARDIAN, test));
            case GUARDIAN -> List.of(new Criterion.Of(Person.Role.GUARDIAN, test));
        };
    }

    /** One parent lives there, and no parent elsewhere or the provider says that one is enough. */
    private Criterion parents(Criterion.Test<Code> test) {
        var elsewhere = new Criterion.Of(Person.Role.PARENT, new Criterion.Not(test));
        var open = new Criterion.Unsettled(Criterion.Why.UNCLEAR, quotes.get(0));
        return Criterion.all(List.of(
                new Criterion.Of(Person.Role.PARENT, test),
                Criterion.any(List.of(new Criterion.Not(elsewhere), open))));
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(REGISTERED_IS_LIVING);
        if (demand.on() instanceof Anchor.Unstated) {
            notes.add(DAY_IS_ASSUMED);
        }
        if (demand.holders().stream().anyMatch(group -> group.contains(Holder.PARENTS))) {
            notes.add(ONE_PARENT_MAY_DO);
        }
        if (demand.holders().stream().anyMatch(group -> group.contains(Holder.CARER))) {
            notes.add(CARER_IS_READ);
        }
        return notes;
    }
}
