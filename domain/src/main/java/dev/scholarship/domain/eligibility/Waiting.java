package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What time alone changes for one applicant: the finitely many days at which a demand on a day that they gave turns
 * round. Days that are sensitive are left alone, since a date would tell them.
 */
final class Waiting {

    private final List<Turn> turns;
    private final List<Moved> moves;
    private final Dates dates;

    private Waiting(List<Turn> turns, Dates dates) {
        this.turns = turns;
        this.dates = dates;
        this.moves = turns.stream()
                .map(Turn::day)
                .distinct()
                .sorted()
                .flatMap(day -> Stream.of(new Moved(day, true), new Moved(day, false)))
                .filter(moved -> moved.isPossible(dates))
                .toList();
    }

    static Waiting of(Rule rule, Applicant applicant, Dates dates) {
        var turns = new ArrayList<Turn>();
        collect(rule.require(), List.of(Person.APPLICANT), applicant, dates, turns);
        return new Waiting(List.copyOf(turns), dates);
    }

    /** Where a later day may make a difference, the earliest first. */
    List<Moved> moves() {
        return moves;
    }

    /** Whether a test of a day turns out otherwise on one of them. */
    boolean canTurn(Finding.Tested<?> finding) {
        return !finding.fact().attribute().sensitive()
                && moves.stream().anyMatch(moved -> truth(finding, moved.on(dates)) != finding.truth());
    }

    Change.Wait describe(Moved moved) {
        var reached =
                turns.stream().filter(turn -> turn.day().equals(moved.day())).toList();
        var birthday =
                reached.stream().flatMapToInt(turn -> turn.birthday().stream()).findFirst();
        return new Change.Wait(
                moved.day(),
                moved.thisCycle(),
                dates.closes(),
                birthday,
                reached.stream().map(Turn::fact).distinct().toList());
    }

    private static <V> Truth truth(Finding.Tested<V> finding, Dates dates) {
        var stated = finding.criterion().condition().on(dates);
        return switch (finding.answer()) {
            case Answer.Known<V>(var value) ->
                stated.map(condition -> condition.holdsFor(value)).orElse(Truth.TRUE);
            case Answer.Partial<V>(var within) ->
                stated.map(condition -> condition.holdsForAllOf(within)).orElse(Truth.TRUE);
            case Answer<V> none -> finding.truth();
        };
    }

    private static void collect(
            Criterion criterion, List<Person> persons, Applicant applicant, Dates dates, List<Turn> turns) {
        switch (criterion) {
            case Criterion.Test<?> test -> addTurns(test, persons, applicant, dates, turns);
            case Criterion.Held held -> addTurns(held.beginning(), persons, applicant, dates, turns);
            case Criterion.Of of -> collect(of.of(), of.role().persons(), applicant, dates, turns);
            case Criterion other -> other.parts().forEach(part -> collect(part, persons, applicant, dates, turns));
        }
    }

    @SuppressWarnings("unchecked")
    private static void addTurns(
            Criterion.Test<?> test, List<Person> persons, Applicant applicant, Dates dates, List<Turn> turns) {
        if (test.condition() instanceof Condition.Days days
                && !test.fact().attribute().sensitive()) {
            var fact = (Fact<LocalDate>) test.fact();
            persons.forEach(person -> addTurns(fact.of(person), days, applicant, dates, turns));
        }
    }

    private static void addTurns(
            Fact<LocalDate> fact, Condition.Days days, Applicant applicant, Dates dates, List<Turn> turns) {
        for (var day : ends(applicant.answer(fact))) {
            days.to()
                    .flatMap(bound -> turn(fact, day, bound, bound.included(), dates))
                    .ifPresent(turns::add);
            days.from()
                    .flatMap(bound -> turn(fact, day, bound, !bound.included(), dates))
                    .ifPresent(turns::add);
        }
    }

    private static List<LocalDate> ends(Answer<LocalDate> answer) {
        return switch (answer) {
            case Answer.Known<LocalDate>(var day) -> List.of(day);
            case Answer.Partial<LocalDate>(Condition.Days days) -> List.of(days.first(), days.last());
            case Answer<LocalDate> open -> List.of();
        };
    }

    /** @param at whether it turns when the bound reaches the day; otherwise when it passes the day */
    private static Optional<Turn> turn(
            Fact<LocalDate> fact, LocalDate day, Condition.Days.Bound bound, boolean at, Dates dates) {
        boolean moves = bound.day().anchor() instanceof Anchor.Named
                && bound.day().anchor().in(dates).isPresent();
        return moves
                ? bound.day()
                        .reaching(at ? day : day.plusDays(1))
                        .map(anchor -> new Turn(fact, anchor, years(fact, bound)))
                : Optional.empty();
    }

    private static OptionalInt years(Fact<LocalDate> fact, Condition.Days.Bound bound) {
        var span = bound.day().span();
        boolean birthday = fact.person() == Person.APPLICANT
                && fact.attribute().kind() instanceof DayKind kind
                && kind.verb() == DayKind.Verb.AGED
                && span.unit() == Span.Unit.YEARS
                && !span.isNone();
        return birthday ? OptionalInt.of(span.count()) : OptionalInt.empty();
    }

    /**
     * A day at which a test turns round.
     *
     * @param birthday the age that the applicant completes on it
     */
    private record Turn(Fact<LocalDate> fact, LocalDate day, OptionalInt birthday) {}
}
