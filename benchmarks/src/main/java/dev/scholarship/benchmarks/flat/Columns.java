package dev.scholarship.benchmarks.flat;

import dev.scholarship.benchmarks.data.Award;
import dev.scholarship.benchmarks.data.Catalogue;
import dev.scholarship.benchmarks.data.Trait;
import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Codes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.DayKind;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Kind;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.eligibility.YesNoKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns rules and applicants of this project into plain demands and replies; refuses what they cannot state. Numbers are
 * counted in ten-thousandths, days since 1970.
 */
public final class Columns {

    private static final int DECIMALS = 4;

    private final Map<Fact<?>, Column> byFact = new LinkedHashMap<>();

    public Columns(Catalogue catalogue) {
        for (var trait : catalogue.traits()) {
            byFact.put(trait.fact(), column(trait));
        }
    }

    private Column column(Trait<?> trait) {
        return new Column(
                byFact.size(),
                trait.fact(),
                trait.codes(),
                shape(trait.fact().attribute().kind()));
    }

    private static Column.Shape shape(Kind<?> kind) {
        return switch (kind) {
            case CodeKind one -> Column.Shape.CODE;
            case CodeSetKind several -> Column.Shape.CODES;
            case DayKind day -> Column.Shape.NUMBER;
            case MeasureKind measure -> Column.Shape.NUMBER;
            case YesNoKind yesNo -> Column.Shape.YES_NO;
        };
    }

    public List<Column> all() {
        return List.copyOf(byFact.values());
    }

    /** The demands all of which a rule makes, in rule order. */
    public List<Demand> demands(Award award) {
        if (award.rule().require() instanceof Criterion.AtLeast group
                && group.count() == group.of().size()) {
            return group.of().stream().map(part -> demand(part, award)).toList();
        }
        throw refused(award.rule().require());
    }

    private Demand demand(Criterion criterion, Award award) {
        if (criterion instanceof Criterion.Test<?> test) {
            return demand(column(test.fact()), test.condition(), award);
        }
        throw refused(criterion);
    }

    private static Demand demand(Column column, Condition<?> condition, Award award) {
        return switch (condition) {
            case Condition.Under under -> oneOf(column, under.vocabulary(), under.roots());
            case Condition.Includes includes
            when !includes.every() -> oneOf(column, includes.vocabulary(), includes.codes());
            case Condition.Includes includes -> throw refused(includes);
            case Condition.Yes yes -> new Demand.Yes(column);
            case Condition.Within within -> between(column, within.ranges().values());
            case Condition.Days days ->
                days.on(award.days().on(Catalogue.asOf()))
                        .map(fixed -> between(column, (Condition.Days) fixed))
                        .orElseThrow(() -> refused(days));
        };
    }

    private static Demand oneOf(Column column, Vocabulary vocabulary, List<Code> roots) {
        var codes = column.codes();
        return new Demand.OneOf(
                column,
                IntStream.range(0, codes.size())
                        .filter(i -> roots.stream().anyMatch(root -> vocabulary.covers(root, codes.get(i))))
                        .boxed()
                        .toList());
    }

    private static Demand between(Column column, Collection<Range> ranges) {
        var range = ranges.iterator().next();
        if (ranges.size() > 1 || !range.lowIncluded() || !range.highIncluded()) {
            throw refused(ranges);
        }
        return new Demand.Between(
                column,
                range.low().map(Columns::number).orElse(Long.MIN_VALUE),
                range.high().map(Columns::number).orElse(Long.MAX_VALUE));
    }

    private static Demand between(Column column, Condition.Days days) {
        return new Demand.Between(
                column,
                days.from()
                        .map(bound -> day(bound) + (bound.included() ? 0 : 1))
                        .orElse(Long.MIN_VALUE),
                days.to().map(bound -> day(bound) - (bound.included() ? 0 : 1)).orElse(Long.MAX_VALUE));
    }

    private static long day(Condition.Days.Bound bound) {
        if (bound.day().anchor() instanceof Anchor.On(var date)
                && bound.day().span().isNone()) {
            return date.toEpochDay();
        }
        throw refused(bound);
    }

    private static long number(BigDecimal number) {
        return number.movePointRight(DECIMALS).longValueExact();
    }

    /** What a person answers, column by column. */
    public List<Reply> replies(Applicant applicant) {
        return byFact.values().stream()
                .map(column -> reply(column, applicant.answer(column.fact())))
                .toList();
    }

    private static Reply reply(Column column, Answer<?> answer) {
        return switch (answer) {
            case Answer.Known<?>(var value) -> reply(column, value);
            case Answer.Unknown<?> unknown -> new Reply.Missing();
            case Answer.Partial<?> partial -> throw refused(partial);
            case Answer.Declined<?> declined -> throw refused(declined);
            case Answer.NotApplicable<?> none -> throw refused(none);
        };
    }

    private static Reply reply(Column column, Object value) {
        return switch (value) {
            case Code code -> new Reply.Codes(column, numbers(column, List.of(code)));
            case Codes codes -> new Reply.Codes(column, numbers(column, codes.codes()));
            case Measure measure -> new Reply.Number(number(measure.number()));
            case LocalDate day -> new Reply.Number(day.toEpochDay());
            case Boolean yes -> new Reply.YesNo(yes);
            default -> throw refused(value);
        };
    }

    private static List<Integer> numbers(Column column, Collection<Code> codes) {
        return codes.stream().map(code -> number(column, code)).toList();
    }

    private static int number(Column column, Code code) {
        int number = column.codes().indexOf(code);
        if (number < 0) {
            throw refused(code);
        }
        return number;
    }

    private Column column(Fact<?> fact) {
        return Optional.ofNullable(byFact.get(fact)).orElseThrow(() -> refused(fact));
    }

    private static IllegalArgumentException refused(Object what) {
        return new IllegalArgumentException("peers cannot state " + what);
    }
}
