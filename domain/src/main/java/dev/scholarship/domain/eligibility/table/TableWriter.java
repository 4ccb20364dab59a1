package dev.scholarship.domain.eligibility.table;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.table.RuleTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a table in Markdown, as {@link TableReader} reads it. Used once. */
final class TableWriter {

    private final RuleTable table;
    private final List<Fact<?>> facts;
    private final StringBuilder text = new StringBuilder();

    TableWriter(RuleTable table) {
        this.table = table;
        this.facts = table.rows().stream()
                .<Fact<?>>flatMap(row -> row.answers().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Fact::id))
                .toList();
    }

    String write() {
        var dates = table.dates();
        line("rule: " + table.rule());
        line("as of: " + dates.asOf());
        dates.notice().ifPresent(day -> line("notice: " + day));
        dates.opens().ifPresent(day -> line("opens: " + day));
        dates.closes().ifPresent(day -> line("closes: " + day));
        line("");
        cells();
        return text.toString();
    }

    private void cells() {
        var lines =
                Stream.concat(Stream.of(names()), withoutRepetition().stream()).toList();
        var widths = IntStream.range(0, lines.get(0).size())
                .mapToObj(i -> lines.stream()
                        .mapToInt(cells -> cells.get(i).length())
                        .max()
                        .orElseThrow())
                .toList();
        line(padded(lines.get(0), widths));
        line(widths.stream().map(width -> "-".repeat(width + 2)).collect(Collectors.joining("|", "|", "|")));
        lines.stream().skip(1).forEach(cells -> line(padded(cells, widths)));
    }

    private List<String> names() {
        return Stream.of(
                        Stream.of(TableReader.CASE),
                        facts.stream().map(Fact::id),
                        Stream.of(TableReader.EXPECT, TableReader.BECAUSE, TableReader.MISSING))
                .flatMap(names -> names)
                .toList();
    }

    /** The rows with {@code =} for each answer that stands in the row above too. */
    private List<List<String>> withoutRepetition() {
        var lines = new ArrayList<List<String>>();
        var above = List.<String>of();
        for (var row : table.rows()) {
            var answers = answers(row);
            lines.add(cells(row, below(above, answers)));
            above = answers;
        }
        return lines;
    }

    private static List<String> below(List<String> above, List<String> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(i ->
                        !above.isEmpty() && above.get(i).equals(answers.get(i)) ? TableReader.AS_ABOVE : answers.get(i))
                .toList();
    }

    private List<String> answers(Row row) {
        return facts.stream()
                .map(fact -> {
                    var answer = row.answers().get(fact);
                    return fact.printAnswer(answer == null ? Answer.unknown() : answer);
                })
                .toList();
    }

    private static List<String> cells(Row row, List<String> answers) {
        return Stream.of(
                        Stream.of(row.name().replace("|", "\\|")),
                        answers.stream(),
                        Stream.of(row.verdict(), ids(row.because()), ids(row.missing())))
                .flatMap(cells -> cells)
                .toList();
    }

    private static String ids(Optional<Set<Fact<?>>> facts) {
        return facts.stream().flatMap(Set::stream).map(Fact::id).sorted().collect(Collectors.joining(", "));
    }

    private static String padded(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i ->
                        cells.get(i) + " ".repeat(widths.get(i) - cells.get(i).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
