package dev.scholarship.application.catalog;

import java.util.List;

/**
 * What an import has done so far. {@code read} rows are created, changed, unchanged or rejected, or wait for their batch.
 *
 * @param rejected rows that are not in the catalogue, and why
 * @param warnings rows that are, and what of them could not be read
 */
public record ImportReport(
        int read, int created, int changed, int unchanged, List<Remark> rejected, List<Remark> warnings) {

    public ImportReport {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    /** A remark on a row. */
    public record Remark(String place, String text) {}
}
