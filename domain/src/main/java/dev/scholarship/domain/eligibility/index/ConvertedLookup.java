package dev.scholarship.domain.eligibility.index;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A number that is compared in several units. Each test names one. Most columns name few of them, so a number is converted
 * to a unit when a test names it. For one thread.
 */
final class ConvertedLookup implements Lookup {

    /** By the units' positions; none where a number cannot be compared. */
    private final Map<Integer, Supplier<RangeLookup>> sources;

    private final @Nullable RangeLookup[] numbers;

    /**
     * @param units how many there are
     * @param sources what the number may be in each unit, by the units' positions; the tests of the others stay open
     */
    ConvertedLookup(int units, Map<Integer, Supplier<RangeLookup>> sources) {
        this.sources = sources;
        this.numbers = new RangeLookup[units];
    }

    @Override
    public void into(Part part, Tally tally) {
        var ranges = (RangePart) part;
        for (int unit = 0; unit < numbers.length; unit++) {
            var scale = ranges.scale(unit);
            if (!scale.isUnnamed()) {
                compare(unit, ranges, tally);
            }
        }
    }

    private void compare(int unit, RangePart ranges, Tally tally) {
        var source = sources.get(unit);
        if (source == null) {
            tally.open().add(ranges.scale(unit).named());
            return;
        }
        var number = numbers[unit];
        if (number == null) {
            number = source.get();
            numbers[unit] = number;
        }
        number.compare(ranges, tally);
    }
}
