package dev.scholarship.files.kosaf;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The records of a text whose cells are separated by one character and may be quoted. Cells may hold line ends; blank
 * lines are passed over. A line whose quotes do not fit is a record with a problem, and reading goes on with the next
 * line. Not safe for many threads.
 */
final class Csv implements Iterator<Csv.Record> {

    private static final int LONGEST = 256 * 1024;
    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private final ObjectReader reader;
    private int at;
    private int line = 1;
    private Optional<Record> next;

    Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
        this.reader = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator));
        this.next = read();
    }

    /**
     * One record.
     *
     * @param line where it begins, from 1
     * @param cells its cells, empty where there is a problem
     * @param problem why it has no cells
     */
    record Record(int line, List<String> cells, Optional<String> problem) {}

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Record next() {
        var record = next.orElseThrow(NoSuchElementException::new);
        next = read();
        return record;
    }

    private Optional<Record> read() {
        while (at < text.length()) {
            int begins = line;
            int end = end(at);
            var record = end < 0
                    ? problem(begins, "a quote is not closed within " + LONGEST + " characters")
                    : cells(begins, text.substring(at, end));
            moveTo(record.problem().isPresent() ? lineEnd(at) : end);
            if (record.problem().isPresent() || record.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    private Record cells(int begins, String written) {
        try (var rows = reader.<String[]>readValues(written)) {
            var cells = rows.hasNext() ? List.of(rows.next()) : List.<String>of();
            return rows.hasNext()
                    ? problem(begins, "more than one record stands here")
                    : new Record(begins, cells, Optional.empty());
        } catch (IOException | RuntimeException e) {
            return problem(begins, "its quotes do not fit: one does not close, or text follows after one that closes");
        }
    }

    private static Record problem(int line, String problem) {
        return new Record(line, List.of(), Optional.of(problem));
    }

    private void moveTo(int end) {
        int to = end;
        if (to < text.length()) {
            to += text.startsWith("\r\n", to) ? 2 : 1;
        }
        for (int i = at; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                line++;
            }
        }
        at = to;
    }

    /** Where the record that begins here ends, negative if a quote stays open for too long. */
    private int end(int from) {
        boolean quoted = false;
        boolean cellBegins = true;
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == QUOTE && (quoted || cellBegins)) {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                return i;
            }
            cellBegins = !quoted && (c == separator || cellBegins && c == ' ' || c == QUOTE);
        }
        return limit == text.length() && !quoted ? limit : -1;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
