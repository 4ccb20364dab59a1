package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of values: what a criterion demands, and also what a partial answer leaves possible.
 *
 * @param <V> the values' type
 */
public sealed interface Condition<V> {

    /** Whether the value is in the set; UNKNOWN where the value is too coarse or on another scale. */
    Truth holdsFor(V value);

    /** TRUE if every value of {@code other} is in the set, FALSE if none is, UNKNOWN if some may be. */
    Truth holdsForAllOf(Condition<V> other);

    /**
     * One of these codes or anything below one.
     *
     * @param roots at least one, none twice, in the author's order
     */
    record Under(Vocabulary vocabulary, List<Code> roots) implements Condition<Code> {

        public Under {
            roots = List.copyOf(roots);
            if (roots.isEmpty() || new LinkedHashSet<>(roots).size() != roots.size()) {
                throw new BadTextException("each " + vocabulary.noun() + " may stand in a list once");
            }
            for (var root : roots) {
                if (!vocabulary.contains(root)) {
                    throw new BadTextException("unknown " + vocabulary.noun() + " \"" + root + "\"");
                }
            }
        }

        /**
         * TRUE if a root covers the value; UNKNOWN if the value covers a root, since "US" may or may not be "US-NV";
         * otherwise FALSE.
         */
        @Override
        public Truth holdsFor(Code value) {
            if (roots.stream().anyMatch(root -> vocabulary.covers(root, value))) {
                return Truth.TRUE;
            }
            return roots.stream().anyMatch(root -> vocabulary.covers(value, root)) ? Truth.UNKNOWN : Truth.FALSE;
        }

        @Override
        public Truth holdsForAllOf(Condition<Code> other) {
            return switch (other) {
                case Under answer -> Truth.commonTo(answer.roots.stream().map(this::holdsFor));
            };
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Under other && roots.equals(other.roots) && vocabulary == other.vocabulary;
        }

        @Override
        public int hashCode() {
            return roots.hashCode();
        }
    }

    /**
     * A range of marks on each scale that is named; nothing is said about any other scale.
     *
     * @param ranges at least one scale; all of one shape, such as "at least", and one scale only for "from … to …"
     */
    record Marks(Map<Scale, Range> ranges) implements Condition<Grade> {

        public Marks {
            ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
            if (ranges.isEmpty()) {
                throw new IllegalArgumentException("marks need a scale");
            }
            ranges.forEach(Marks::requireOnScale);
            var shapes = ranges.values().stream().map(Range::shape).distinct().toList();
            if (shapes.size() > 1 || shapes.contains(Range.Shape.FROM_TO) && ranges.size() > 1) {
                throw new IllegalArgumentException("marks on several scales share one comparison");
            }
        }

        public static Marks on(Scale scale, Range range) {
            var ranges = new EnumMap<Scale, Range>(Scale.class);
            ranges.put(scale, range);
            return new Marks(ranges);
        }

        @Override
        public Truth holdsFor(Grade grade) {
            var range = ranges.get(grade.scale());
            return range == null ? Truth.UNKNOWN : Truth.of(range.contains(grade.mark()));
        }

        @Override
        public Truth holdsForAllOf(Condition<Grade> other) {
            return switch (other) {
                case Marks answer ->
                    Truth.commonTo(answer.ranges.entrySet().stream().map(entry -> {
                        var range = ranges.get(entry.getKey());
                        return range == null ? Truth.UNKNOWN : range.containsAllOf(entry.getValue());
                    }));
            };
        }

        private static void requireOnScale(Scale scale, Range range) {
            range.low().ifPresent(low -> new Grade(low, scale));
            range.high().ifPresent(high -> new Grade(high, scale));
        }
    }
}
