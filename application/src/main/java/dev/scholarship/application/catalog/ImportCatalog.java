package dev.scholarship.application.catalog;

import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Edition;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.ScholarshipId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings an edition of a source into the catalogue, batch by batch, and then withdraws what the source no longer lists.
 *
 * <p>Every batch is whole or not there, and so is the withdrawal, with which the edition counts as imported. After an
 * interruption at any point, importing again completes it; importing the same edition twice changes nothing. Not safe
 * for many threads; make one for each import.
 */
public final class ImportCatalog {

    private static final int BATCH = 500;

    private final CatalogWriter catalog;
    private final InstantSource clock;

    public ImportCatalog(CatalogWriter catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Whether this very edition has been imported completely before, and no other of its source since. */
    public boolean isImported(CatalogSource source) {
        return catalog.lastEdition(source.name())
                .map(Edition::digest)
                .filter(source.edition()::equals)
                .isPresent();
    }

    /**
     * Imports every row that can be read, unless the catalogue has an edition of the source that is known to be later.
     *
     * <p>The edition is told before the first row is read. If the source changes in between, the edition that is recorded
     * is not the one that is there, and the source is imported again next time.
     *
     * @param progress is told after each batch how far the import is
     */
    public ImportReport run(CatalogSource source, ImportChoices choices, Consumer<ImportReport> progress) {
        var edition = new Edition(source.name(), source.edition(), source.editionDay());
        return choices.older()
                ? take(edition, source, choices, progress)
                : refusal(edition).map(ImportReport::of).orElseGet(() -> take(edition, source, choices, progress));
    }

    private Optional<Ending.Refused> refusal(Edition edition) {
        return catalog.lastEdition(edition.source())
                .filter(edition::isKnownToPrecede)
                .map(later -> new Ending.Refused(
                        edition.day().orElseThrow(), later.day().orElseThrow()));
    }

    private ImportReport take(
            Edition edition, CatalogSource source, ImportChoices choices, Consumer<ImportReport> progress) {
        var run = new Run(edition, choices, progress);
        try (var rows = source.rows()) {
            rows.forEach(run::take);
        }
        return run.end();
    }

    private final class Run {

        private final Edition edition;
        private final ImportChoices choices;
        private final Consumer<ImportReport> progress;
        private final List<Entry> batch = new ArrayList<>();
        private final Map<ScholarshipId, String> places = new HashMap<>();
        private final Remarks rejected = new Remarks();
        private final Remarks warnings = new Remarks();
        private int read;
        private int created;
        private int changed;
        private int restored;
        private int unchanged;
        private int outdated;

        private Run(Edition edition, ImportChoices choices, Consumer<ImportReport> progress) {
            this.edition = edition;
            this.choices = choices;
            this.progress = progress;
        }

        void take(CatalogSource.Row row) {
            read++;
            switch (row) {
                case CatalogSource.Rejected(var place, var reason) -> rejected.add(place, reason);
                case CatalogSource.Accepted accepted -> accept(accepted);
            }
        }

        ImportReport end() {
            flush();
            var ended = catalog.end(
                    edition, places.keySet(), missing -> reasonToKeep(missing).isEmpty(), clock.instant());
            return report(ending(ended));
        }

        private Ending ending(CatalogWriter.Ended ended) {
            var missing = ended.missing();
            return ended.withdrawn() || missing.entries() == 0
                    ? new Ending.Withdrawn(missing.entries())
                    : new Ending.Kept(missing, reasonToKeep(missing).orElseThrow());
        }

        private Optional<Ending.Reason> reasonToKeep(CatalogWriter.Missing missing) {
            return switch (choices.unlisted()) {
                case ALWAYS -> Optional.empty();
                case NEVER -> Optional.of(Ending.Reason.NOT_WANTED);
                case SAFE -> danger(missing);
            };
        }

        private Optional<Ending.Reason> danger(CatalogWriter.Missing missing) {
            if (!rejected.isEmpty()) {
                return Optional.of(Ending.Reason.ROWS_REJECTED);
            }
            if (outdated > 0) {
                return Optional.of(Ending.Reason.ENTRIES_OUTDATED);
            }
            return missing.open() > missing.staying() ? Optional.of(Ending.Reason.MOST_WOULD_GO) : Optional.empty();
        }

        private void flush() {
            if (!batch.isEmpty()) {
                var written = catalog.write(edition.source(), List.copyOf(batch), older(), clock.instant());
                created += written.created();
                changed += written.changed();
                restored += written.restored();
                unchanged += written.unchanged();
                outdated += written.outdated();
                batch.clear();
                progress.accept(report(new Ending.Running()));
            }
        }

        private CatalogWriter.Older older() {
            return choices.older() ? CatalogWriter.Older.TAKEN : CatalogWriter.Older.LEFT_OUT;
        }

        private ImportReport report(Ending ending) {
            return new ImportReport(
                    read, created, changed, restored, unchanged, outdated, rejected.soFar(), warnings.soFar(), ending);
        }

        private void accept(CatalogSource.Accepted row) {
            var earlier = places.putIfAbsent(row.entry().scholarship().id(), row.place());
            if (earlier != null) {
                rejected.add(
                        row.place(), "has the id of an earlier row, " + earlier + "; an id stands for one scholarship");
                return;
            }
            row.warnings().forEach(warning -> warnings.add(row.place(), warning));
            batch.add(row.entry());
            if (batch.size() == BATCH) {
                flush();
            }
        }
    }
}
