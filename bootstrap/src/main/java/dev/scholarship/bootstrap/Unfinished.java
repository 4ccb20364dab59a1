package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.Ending;
import dev.scholarship.application.catalog.ImportReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an import did not do, why, and how to have it done; rejected rows are listed elsewhere. */
record Unfinished(ImportReport report) {

    List<String> sentences() {
        return Stream.of(outdated(), ending()).flatMap(Optional::stream).toList();
    }

    private Optional<String> outdated() {
        return report.outdated() == 0
                ? Optional.empty()
                : Optional.of(
                        "Left out: %d. The catalogue has these entries as they were verified on a later day; to go back, import with --allow-older."
                                .formatted(report.outdated()));
    }

    private Optional<String> ending() {
        return switch (report.ending()) {
            case Ending.Running running -> Optional.empty();
            case Ending.Withdrawn withdrawn -> Optional.empty();
            case Ending.Refused(var edition, var later) ->
                Optional.of(
                        "Nothing was imported: this is the edition of %s, and the catalogue has that of %s. To go back to it, import with --allow-older."
                                .formatted(edition, later));
            case Ending.Kept kept ->
                why(kept)
                        .map(why -> "Not listed any more, but not withdrawn: %d. %s"
                                .formatted(kept.missing().entries(), why));
        };
    }

    /** Empty for what was asked for. */
    private static Optional<String> why(Ending.Kept kept) {
        return switch (kept.reason()) {
            case NOT_WANTED -> Optional.empty();
            case ROWS_REJECTED ->
                Optional.of(
                        "They may be among the rejected rows; correct these and import again, or import with --withdraw-missing=always.");
            case ENTRIES_OUTDATED ->
                Optional.of("This may be an old edition; if it is the one that counts, import with --allow-older.");
            case MOST_WOULD_GO ->
                Optional.of(
                        "%d of them are not closed, and only %d such entries would stay. If this is the whole edition, import with --withdraw-missing=always; if it is a part of it, with never."
                                .formatted(kept.missing().open(), kept.missing().staying()));
        };
    }
}
