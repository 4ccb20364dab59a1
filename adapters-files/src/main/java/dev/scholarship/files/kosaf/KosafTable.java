package dev.scholarship.files.kosaf;

import dev.scholarship.domain.text.Nearest;
import dev.scholarship.files.entry.Wording;
import dev.scholarship.files.source.Input;
import dev.scholarship.files.source.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of the Korea Student Aid Foundation's table: its header and its records.
 *
 * <p>The separator is the one of comma, semicolon and tab under which most headers are known. Columns are found by their
 * headers, so their order does not matter.
 */
final class KosafTable {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final Set<String> NO_DEMANDS = Set.of("등록일", "수정일", "데이터기준일자", "전화번호", "연락처", "조회수");
    private static final Pattern NONE = Pattern.compile("|-|없음|해당없음|해당사항없음");

    private final String name;
    private final String text;
    private final char separator;
    private final List<String> headers;
    private final Map<KosafColumn, Integer> positions = new EnumMap<>(KosafColumn.class);
    private final List<Integer> others = new ArrayList<>();
    private final List<String> drift = new ArrayList<>();

    private KosafTable(String name, String text, char separator, List<String> headers) {
        this.name = name;
        this.text = text;
        this.separator = separator;
        this.headers = headers;
    }

    /** @throws UnreadableException if the file cannot be decoded or lacks an essential column */
    static KosafTable read(Input input) throws UnreadableException {
        try (var bytes = input.open()) {
            var all = bytes.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw new UnreadableException("the file has more than " + MOST_BYTES + " bytes");
            }
            return parse(input.name(), KoreanText.decode(all));
        } catch (IOException e) {
            throw UnreadableException.from(e);
        }
    }

    private static KosafTable parse(String name, String text) throws UnreadableException {
        if (text.isBlank()) {
            throw new UnreadableException("the file is empty");
        }
        var table = Stream.of(',', ';', '\t')
                .map(separator -> new KosafTable(name, text, separator, headers(text, separator)))
                .max(Comparator.comparingLong(KosafTable::knownHeaders).thenComparingInt(found -> found.headers.size()))
                .orElseThrow();
        table.findColumns();
        return table;
    }

    private static List<String> headers(String text, char separator) {
        var records = new Csv(text, separator);
        return records.hasNext()
                ? records.next().cells().stream().map(Wording::oneLine).toList()
                : List.of();
    }

    private long knownHeaders() {
        return headers.stream()
                .flatMap(header -> KosafColumn.of(header).stream())
                .distinct()
                .count();
    }

    private void findColumns() throws UnreadableException {
        for (int i = 0; i < headers.size(); i++) {
            var column = KosafColumn.of(headers.get(i));
            if (column.isPresent() && !positions.containsKey(column.get())) {
                positions.put(column.get(), i);
            } else {
                others.add(i);
            }
        }
        for (var column : KosafColumn.values()) {
            if (column.use() == KosafColumn.Use.ESSENTIAL && !positions.containsKey(column)) {
                throw new UnreadableException("the column \"" + column.header() + "\" is missing" + nearest(column));
            }
        }
        for (var column : KosafColumn.values()) {
            if (column.use() != KosafColumn.Use.IGNORED && !positions.containsKey(column)) {
                drift.add("the column \"" + column.header() + "\" is missing" + nearest(column)
                        + "; its content is unknown");
            }
        }
        others.forEach(i -> drift.add(
                isDemand(i)
                        ? "unknown column \"" + header(i) + "\"; its cells stay unread demands"
                        : "unknown column \"" + header(i) + "\", left out"));
    }

    private String nearest(KosafColumn column) {
        var unknown = others.stream()
                .map(headers::get)
                .filter(header -> !header.isEmpty())
                .toList();
        return Nearest.to(column.header(), unknown)
                .or(() -> unknown.stream()
                        .filter(header -> header.length() <= 64)
                        .min(Comparator.comparingInt(header -> Nearest.distance(column.header(), header))))
                .map(header -> "; the nearest header is \"" + Wording.shown(header) + "\"")
                .orElse("");
    }

    private String header(int i) {
        return headers.get(i).isEmpty() ? "column " + (i + 1) : Wording.shown(headers.get(i));
    }

    private boolean isDemand(int i) {
        return !NO_DEMANDS.contains(KosafColumn.plain(headers.get(i)));
    }

    /** What is unusual about the columns, for the person who imports the file. */
    List<String> drift() {
        return List.copyOf(drift);
    }

    /** The rows below the header. */
    Iterator<Row> rows() {
        var records = new Csv(text, separator);
        records.next();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                return new Row(records.next());
            }
        };
    }

    /** One row below the header. */
    final class Row {

        private final Csv.Record record;

        private Row(Csv.Record record) {
            this.record = record;
        }

        String place() {
            return name + ":" + record.line();
        }

        /** Why nothing can be read of the row. */
        Optional<String> problem() {
            var cells = record.cells();
            if (record.problem().isPresent()) {
                return record.problem();
            }
            boolean more = cells.stream().skip(headers.size()).anyMatch(cell -> !cell.isBlank());
            return cells.size() < headers.size() || more
                    ? Optional.of("has " + cells.size() + " cells, but the header has " + headers.size())
                    : Optional.empty();
        }

        /** Whether the file has the column. */
        boolean has(KosafColumn column) {
            return positions.containsKey(column);
        }

        /** What stands in a column, on one line; empty where the cell is blank or says 해당없음 (not applicable). */
        Optional<String> text(KosafColumn column) {
            return Optional.ofNullable(positions.get(column)).flatMap(this::cell);
        }

        /** What stands in columns that nobody knows and that may be demands, by their headers. */
        Map<String, String> otherDemands() {
            var demands = new LinkedHashMap<String, String>();
            others.stream()
                    .filter(KosafTable.this::isDemand)
                    .forEach(i -> cell(i).ifPresent(text -> demands.merge(header(i), text, (a, b) -> a + " " + b)));
            return demands;
        }

        private Optional<String> cell(int position) {
            var written = Wording.oneLine(record.cells().get(position));
            return Optional.of(written)
                    .filter(text -> !NONE.matcher(text.replace(" ", "")).matches());
        }
    }

    /** The demand columns that the file lacks. */
    List<KosafColumn> missingDemands() {
        return Arrays.stream(KosafColumn.values())
                .filter(column -> column.use() == KosafColumn.Use.DEMAND && !positions.containsKey(column))
                .toList();
    }
}
