package dev.scholarship.domain.eligibility.meaning;

import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.Person;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Unit;
import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number or a day at which a test of a rule turns round. A row stands on one side of it if its answer is known, lies on
 * that side, and is no further from the bound than one step: a day, a whole number, or the last decimal that people write
 * on a scale.
 *
 * @param fact whose answer decides
 * @param inside the last value that meets the test
 * @param outside the first value beyond, empty where the scale ends
 */
public record Threshold<V>(Fact<V> fact, V inside, Optional<V> outside) {

    /** One side of a threshold, by the value that stands right there. */
    public record Side(Fact<?> fact, Answer<?> answer, boolean inside) {

        /** The answer in its notation. */
        public String text() {
            return fact.printAnswer(answer);
        }
    }

    /**
     * The thresholds of a rule's requirements, in rule order, each once.
     *
     * @param dates the days that conditions count from; what counts from a day that is not stated has none
     */
    public static List<Threshold<?>> of(Rule rule, Dates dates) {
        return of(rule.require(), List.of(Person.APPLICANT), dates).distinct().toList();
    }

    private static Stream<Threshold<?>> of(Criterion criterion, List<Person> persons, Dates dates) {
        return switch (criterion) {
            case Criterion.Test<?> test -> ofTest(test, persons, dates);
            case Criterion.Held held -> ofTest(held.beginning(), persons, dates);
            case Criterion.Of others -> of(others.of(), others.role().persons(), dates);
            case Criterion other -> other.parts().stream().flatMap(part -> of(part, persons, dates));
        };
    }

    private static <V> Stream<Threshold<?>> ofTest(Criterion.Test<V> test, List<Person> persons, Dates dates) {
        return bounds(test.condition(), dates).stream()
                .map(bound -> new Threshold<>(test.fact().of(persons.get(0)), bound.inside(), bound.outside()));
    }

    @SuppressWarnings("unchecked")
    private static <V> List<Bound<V>> bounds(Condition<V> condition, Dates dates) {
        return (List<Bound<V>>)
                switch (condition) {
                    case Condition.Within within ->
                        within.ranges().entrySet().stream()
                                .flatMap(entry -> numbers(entry.getKey(), entry.getValue()).stream())
                                .toList();
                    case Condition.Days days ->
                        days.on(dates)
                                .map(Condition.Days.class::cast)
                                .map(Threshold::days)
                                .orElse(List.of());
                    case Condition.Under under -> List.of();
                    case Condition.Includes includes -> List.of();
                    case Condition.Yes yes -> List.of();
                };
    }

    private static List<Bound<Measure>> numbers(Unit unit, Range range) {
        var step = step(unit);
        var bounds = new ArrayList<Bound<Measure>>();
        range.low()
                .ifPresent(low -> bounds.addAll(
                        range.lowIncluded() ? bound(unit, low, low.subtract(step)) : bound(unit, low.add(step), low)));
        range.high()
                .ifPresent(high -> bounds.addAll(
                        range.highIncluded()
                                ? bound(unit, high, high.add(step))
                                : bound(unit, high.subtract(step), high)));
        return bounds;
    }

    private static List<Bound<Measure>> bound(Unit unit, BigDecimal inside, BigDecimal outside) {
        return measure(unit, inside).map(last -> new Bound<>(last, measure(unit, outside))).stream()
                .toList();
    }

    private static Optional<Measure> measure(Unit unit, BigDecimal number) {
        try {
            return Optional.of(new Measure(number, unit));
        } catch (BadTextException offTheScale) {
            return Optional.empty();
        }
    }

    private static BigDecimal step(Unit unit) {
        return unit.whole() ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(unit.decimals());
    }

    private static List<Bound<LocalDate>> days(Condition.Days fixed) {
        var bounds = new ArrayList<Bound<LocalDate>>();
        fixed.from().ifPresent(from -> {
            var day = day(from);
            bounds.add(
                    from.included()
                            ? new Bound<>(day, Optional.of(day.minusDays(1)))
                            : new Bound<>(day.plusDays(1), Optional.of(day)));
        });
        fixed.to().ifPresent(to -> {
            var day = day(to);
            bounds.add(
                    to.included()
                            ? new Bound<>(day, Optional.of(day.plusDays(1)))
                            : new Bound<>(day.minusDays(1), Optional.of(day)));
        });
        return bounds;
    }

    private static LocalDate day(Condition.Days.Bound bound) {
        return switch (bound.day().anchor()) {
            case Anchor.On(var date) -> date;
            case Anchor.Named named -> throw new IllegalStateException("a day that is a date");
        };
    }

    /** The sides on which none of these applicants stands, each described by what is known of them. */
    public List<Side> untouched(List<Map<Fact<?>, Answer<?>>> applicants) {
        var sides = new ArrayList<Side>();
        if (applicants.stream().noneMatch(answers -> isBeside(answers, true))) {
            sides.add(new Side(fact, new Answer.Known<>(inside), true));
        }
        if (outside.isPresent() && applicants.stream().noneMatch(answers -> isBeside(answers, false))) {
            sides.add(new Side(fact, new Answer.Known<>(outside.get()), false));
        }
        return sides;
    }

    private boolean isBeside(Map<Fact<?>, Answer<?>> answers, boolean within) {
        return answers.get(fact) instanceof Answer.Known<?>(var value)
                && switch (value) {
                    case Measure measure -> isBeside(measure, within);
                    case LocalDate day -> day.equals(within ? inside : outside.orElse(null));
                    default -> false;
                };
    }

    private boolean isBeside(Measure value, boolean within) {
        var last = (Measure) inside;
        if (!value.unit().equals(last.unit())) {
            return false;
        }
        var step = step(value.unit());
        var beyond = outside.map(Measure.class::cast).map(Measure::number).orElse(last.number());
        int inwards = last.number().compareTo(beyond);
        var distance = value.number().subtract(within ? last.number() : beyond);
        boolean thisSide =
                within ? distance.signum() * inwards >= 0 : value.number().compareTo(last.number()) * inwards < 0;
        return thisSide && distance.abs().compareTo(step) <= 0;
    }

    private record Bound<V>(V inside, Optional<V> outside) {}
}
