package dev.scholarship.http.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Scale;
import dev.scholarship.domain.eligibility.Sentences;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A criterion in JSON: {@code kind} says which members are there. Decimals are strings. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CriterionJson(
        String kind,
        Optional<String> path,
        Optional<String> fact,
        List<String> under,
        List<Marks> marks,
        Optional<Integer> count,
        List<CriterionJson> of,
        Optional<CriterionJson> criterion,
        List<String> sources,
        Optional<String> words) {

    /** A range of marks on one scale; an absent bound does not limit. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Marks(
            String scale,
            Optional<String> low,
            Optional<Boolean> lowIncluded,
            Optional<String> high,
            Optional<Boolean> highIncluded) {

        static Marks from(Map.Entry<Scale, Range> entry) {
            var range = entry.getValue();
            return new Marks(
                    entry.getKey().id(),
                    range.low().map(BigDecimal::toPlainString),
                    range.low().map(low -> range.lowIncluded()),
                    range.high().map(BigDecimal::toPlainString),
                    range.high().map(high -> range.highIncluded()));
        }
    }

    /** The criterion at the top of a rule. */
    static CriterionJson top(Criterion criterion) {
        return from(criterion, "");
    }

    /** A criterion that stands at this place of a list. */
    static CriterionJson at(int position, Criterion criterion) {
        return from(criterion, String.valueOf(position));
    }

    private static CriterionJson from(Criterion criterion, String path) {
        return switch (criterion) {
            case Criterion.Test<?> test -> test(test, path.isEmpty() ? "1" : path);
            case Criterion.Unsettled unsettled -> unsettled(unsettled, path.isEmpty() ? "1" : path);
            case Criterion.Not not ->
                new CriterionJson(
                        "not",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(from(not.criterion(), path)),
                        List.of(),
                        Optional.empty());
            case Criterion.AtLeast group -> group(group, path);
        };
    }

    private static CriterionJson test(Criterion.Test<?> test, String path) {
        return new CriterionJson(
                "test",
                Optional.of(path),
                Optional.of(test.fact().id()),
                under(test.condition()),
                marks(test.condition()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                test.sources(),
                Optional.of(Sentences.english().demand(test)));
    }

    private static CriterionJson unsettled(Criterion.Unsettled unsettled, String path) {
        return new CriterionJson(
                unsettled.why().word(),
                Optional.of(path),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(unsettled.source()),
                Optional.empty());
    }

    private static CriterionJson group(Criterion.AtLeast group, String path) {
        var of = IntStream.range(0, group.of().size())
                .mapToObj(i -> from(group.of().get(i), path.isEmpty() ? "" + (i + 1) : path + "." + (i + 1)))
                .toList();
        return new CriterionJson(
                "at_least",
                path.isEmpty() ? Optional.empty() : Optional.of(path),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(group.count()),
                of,
                Optional.empty(),
                group.sources(),
                Optional.empty());
    }

    private static List<String> under(Condition<?> condition) {
        return switch (condition) {
            case Condition.Under under ->
                under.roots().stream().map(Code::value).toList();
            case Condition.Marks marks -> List.of();
        };
    }

    private static List<Marks> marks(Condition<?> condition) {
        return switch (condition) {
            case Condition.Under under -> List.of();
            case Condition.Marks marks ->
                marks.ranges().entrySet().stream().map(Marks::from).toList();
        };
    }
}
