package dev.scholarship.http.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A criterion in JSON; {@code kind} says which one. */
sealed interface CriterionJson {

    String kind();

    /** The criterion at the top of a rule. */
    static CriterionJson top(Criterion criterion) {
        return from(criterion, "");
    }

    /** A criterion that stands at this place of a list. */
    static CriterionJson at(String path, Criterion criterion) {
        return from(criterion, path);
    }

    private static CriterionJson from(Criterion criterion, String path) {
        return switch (criterion) {
            case Criterion.Test<?> test ->
                new Test(
                        "test",
                        place(path),
                        test.fact().id(),
                        ConditionJson.from(test.condition()),
                        test.sources(),
                        Sentences.english().demand(test));
            case Criterion.Unsettled unsettled ->
                new Unsettled(unsettled.why().word(), place(path), unsettled.source());
            case Criterion.Judged judged -> new Unsettled("judged", place(path), judged.source());
            case Criterion.Held held ->
                new Held(
                        "held",
                        place(path),
                        held.test().fact().id(),
                        ConditionJson.from(held.test().condition()),
                        held.since().id(),
                        held.span().isNone()
                                ? Optional.empty()
                                : Optional.of(held.span().toString()),
                        held.at().word(),
                        held.test().sources());
            case Criterion.When when ->
                new When(
                        "when",
                        from(when.condition(), below(path, "when")),
                        from(when.then(), below(path, "then")),
                        when.otherwise().equals(Criterion.nothing())
                                ? Optional.empty()
                                : Optional.of(from(when.otherwise(), below(path, "otherwise"))));
            case Criterion.Unless unless ->
                new Unless("unless", from(unless.demand(), path), from(unless.exception(), below(path, "unless")));
            case Criterion.Not not -> new Not("not", from(not.criterion(), path));
            case Criterion.Of of -> new Of("of", of.role().word(), from(of.of(), path));
            case Criterion.AtLeast group -> new AtLeast("at_least", group.count(), parts(group, path), group.sources());
        };
    }

    private static List<CriterionJson> parts(Criterion.AtLeast group, String path) {
        return IntStream.range(0, group.of().size())
                .mapToObj(i -> from(group.of().get(i), below(path, String.valueOf(i + 1))))
                .toList();
    }

    private static String below(String path, String part) {
        return path.isEmpty() ? part : path + "." + part;
    }

    private static String place(String path) {
        return path.isEmpty() ? "1" : path;
    }

    /**
     * A fact must satisfy a condition.
     *
     * @param path the place that findings name
     * @param words the demand in English
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Test(String kind, String path, String fact, ConditionJson condition, List<String> sources, String words)
            implements CriterionJson {}

    /** {@code unread}, {@code unclear} or {@code judged}. */
    record Unsettled(String kind, String path, String source) implements CriterionJson {}

    /**
     * A test that has to have held for some time.
     *
     * @param since the fact that tells since when
     * @param forAtLeast such as "6 months"; absent where it has to hold on that day only
     * @param at until when
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Held(
            String kind,
            String path,
            String fact,
            ConditionJson condition,
            String since,
            Optional<String> forAtLeast,
            String at,
            List<String> sources)
            implements CriterionJson {}

    /** Who is in the case must meet {@code then}, everybody else {@code otherwise}, or nothing where it is absent. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record When(String kind, CriterionJson condition, CriterionJson then, Optional<CriterionJson> otherwise)
            implements CriterionJson {}

    /** The exception waives the demand. */
    record Unless(String kind, CriterionJson demand, CriterionJson exception) implements CriterionJson {}

    record Not(String kind, CriterionJson criterion) implements CriterionJson {}

    /** The criterion holds for somebody: {@code role} is the word for their part in the applicant's life. */
    record Of(String kind, String role, CriterionJson criterion) implements CriterionJson {}

    /** At least {@code count} hold. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AtLeast(String kind, int count, List<CriterionJson> of, List<String> sources) implements CriterionJson {}

    /** What the fact's value must be. */
    sealed interface ConditionJson {

        static ConditionJson from(Condition<?> condition) {
            return switch (condition) {
                case Condition.Under under -> new AnyOf(codes(under.roots()));
                case Condition.Includes includes ->
                    includes.every() ? new AllOf(codes(includes.codes())) : new AnyOf(codes(includes.codes()));
                case Condition.Within within ->
                    new Within(within.ranges().entrySet().stream()
                            .map(RangeJson::from)
                            .sorted(Comparator.comparing(RangeJson::unit))
                            .toList());
                case Condition.Days days ->
                    new Days(days.from().map(BoundJson::from), days.to().map(BoundJson::from));
                case Condition.Yes yes -> new Yes(true);
            };
        }

        private static List<String> codes(List<Code> codes) {
            return codes.stream().map(Code::value).toList();
        }
    }

    /** One of these codes, or something below one. */
    record AnyOf(List<String> anyOf) implements ConditionJson {}

    /** Each of these codes, itself or as something below it. */
    record AllOf(List<String> allOf) implements ConditionJson {}

    /** In the range of the answer's unit. */
    record Within(List<RangeJson> within) implements ConditionJson {}

    /** Between two days; an absent bound does not limit. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Days(Optional<BoundJson> from, Optional<BoundJson> to) implements ConditionJson {}

    /** @param day a date, or in the words of rule text, such as "6 months before closes" */
    record BoundJson(String day, boolean included) {

        static BoundJson from(Condition.Days.Bound bound) {
            return new BoundJson(bound.day().toString(), bound.included());
        }
    }

    record Yes(boolean yes) implements ConditionJson {}

    /** Numbers of one unit, as decimal strings; an absent bound does not limit. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RangeJson(
            String unit,
            Optional<String> low,
            Optional<Boolean> lowIncluded,
            Optional<String> high,
            Optional<Boolean> highIncluded) {

        static RangeJson from(Map.Entry<Unit, Range> entry) {
            var range = entry.getValue();
            return new RangeJson(
                    entry.getKey().id(),
                    range.low().map(BigDecimal::toPlainString),
                    range.low().map(low -> range.lowIncluded()),
                    range.high().map(BigDecimal::toPlainString),
                    range.high().map(high -> range.highIncluded()));
        }
    }
}
