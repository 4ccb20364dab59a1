package dev.scholarship.application.catalog;

import java.util.List;

/**
 * What an import has done so far. {@code read} rows are created, changed, restored, unchanged, outdated or rejected, or
 * wait for their batch.
 *
 * @param restored rows whose entries were withdrawn and are listed again
 * @param outdated rows that were left out because the catalogue's entries were verified later
 * @param rejected rows that are not in the catalogue, and why
 * @param warnings rows that are, and what of them could not be read
 */
public record ImportReport(
        int read,
        int created,
        int changed,
        int restored,
        int unchanged,
        int outdated,
        List<Remark> rejected,
        List<Remark> warnings,
        Ending ending) {

    public ImportReport {
        rejected = Remarks.copyOf(rejected);
        warnings = Remarks.copyOf(warnings);
    }

    /** The report of an import that read nothing. */
    static ImportReport of(Ending.Refused refused) {
        return new ImportReport(0, 0, 0, 0, 0, 0, List.of(), List.of(), refused);
    }

    /** A remark on a row. */
    public record Remark(String place, String text) {}
}
