package dev.scholarship.files.json;

import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.files.source.FileReader;
import dev.scholarship.files.source.FileRows;
import dev.scholarship.files.source.Input;
import dev.scholarship.files.source.UnreadableException;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON files record by record. */
record JsonReader(RowReader reader) implements FileReader {

    @Override
    public FileRows open(Input input) throws UnreadableException {
        var documents = FileFormat.open(input);
        reader.begin();
        return new Records(documents, reader);
    }

    private record Records(Documents documents, RowReader reader) implements FileRows {

        @Override
        public Optional<Row> next() {
            for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                var row = reader.read(next.get());
                if (row.isPresent()) {
                    return row;
                }
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            documents.close();
        }
    }
}
