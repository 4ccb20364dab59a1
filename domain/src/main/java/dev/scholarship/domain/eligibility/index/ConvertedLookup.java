package dev.scholarship.domain.eligibility.index;

import org.jspecify.annotations.Nullable;

/**
 * A number that is compared in several units. Each test names one. Most columns name few of them, so a number is converted
 * to a unit when a test names it. For one thread.
 */
final class ConvertedLookup implements Lookup {

    /** By the units' positions; null where a number cannot be compared. */
    private final @Nullable Source[] sources;

    private final @Nullable RangeLookup[] numbers;

    /** @param sources what the number may be in each unit, by the units' positions; null leaves the unit's tests open */
    ConvertedLookup(@Nullable Source[] sources) {
        this.sources = sources;
        this.numbers = new RangeLookup[sources.length];
    }

    @Override
    public void into(Part part, Tally tally) {
        var ranges = (RangePart) part;
        for (int unit = 0; unit < sources.length; unit++) {
            var scale = ranges.scale(unit);
            if (!scale.isUnnamed()) {
                compare(unit, ranges, tally);
            }
        }
    }

    private void compare(int unit, RangePart ranges, Tally tally) {
        var source = sources[unit];
        if (source == null) {
            tally.open().add(ranges.scale(unit).named());
            return;
        }
        var number = numbers[unit];
        if (number == null) {
            number = source.number();
            numbers[unit] = number;
        }
        number.compare(ranges, tally);
    }

    /** Where a number in one unit comes from. */
    @FunctionalInterface
    interface Source {
        RangeLookup number();
    }
}
