package dev.scholarship.benchmarks.flat;

import java.util.List;

/** What one demand of a rule wants of one fact. */
public sealed interface Demand {

    Column column();

    /** One of these codes, or a set with one of them; by their numbers, ascending. */
    record OneOf(Column column, List<Integer> codes) implements Demand {

        public OneOf {
            codes = List.copyOf(codes);
        }

        public List<String> words() {
            return codes.stream()
                    .map(number -> column.codes().get(number).value())
                    .toList();
        }
    }

    /** A number between these, both included. */
    record Between(Column column, long least, long most) implements Demand {}

    record Yes(Column column) implements Demand {}
}
