package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Conversion;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tests of a number. Where units are converted, each test here names one; elsewhere it may name several, and an answer in
 * another unit leaves it open.
 */
final class MeasureColumn implements Column {

    private final Fact<?> fact;
    private final List<Unit> units;
    private final Map<Unit, List<Conversion>> conversions;
    private final RangePart empty;

    MeasureColumn(Fact<?> fact, List<Unit> units) {
        this.fact = fact;
        this.units = units;
        this.conversions = units.stream().collect(Collectors.toMap(unit -> unit, unit -> conversions(unit, units)));
        this.empty = new RangePart(units.size());
    }

    private static List<Conversion> conversions(Unit from, List<Unit> units) {
        return units.stream()
                .flatMap(to -> Conversion.between(from, to).stream())
                .toList();
    }

    @Override
    public Fact<?> fact() {
        return fact;
    }

    @Override
    public String encoding() {
        return "sorted numbers";
    }

    @Override
    public Part empty() {
        return empty;
    }

    @Override
    public @Nullable Cell cell(Condition<?> condition, Clause.Days days) {
        if (!(condition instanceof Condition.Within within) || within.ranges().size() > 1 && convert()) {
            return null;
        }
        var byUnit = new HashMap<Integer, Cell.Between>();
        within.ranges().forEach((unit, range) -> byUnit.put(units.indexOf(unit), between(range)));
        return new Cell.Within(byUnit);
    }

    /** Bounds that are not included become the next number that can be written. */
    private static Cell.Between between(Range range) {
        return new Cell.Between(
                range.low()
                        .map(low -> steps(low) + (range.lowIncluded() ? 0 : 1))
                        .orElse(Long.MIN_VALUE),
                range.high()
                        .map(high -> steps(high) - (range.highIncluded() ? 0 : 1))
                        .orElse(Long.MAX_VALUE));
    }

    private static long steps(BigDecimal number) {
        return number.movePointRight(Measure.MOST_DECIMALS).longValueExact();
    }

    private boolean convert() {
        return conversions.values().stream().anyMatch(some -> !some.isEmpty());
    }

    @Override
    public Lookup known(Object value) {
        var measure = (Measure) value;
        return lookup(measure.unit(), Range.between(measure.number(), measure.number()));
    }

    @Override
    public Lookup partial(Condition<?> within) {
        if (!(within instanceof Condition.Within answer)) {
            return Lookup.OPEN;
        }
        var only = answer.ranges().entrySet().iterator().next();
        return lookup(only.getKey(), only.getValue());
    }

    private Lookup lookup(Unit unit, Range numbers) {
        var given = in(unit, numbers);
        var others = conversions.getOrDefault(unit, List.of());
        if (others.isEmpty()) {
            return given;
        }
        var compared = new HashMap<Integer, Supplier<RangeLookup>>();
        compared.put(given.unit(), () -> given);
        others.forEach(conversion ->
                compared.put(units.indexOf(conversion.to()), () -> in(conversion.to(), conversion.of(numbers))));
        return new ConvertedLookup(units.size(), compared);
    }

    private RangeLookup in(Unit unit, Range numbers) {
        var bounds = between(numbers);
        return new RangeLookup(units.indexOf(unit), bounds.low(), bounds.high());
    }
}
