package dev.scholarship.files.kosaf;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.source.DatesInNames;
import dev.scholarship.files.source.FileReader;
import dev.scholarship.files.source.FileRows;
import dev.scholarship.files.source.Input;
import dev.scholarship.files.source.UnreadableException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Reads files of the Korea Student Aid Foundation's table. */
record KosafReader(Attributes attributes) implements FileReader {

    @Override
    public FileRows open(Input input) throws UnreadableException {
        var table = KosafTable.read(input);
        var edition = editionDay(input, table);
        var ids = new KosafIds();
        var drift = new ArrayList<>(table.drift());
        if (DatesInNames.last(input.name()).isEmpty()) {
            drift.add("its name has no date; the newest day on which something opens, " + edition
                    + ", stands for the edition");
        }
        var rows = table.rows();
        return () -> rows.hasNext()
                ? Optional.of(
                        withDrift(KosafRecord.row(table, rows.next(), edition, ids, attributes), drift, input.name()))
                : Optional.empty();
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
