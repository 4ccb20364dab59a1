package dev.scholarship.files.source;

import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/** The rows of several files, one file open at a time. Not safe for many threads. */
final class Rows extends Spliterators.AbstractSpliterator<Row> implements AutoCloseable {

    private final Iterator<Input> inputs;
    private final FileReader reader;
    private Optional<FileRows> open = Optional.empty();

    Rows(List<Input> inputs, FileReader reader) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.inputs = inputs.iterator();
        this.reader = reader;
    }

    /** Opens the first file before any row is asked for. */
    void openFirst() throws UnreadableException {
        open = Optional.of(reader.open(inputs.next()));
    }

    @Override
    public boolean tryAdvance(Consumer<? super Row> action) {
        while (open.isPresent() || inputs.hasNext()) {
            var row = open.isPresent() ? nextRow(open.get()) : nextFile();
            if (row.isPresent()) {
                action.accept(row.get());
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (open.isPresent()) {
            try {
                open.get().close();
            } catch (IOException e) {
                // Only read from, so nothing is lost.
            } finally {
                open = Optional.empty();
            }
        }
    }

    private Optional<Row> nextRow(FileRows file) {
        var row = file.next();
        if (row.isEmpty()) {
            close();
        }
        return row;
    }

    private Optional<Row> nextFile() {
        var input = inputs.next();
        try {
            open = Optional.of(reader.open(input));
            return Optional.empty();
        } catch (UnreadableException e) {
            return Optional.of(new Rejected(input.name(), e.getMessage()));
        }
    }
}
