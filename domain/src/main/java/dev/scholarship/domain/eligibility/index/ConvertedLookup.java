package dev.scholarship.domain.eligibility.index;

import java.util.List;

/**
 * A number that is compared in several units. Each test names one.
 *
 * @param numbers what the number may be, for each unit in which it can be compared
 * @param others the positions of the other units, whose tests it leaves open
 */
record ConvertedLookup(List<RangeLookup> numbers, List<Integer> others) implements Lookup {

    @Override
    public void into(Part part, Tally tally) {
        var ranges = (RangePart) part;
        numbers.forEach(number -> number.compare(ranges, tally));
        others.forEach(unit -> tally.open(ranges.scale(unit).named()));
    }
}
