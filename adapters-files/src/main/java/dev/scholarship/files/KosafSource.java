package dev.scholarship.files;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.domain.eligibility.Attributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Some files of the Korea Student Aid Foundation's table. They are looked for anew each time. */
record KosafSource(String name, Supplier<List<Input>> inputs, Attributes attributes) implements CatalogSource {

    /** What the same file means; raise it whenever entries or rules change, so that files are imported again. */
    private static final String MEANING = "kosaf 1";

    @Override
    public String edition() {
        return Editions.digest(inputs.get(), List.of(MEANING));
    }

    @Override
    public Optional<LocalDate> editionDay() {
        return DatesInNames.newest(inputs.get().stream());
    }

    @Override
    public Stream<Row> rows() {
        var all = inputs.get();
        return all.size() == 1 ? onlyFile(all.get(0)) : all.stream().flatMap(this::oneOfMany);
    }

    private Stream<Row> onlyFile(Input input) {
        try {
            return rows(input);
        } catch (UnreadableException e) {
            throw FilesSource.failure(input, e);
        }
    }

    private Stream<Row> oneOfMany(Input input) {
        try {
            return rows(input);
        } catch (UnreadableException e) {
            return Stream.of(new Rejected(input.name(), e.getMessage()));
        }
    }

    private Stream<Row> rows(Input input) throws UnreadableException {
        var table = KosafTable.read(input);
        var edition = editionDay(input, table);
        var ids = new KosafIds();
        var drift = new ArrayList<>(table.drift());
        if (DatesInNames.last(input.name()).isEmpty()) {
            drift.add("its name has no date; the newest day on which something opens, " + edition
                    + ", stands for the edition");
        }
        var rows = StreamSupport.stream(Spliterators.spliteratorUnknownSize(table.rows(), Spliterator.ORDERED), false)
                .map(row -> KosafRecord.row(table, row, edition, ids, attributes));
        return rows.map(row -> withDrift(row, drift, input.name()));
    }

    /** What is unusual about the file is told once, with its first row that is accepted. */
    private static Row withDrift(Row row, List<String> drift, String name) {
        if (drift.isEmpty() || !(row instanceof Accepted accepted)) {
            return row;
        }
        var warnings = new ArrayList<String>();
        drift.forEach(sentence -> warnings.add("the file " + name + ": " + sentence));
        warnings.addAll(accepted.warnings());
        drift.clear();
        return new Accepted(accepted.place(), accepted.entry(), List.copyOf(warnings));
    }

    private static LocalDate editionDay(Input input, KosafTable table) throws UnreadableException {
        var named = DatesInNames.last(input.name());
        return named.isPresent()
                ? named.get()
                : newestOpening(table)
                        .orElseThrow(() -> new UnreadableException(
                                "no date tells its edition; name the file with the day on which it was published, as"
                                        + " in kosaf_20231222.csv"));
    }

    /** Of the days on which something opens, the newest; a listing is rarely published long before. */
    private static Optional<LocalDate> newestOpening(KosafTable table) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(table.rows(), Spliterator.ORDERED), false)
                .filter(row -> row.problem().isEmpty())
                .flatMap(row -> row.text(KosafColumn.OPENS).stream())
                .flatMap(text -> KosafWindow.day(text).stream())
                .filter(day -> day.getYear() < 2100)
                .max(LocalDate::compareTo);
    }
}
