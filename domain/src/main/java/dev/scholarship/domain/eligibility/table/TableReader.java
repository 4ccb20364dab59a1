package dev.scholarship.domain.eligibility.table;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.table.RuleTable.Row;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the lines above a table and its cells. Used once. */
final class TableReader {

    static final String CASE = "case";
    static final String EXPECT = "expect";
    static final String BECAUSE = "because";
    static final String MISSING = "missing";
    private static final List<String> EXPECTED = List.of(CASE, EXPECT, BECAUSE, MISSING);
    private static final List<String> VERDICTS = List.of("ELIGIBLE", "INELIGIBLE", "NEEDS_INFO");

    private static final String RULE = "rule";
    private static final String AS_OF = "as of";
    private static final String OPENS = "opens";
    private static final String CLOSES = "closes";
    private static final String NOTICE = "notice";
    private static final List<String> HEAD = List.of(RULE, AS_OF, OPENS, CLOSES, NOTICE);
    private static final Pattern HEAD_LINE = Pattern.compile("([A-Za-z][A-Za-z ]*?)\\s*:\\s*(.*)");

    static final String AS_ABOVE = "=";
    private static final Pattern LIST = Pattern.compile("[,;\\s]+");

    private final Attributes attributes;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, LocalDate> days = new LinkedHashMap<>();

    TableReader(Attributes attributes) {
        this.attributes = attributes;
    }

    RuleTable read(String text) {
        var lines = text.lines().toList();
        int first = readHead(lines);
        var table = TableLine.all(lines, first);
        if (table.isEmpty()) {
            throw new RuleTableException(
                    Math.max(1, lines.size()),
                    "there is no table; write a row of column names, as in | case | gpa | expect |");
        }
        var tested = stated(table.get(0).line(), RULE, "which rule it tests, as in \"rule: nevada.rule\"");
        stated(table.get(0).line(), AS_OF, "on which day people ask, as in \"as of: 2026-10-01\"");
        var dates = dates();
        var columns = columns(table.get(0));
        var rows = rows(columns, table.subList(1, table.size()), dates.asOf());
        if (rows.isEmpty()) {
            throw new RuleTableException(table.get(0).line(), "the table has no rows; write one for each applicant");
        }
        return new RuleTable(tested, dates, rows);
    }

    /** @return the index of the first line of the table */
    private int readHead(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            var entry = HEAD_LINE.matcher(line.replaceFirst(",+$", ""));
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("|") || !entry.matches()) {
                return i;
            }
            readHead(i + 1, entry.group(1), entry.group(2));
        }
        return lines.size();
    }

    private void readHead(int line, String name, String value) {
        if (!HEAD.contains(name)) {
            throw new RuleTableException(
                    line,
                    "unknown line \"" + name + ":\"" + Nearest.hint(name, HEAD) + "; known: "
                            + String.join(", ", HEAD));
        }
        if (head.put(name, value) != null) {
            throw new RuleTableException(line, "\"" + name + ":\" stands twice; leave one out");
        }
        if (value.isBlank()) {
            throw new RuleTableException(line, "\"" + name + ":\" says nothing");
        }
        if (!name.equals(RULE)) {
            days.put(name, day(line, name, value));
            requireInOrder(line);
        }
    }

    private void requireInOrder(int line) {
        var opens = days.get(OPENS);
        var closes = days.get(CLOSES);
        if (opens != null && closes != null && closes.isBefore(opens)) {
            throw new RuleTableException(line, "it closes on " + closes + ", before it opens on " + opens);
        }
    }

    private static LocalDate day(int line, String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new RuleTableException(
                    line, "\"" + name + ":\" wants a date such as 2026-10-01, not \"" + value + "\"");
        }
    }

    private String stated(int line, String name, String what) {
        var value = head.get(name);
        if (value == null) {
            throw new RuleTableException(line, "say above the table " + what);
        }
        return value;
    }

    private Dates dates() {
        return new Dates(
                Objects.requireNonNull(days.get(AS_OF)),
                Optional.ofNullable(days.get(NOTICE)),
                Optional.ofNullable(days.get(OPENS)),
                Optional.ofNullable(days.get(CLOSES)));
    }

    private List<Column> columns(TableLine names) {
        var columns = new ArrayList<Column>();
        var seen = new HashSet<String>();
        for (var name : names.cells()) {
            if (!seen.add(name)) {
                throw new RuleTableException(names.line(), "the column \"" + name + "\" stands twice");
            }
            columns.add(
                    EXPECTED.contains(name)
                            ? new Column(name, Optional.empty())
                            : new Column(name, Optional.of(column(names.line(), name))));
        }
        for (var needed : List.of(CASE, EXPECT)) {
            if (!seen.contains(needed)) {
                throw new RuleTableException(names.line(), "the column \"" + needed + "\" is not there; add it");
            }
        }
        return columns;
    }

    private Fact<?> column(int line, String name) {
        var known = Stream.concat(EXPECTED.stream(), attributes.facts().stream().map(Fact::id))
                .toList();
        return attributes.facts().stream()
                .filter(fact -> fact.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RuleTableException(line, "unknown column \"" + name + "\"" + Nearest.hint(name, known)));
    }

    private List<Row> rows(List<Column> columns, List<TableLine> lines, LocalDate asOf) {
        var rows = new ArrayList<Row>();
        var names = new HashSet<String>();
        var above = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var cells = cells(columns, line, above);
            above.putAll(cells);
            var row = row(columns, line.line(), cells, asOf);
            if (!names.add(row.name())) {
                throw new RuleTableException(line.line(), "another row is called \"" + row.name() + "\" too");
            }
            rows.add(row);
        }
        return rows;
    }

    /** The cells by their columns, with what stands above where a cell says so. */
    private static Map<String, String> cells(List<Column> columns, TableLine line, Map<String, String> above) {
        if (line.cells().size() != columns.size()) {
            throw new RuleTableException(
                    line.line(),
                    "the row has " + line.cells().size() + " cells, and there are " + columns.size() + " columns");
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            var name = columns.get(i).name();
            var cell = line.cells().get(i);
            if (cell.equals(AS_ABOVE) && !above.containsKey(name)) {
                throw new RuleTableException(line.line(), name + ": \"=\" repeats the row above, and there is none");
            }
            cells.put(name, cell.equals(AS_ABOVE) ? cell(above, name) : cell);
        }
        return cells;
    }

    private Row row(List<Column> columns, int line, Map<String, String> cells, LocalDate asOf) {
        var answers = new LinkedHashMap<Fact<?>, Answer<?>>();
        for (var column : columns) {
            column.fact()
                    .ifPresent(fact -> answers.put(
                            fact, at(line, column.name(), () -> fact.parseAnswer(cell(cells, column.name()), asOf))));
        }
        var name = cell(cells, CASE);
        if (name.isEmpty()) {
            throw new RuleTableException(line, "the row has no name; write one under \"case\"");
        }
        return new Row(
                name,
                line,
                answers,
                verdict(line, cell(cells, EXPECT)),
                facts(line, BECAUSE, cell(cells, BECAUSE)),
                facts(line, MISSING, cell(cells, MISSING)));
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private static String verdict(int line, String word) {
        if (!VERDICTS.contains(word)) {
            throw new RuleTableException(
                    line,
                    EXPECT + ": \"" + word + "\" is no verdict" + Nearest.hint(word, VERDICTS) + "; the verdicts are "
                            + String.join(", ", VERDICTS));
        }
        return word;
    }

    private Optional<Set<Fact<?>>> facts(int line, String column, String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        var facts = new LinkedHashSet<Fact<?>>();
        for (var id : LIST.split(cell)) {
            facts.add(at(line, column, () -> attributes.fact(id)));
        }
        return Optional.of(facts);
    }

    private static <T> T at(int line, String column, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (BadTextException e) {
            throw new RuleTableException(line, column + ": " + e.getMessage());
        }
    }

    /** @param fact whose answers stand in the column, empty for what is expected */
    private record Column(String name, Optional<Fact<?>> fact) {}
}
