package dev.scholarship.application.catalog;

import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.ScholarshipId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings an edition of a source into the catalogue, batch by batch.
 *
 * <p>Every batch is whole or not there. After an interruption at any point, importing again completes it; importing the
 * same edition twice changes nothing. Not safe for many threads; make one for each import.
 */
public final class ImportCatalog {

    private static final int BATCH = 500;

    private final CatalogWriter catalog;
    private final InstantSource clock;

    public ImportCatalog(CatalogWriter catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Whether this very edition has been imported completely before. */
    public boolean isImported(CatalogSource source) {
        return catalog.importedEdition(source.name())
                .filter(source.edition()::equals)
                .isPresent();
    }

    /**
     * Imports every row that can be read.
     *
     * <p>The edition is told before the first row is read. If the source changes in between, the edition that is recorded
     * is not the one that is there, and the source is imported again next time.
     *
     * @param progress is told after each batch how far the import is
     */
    public ImportReport run(CatalogSource source, Consumer<ImportReport> progress) {
        var edition = source.edition();
        var run = new Run(progress);
        try (var rows = source.rows()) {
            rows.forEach(run::take);
        }
        run.flush();
        catalog.recordEdition(source.name(), edition, clock.instant());
        return run.report();
    }

    private final class Run {

        private final Consumer<ImportReport> progress;
        private final List<Entry> batch = new ArrayList<>();
        private final Map<ScholarshipId, String> places = new HashMap<>();
        private final List<ImportReport.Remark> rejected = new ArrayList<>();
        private final List<ImportReport.Remark> warnings = new ArrayList<>();
        private int read;
        private int created;
        private int changed;
        private int unchanged;

        private Run(Consumer<ImportReport> progress) {
            this.progress = progress;
        }

        void take(CatalogSource.Row row) {
            read++;
            switch (row) {
                case CatalogSource.Rejected(var place, var reason) ->
                    rejected.add(new ImportReport.Remark(place, reason));
                case CatalogSource.Accepted accepted -> accept(accepted);
            }
        }

        void flush() {
            if (!batch.isEmpty()) {
                var written = catalog.write(List.copyOf(batch), clock.instant());
                created += written.created();
                changed += written.changed();
                unchanged += written.unchanged();
                batch.clear();
                progress.accept(report());
            }
        }

        ImportReport report() {
            return new ImportReport(read, created, changed, unchanged, rejected, warnings);
        }

        private void accept(CatalogSource.Accepted row) {
            var earlier = places.putIfAbsent(row.entry().scholarship().id(), row.place());
            if (earlier != null) {
                rejected.add(new ImportReport.Remark(
                        row.place(),
                        "has the id of an earlier row, " + earlier + "; an id stands for one scholarship"));
                return;
            }
            row.warnings().forEach(warning -> warnings.add(new ImportReport.Remark(row.place(), warning)));
            batch.add(row.entry());
            if (batch.size() == BATCH) {
                flush();
            }
        }
    }
}
