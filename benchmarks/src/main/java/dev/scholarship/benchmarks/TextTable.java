package dev.scholarship.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown that can be read as it is. */
final class TextTable {

    private TextTable() {}

    /** @param rows the first is the head; all are equally long */
    static void print(List<List<String>> rows, PrintStream out) {
        var widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        out.println(line(rows.get(0), widths));
        out.println(IntStream.of(widths)
                .mapToObj(width -> "-".repeat(width + 2))
                .collect(Collectors.joining("|", "|", "|")));
        rows.stream().skip(1).forEach(row -> out.println(line(row, widths)));
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i ->
                        " " + cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()) + " ")
                .collect(Collectors.joining("|", "|", "|"));
    }
}
