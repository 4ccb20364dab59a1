package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values are numbers of some units. A number without its unit is refused, never guessed.
 *
 * <p>Several units, as for grades, are joined by "on": {@code 3.4 on us4}. A single one follows the number: {@code 17
 * years}.
 */
public final class MeasureKind extends Kind<Measure> {

    private static final Pattern ON = Pattern.compile("\\s+on\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern RANGE = Pattern.compile("\\.\\.");

    private final List<Unit> units;
    private final String example;

    /**
     * @param example a number that fits the first unit
     * @param units at least one, no two with one id
     */
    public MeasureKind(String example, Unit... units) {
        this.units = List.of(units);
        if (this.units.isEmpty() || this.units.stream().map(Unit::id).distinct().count() < this.units.size()) {
            throw new IllegalArgumentException("numbers have units, and each has an id of its own");
        }
        this.example = example + joint() + this.units.get(0).id();
    }

    /** The units that an answer may have. */
    public List<Unit> units() {
        return units;
    }

    /** The condition that holds for this number of the unit and every higher one. */
    public Condition<Measure> atLeast(BigDecimal number, Unit unit) {
        return Condition.Within.of(unit, Range.atLeast(number));
    }

    /**
     * The unit with this id.
     *
     * @throws BadTextException if the kind has none such
     */
    public Unit unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
    }

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public String example() {
        return example;
    }

    @Override
    public Measure parse(String text) {
        var parts = numberAndUnit(text);
        return new Measure(Decimals.parse(parts[0]), unit(parts[1]));
    }

    @Override
    public String print(Measure value) {
        return with(value.unit().print(value.number()), value.unit());
    }

    @Override
    boolean admits(Condition<Measure> condition) {
        return units.containsAll(ranges(condition).keySet());
    }

    @Override
    boolean admitsPartial(Condition<Measure> within) {
        return admits(within) && within instanceof Condition.Within numbers && numbers.isOneClosedRange();
    }

    @Override
    boolean admits(Measure value) {
        return units.contains(value.unit());
    }

    @Override
    Optional<Condition<Measure>> parsePartial(String text, LocalDate asOf) {
        if (!text.contains("..")) {
            return Optional.empty();
        }
        var parts = numberAndUnit(text);
        var bounds = RANGE.split(parts[0], -1);
        if (bounds.length != 2) {
            throw new BadTextException("\"" + text + "\" is not a range; write it as in 3.0..3.5" + joint()
                    + units.get(0).id());
        }
        var range = Range.between(Decimals.parse(bounds[0].strip()), Decimals.parse(bounds[1].strip()));
        return Optional.of(Condition.Within.of(unit(parts[1]), range));
    }

    @Override
    String printPartial(Condition<Measure> within) {
        var only = ranges(within).entrySet().iterator().next();
        var unit = only.getKey();
        var range = only.getValue();
        var low = unit.print(range.low().orElseThrow());
        return with(low + ".." + unit.print(range.high().orElseThrow()), unit);
    }

    @Override
    Demand<Measure> parseDemand(Words words) {
        if (words.accept("from")) {
            return new Demand<>(span(words), false);
        }
        var compare = comparison(words);
        var ranges = new LinkedHashMap<Unit, Range>();
        words.separated(() -> {
            int column = words.column();
            var number = words.next("a number, such as " + example, Decimals::parse);
            var unit = nextUnit(words);
            if (ranges.put(unit, checked(words, column, unit, compare.apply(number))) != null) {
                throw words.error(column, "the unit " + unit.id() + " stands here twice");
            }
        });
        return new Demand<>(new Condition.Within(ranges), false);
    }

    @Override
    Optional<String> printDemand(Demand<Measure> demand) {
        return demand.negated() ? Optional.empty() : Optional.of(print(ranges(demand.condition())));
    }

    private Condition<Measure> span(Words words) {
        int column = words.column();
        var low = words.next("the lower number", Decimals::parse);
        words.expect("to");
        var high = words.next("the higher number", Decimals::parse);
        var unit = nextUnit(words);
        return Condition.Within.of(
                unit, checked(words, column, unit, words.checked(column, () -> Range.between(low, high))));
    }

    private Unit nextUnit(Words words) {
        if (units.size() > 1) {
            words.expect("on");
        }
        return words.next("a unit: " + ids(), this::unit);
    }

    private static Range checked(Words words, int column, Unit unit, Range range) {
        words.checked(column, () -> Condition.Within.of(unit, range));
        return range;
    }

    private static Function<BigDecimal, Range> comparison(Words words) {
        return switch (Range.Shape.next(words)) {
            case EXACTLY -> number -> Range.between(number, number);
            case AT_LEAST -> Range::atLeast;
            case AT_MOST -> Range::atMost;
            case MORE_THAN -> Range::moreThan;
            case LESS_THAN -> Range::lessThan;
            case FROM_TO -> throw new IllegalStateException("has two numbers");
        };
    }

    private String print(Map<Unit, Range> ranges) {
        var range = ranges.values().iterator().next();
        var thresholds = units.stream()
                .flatMap(unit -> Optional.ofNullable(ranges.get(unit)).stream()
                        .map(threshold -> with(unit.print(threshold.bound()), unit)))
                .toList();
        return switch (range.shape()) {
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EXACTLY ->
                range.shape().words() + " " + Words.printList(thresholds);
            case FROM_TO -> {
                var unit = ranges.keySet().iterator().next();
                yield "from " + unit.print(range.bound()) + " to "
                        + with(unit.print(range.high().orElseThrow()), unit);
            }
        };
    }

    private String with(String number, Unit unit) {
        return number + joint() + unit.id();
    }

    private String joint() {
        return units.size() > 1 ? " on " : " ";
    }

    private String[] numberAndUnit(String text) {
        var parts = (units.size() > 1 ? ON : SPACE).split(text.strip(), -1);
        if (parts.length != 2) {
            throw new BadTextException("\"" + text + "\" is not a number with its unit; write it as in " + example
                    + (units.size() > 1 ? " (known: " + ids() + ")" : ""));
        }
        return parts;
    }

    private BadTextException unknown(String id) {
        var known = units.stream().map(Unit::id).toList();
        return new BadTextException("unknown unit \"" + id + "\"" + Nearest.hint(id, known) + "; known: " + ids());
    }

    private String ids() {
        return units.stream().map(Unit::id).collect(Collectors.joining(", "));
    }

    private static Map<Unit, Range> ranges(Condition<Measure> condition) {
        return switch (condition) {
            case Condition.Within within -> within.ranges();
        };
    }
}
