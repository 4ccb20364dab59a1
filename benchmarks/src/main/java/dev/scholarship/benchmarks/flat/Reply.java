package dev.scholarship.benchmarks.flat;

import java.util.List;

/** What a person answers to one fact. */
public sealed interface Reply {

    /** No answer. */
    record Missing() implements Reply {}

    /** Codes by their numbers. */
    record Codes(Column column, List<Integer> numbers) implements Reply {

        public Codes {
            numbers = List.copyOf(numbers);
        }

        public List<String> words() {
            return numbers.stream()
                    .map(number -> column.codes().get(number).value())
                    .toList();
        }
    }

    record Number(long value) implements Reply {}

    record YesNo(boolean yes) implements Reply {}
}
