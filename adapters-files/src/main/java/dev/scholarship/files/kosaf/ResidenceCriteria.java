package dev.scholarship.files.kosaf;

import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Person;
import dev.scholarship.domain.eligibility.Span;
import dev.scholarship.files.entry.Criteria;
import dev.scholarship.files.kosaf.ResidenceDemand.Holder;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
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

    /** @param quotes the sentences that demand it */
    static Read of(ResidenceDemand demand, List<String> quotes) {
        var made = new ResidenceCriteria(demand, quotes);
        return new Read(made.everyGroup(), made.notes());
    }

    private Criterion everyGroup() {
        var groups = demand.holders().stream().map(this::alternatives).toList();
        if (groups.size() > 1) {
            return new Criterion.AtLeast(
                    groups.size(), groups.stream().map(ResidenceCriteria::any).toList(), quotes);
        }
        var only = groups.get(0);
        return only.size() > 1 ? new Criterion.AtLeast(1, only, quotes) : quoted(only.get(0));
    }

    /** That somebody lives there, as if that person were the applicant. */
    private Criterion residence() {
        var kind = (CodeKind) Attributes.RESIDENCE.kind();
        var there = new Criterion.Test<>(Attributes.RESIDENCE.now(), kind.under(demand.place()));
        var on = on();
        var spans = new ArrayList<Criterion>();
        demand.since().ifPresent(day -> spans.add(held(there, Span.NONE, new Anchor.On(day))));
        demand.atLeast().ifPresent(time -> spans.add(held(there, span(time), on)));
        if (spans.isEmpty()) {
            return on == Anchor.Named.NOW ? there : held(there, Span.NONE, on);
        }
        return Criteria.together(spans);
    }

    private static Criterion held(Criterion.Test<Code> there, Span span, Anchor on) {
        return new Criterion.Held(there, Attributes.RESIDENCE_SINCE, span, on);
    }

    private static Span span(Period time) {
        return time.getYears() > 0 ? Span.years(time.getYears()) : Span.months(time.getMonths());
    }

    /** The day of the application is the one on which somebody asks. */
    private Anchor on() {
        return switch (demand.on()) {
            case ResidenceDemand.Anchor.Notice notice -> Anchor.Named.NOTICE;
            case ResidenceDemand.Anchor.Application application -> Anchor.Named.NOW;
            case ResidenceDemand.Anchor.Unstated unstated -> Anchor.Named.NOW;
            case ResidenceDemand.Anchor.Day day -> new Anchor.On(day.day());
        };
    }

    private static Criterion any(List<Criterion> alternatives) {
        return alternatives.size() > 1 ? Criterion.any(alternatives) : alternatives.get(0);
    }

    private Criterion quoted(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Test<?> test -> Criteria.quoted(test, quotes);
            case Criterion.Held held ->
                new Criterion.Held(
                        new Criterion.Test<>(held.test().fact(), held.test().condition(), quotes),
                        held.since(),
                        held.span(),
                        held.at());
            case Criterion.AtLeast group -> new Criterion.AtLeast(group.count(), group.of(), quotes);
            case Criterion.Of(var role, var of) -> new Criterion.Of(role, quoted(of));
            case Criterion.Not other -> other;
            case Criterion.When other -> other;
            case Criterion.Unless other -> other;
            case Criterion.Judged other -> other;
            case Criterion.Unsettled other -> other;
        };
    }

    private List<Criterion> alternatives(Set<Holder> group) {
        return group.stream()
                .sorted()
                .flatMap(holder -> criteria(holder).stream())
                .toList();
    }

    private List<Criterion> criteria(Holder holder) {
        return switch (holder) {
            case APPLICANT -> List.of(residence());
            case A_PARENT -> List.of(of(Person.Role.PARENT));
            case PARENTS -> List.of(parents());
            case CARER -> List.of(of(Person.Role.PARENT), of(Person.Role.GUARDIAN));
            case GUARDIAN -> List.of(of(Person.Role.GUARDIAN));
        };
    }

    private Criterion of(Person.Role role) {
        return new Criterion.Of(role, residence());
    }

    /** One parent lives there, and no parent elsewhere or the provider says that one is enough. */
    private Criterion parents() {
        var elsewhere = new Criterion.Of(Person.Role.PARENT, new Criterion.Not(residence()));
        var open = new Criterion.Unsettled(Criterion.Why.UNCLEAR, quotes.get(0));
        return Criterion.all(
                List.of(of(Person.Role.PARENT), Criterion.any(List.of(new Criterion.Not(elsewhere), open))));
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(REGISTERED_IS_LIVING);
        if (demand.on() instanceof ResidenceDemand.Anchor.Unstated) {
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
