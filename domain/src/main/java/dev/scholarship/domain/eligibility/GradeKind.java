package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values are marks on a named scale. A mark without its scale is refused, never guessed. */
public final class GradeKind extends Kind<Grade> {

    private static final Pattern ON = Pattern.compile("\\s+on\\s+");
    private static final Pattern RANGE = Pattern.compile("\\.\\.");

    @Override
    public String name() {
        return "grade";
    }

    @Override
    public String example() {
        return "3.4 on us4";
    }

    @Override
    public Grade parse(String text) {
        var parts = markAndScale(text);
        return new Grade(Decimals.parse(parts[0]), Scale.parse(parts[1]));
    }

    @Override
    public String print(Grade value) {
        return value.toString();
    }

    @Override
    Optional<Condition<Grade>> parsePartial(String text) {
        if (!text.contains("..")) {
            return Optional.empty();
        }
        var parts = markAndScale(text);
        var bounds = RANGE.split(parts[0], -1);
        if (bounds.length != 2) {
            throw new BadTextException("\"" + text + "\" is not a range; write it as in 3.0..3.5 on us4");
        }
        var range = Range.between(Decimals.parse(bounds[0].strip()), Decimals.parse(bounds[1].strip()));
        return Optional.of(Condition.Marks.on(Scale.parse(parts[1]), range));
    }

    @Override
    String printPartial(Condition<Grade> within) {
        return ranges(within).entrySet().stream()
                .map(entry -> printPartial(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" or "));
    }

    private static String printPartial(Scale scale, Range range) {
        return scale.print(range.low().orElse(BigDecimal.ZERO)) + ".."
                + scale.print(range.high().orElse(scale.best())) + " on " + scale.id();
    }

    @Override
    Demand<Grade> parseDemand(Words words) {
        if (words.accept("from")) {
            return new Demand<>(span(words), false);
        }
        var compare = comparison(words);
        var ranges = new EnumMap<Scale, Range>(Scale.class);
        words.separated(() -> {
            int column = words.column();
            var mark = words.next("a mark, such as 3.0 on us4", Decimals::parse);
            words.expect("on");
            var scale = words.next("a grading scale: " + String.join(", ", Scale.ids()), Scale::parse);
            if (ranges.put(scale, checked(words, column, scale, compare.apply(mark))) != null) {
                throw words.error(column, "the scale " + scale.id() + " stands here twice");
            }
        });
        return new Demand<>(new Condition.Marks(ranges), false);
    }

    @Override
    Optional<String> printDemand(Demand<Grade> demand) {
        return demand.negated() ? Optional.empty() : Optional.of(print(ranges(demand.condition())));
    }

    private static Condition<Grade> span(Words words) {
        int column = words.column();
        var low = words.next("the lower mark", Decimals::parse);
        words.expect("to");
        var high = words.next("the higher mark", Decimals::parse);
        words.expect("on");
        var scale = words.next("a grading scale: " + String.join(", ", Scale.ids()), Scale::parse);
        return Condition.Marks.on(
                scale, checked(words, column, scale, words.checked(column, () -> Range.between(low, high))));
    }

    private static Range checked(Words words, int column, Scale scale, Range range) {
        words.checked(column, () -> Condition.Marks.on(scale, range));
        return range;
    }

    private static Function<BigDecimal, Range> comparison(Words words) {
        if (words.accept("exactly")) {
            return mark -> Range.between(mark, mark);
        }
        if (words.accept("at", "least")) {
            return Range::atLeast;
        }
        if (words.accept("at", "most")) {
            return Range::atMost;
        }
        if (words.accept("more", "than")) {
            return Range::moreThan;
        }
        if (words.accept("less", "than")) {
            return Range::lessThan;
        }
        throw words.error(
                words.column(),
                "a grade is compared with \"at least\", \"at most\", \"more than\", \"less than\", \"exactly\" or \"from … to …\"");
    }

    private static String print(Map<Scale, Range> ranges) {
        var range = ranges.values().iterator().next();
        var thresholds = ranges.entrySet().stream()
                .map(entry -> entry.getKey().print(entry.getValue().bound()) + " on "
                        + entry.getKey().id())
                .toList();
        return switch (range.shape()) {
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EXACTLY ->
                range.shape().words() + " " + Words.printList(thresholds);
            case FROM_TO -> {
                var scale = ranges.keySet().iterator().next();
                yield "from " + scale.print(range.bound()) + " to "
                        + scale.print(range.high().orElseThrow()) + " on " + scale.id();
            }
        };
    }

    private static String[] markAndScale(String text) {
        var parts = ON.split(text.strip(), -1);
        if (parts.length != 2) {
            throw new BadTextException(
                    "\"" + text + "\" does not say on which scale; write it as in 3.4 on us4 (scales: "
                            + String.join(", ", Scale.ids()) + ")");
        }
        return parts;
    }

    private static Map<Scale, Range> ranges(Condition<Grade> condition) {
        return switch (condition) {
            case Condition.Marks marks -> marks.ranges();
        };
    }
}
