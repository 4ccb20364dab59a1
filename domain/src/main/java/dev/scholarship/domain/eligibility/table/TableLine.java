package dev.scholarship.domain.eligibility.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a table.
 *
 * @param line where it begins, counted from 1
 * @param cells without the spaces around them
 */
record TableLine(int line, List<String> cells) {

    private static final Pattern RULER = Pattern.compile("\\|(\\s*:?-+:?\\s*\\|)+");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    TableLine {
        cells = cells.stream().map(String::strip).toList();
    }

    /**
     * The lines of the table that begins there, column names first, without the ruler below them.
     *
     * @param first the index of its first line
     */
    static List<TableLine> all(List<String> lines, int first) {
        if (first == lines.size()) {
            return List.of();
        }
        return lines.get(first).strip().startsWith("|") ? bars(lines, first) : commas(lines, first);
    }

    private static List<TableLine> bars(List<String> lines, int first) {
        var table = new ArrayList<TableLine>();
        for (int i = first; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith("|")) {
                if (i != first + 1 || !RULER.matcher(line).matches()) {
                    table.add(bars(i + 1, line));
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new RuleTableException(
                        i + 1,
                        "neither a row of the table nor a comment; begin a row with \"|\", a comment with \"#\"");
            }
        }
        return table;
    }

    private static TableLine bars(int number, String line) {
        if (line.length() < 2 || !line.endsWith("|")) {
            throw new RuleTableException(number, "the row does not end with \"|\"");
        }
        var inner = line.substring(1, line.length() - 1);
        return new TableLine(
                number,
                BAR.splitAsStream(inner + " ")
                        .map(cell -> cell.replace("\\|", "|"))
                        .toList());
    }

    private static List<TableLine> commas(List<String> lines, int first) {
        var table = new ArrayList<TableLine>();
        for (int i = first; i < lines.size(); ) {
            var record = new CommaSeparated(lines, i);
            if (!record.isBlank()) {
                table.add(new TableLine(i + 1, record.cells()));
            }
            i = record.next();
        }
        return table;
    }

    /** One record of RFC 4180, which goes on over line ends within quotes. */
    private static final class CommaSeparated {

        private final List<String> lines;
        private final int first;
        private final List<String> cells = new ArrayList<>();
        private int line;
        private int at;

        CommaSeparated(List<String> lines, int first) {
            this.lines = lines;
            this.first = first;
            this.line = first;
            do {
                cells.add(isQuote() ? quoted() : plain());
            } while (at++ < text().length());
        }

        List<String> cells() {
            return cells;
        }

        int next() {
            return line + 1;
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank) || cells.get(0).startsWith("#");
        }

        private String text() {
            return lines.get(line);
        }

        private boolean isQuote() {
            return at < text().length() && text().charAt(at) == '"';
        }

        private String plain() {
            int comma = text().indexOf(',', at);
            int end = comma < 0 ? text().length() : comma;
            var cell = text().substring(at, end);
            if (cell.indexOf('"') >= 0) {
                throw new RuleTableException(
                        line + 1, "a quote within a cell; put the whole cell in quotes and write \"\" for each within");
            }
            at = end;
            return cell;
        }

        private String quoted() {
            var cell = new StringBuilder();
            at++;
            while (true) {
                int quote = text().indexOf('"', at);
                if (quote < 0) {
                    cell.append(text(), at, text().length()).append('\n');
                    nextLine();
                } else if (quote + 1 < text().length() && text().charAt(quote + 1) == '"') {
                    cell.append(text(), at, quote + 1);
                    at = quote + 2;
                } else {
                    cell.append(text(), at, quote);
                    at = quote + 1;
                    requireEnd();
                    return cell.toString();
                }
            }
        }

        private void nextLine() {
            if (++line == lines.size()) {
                throw new RuleTableException(first + 1, "a quote is not closed");
            }
            at = 0;
        }

        private void requireEnd() {
            if (at < text().length() && text().charAt(at) != ',') {
                throw new RuleTableException(line + 1, "after a closing quote comes a comma or the end of the line");
            }
        }
    }
}
