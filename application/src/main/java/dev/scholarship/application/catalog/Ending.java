package dev.scholarship.application.catalog;

import dev.scholarship.domain.catalog.CatalogWriter;
import java.time.LocalDate;

/** How an import ended, and what became of the entries that the edition does not list. */
public sealed interface Ending {

    /** It has not. */
    record Running() implements Ending {}

    /** The edition is in the catalogue, and what it does not list is withdrawn. */
    record Withdrawn(int entries) implements Ending {}

    /** The edition is in the catalogue, and what it does not list stays as it was. */
    record Kept(CatalogWriter.Missing missing, Reason reason) implements Ending {}

    /** Nothing was read: the catalogue has an edition of a later day. */
    record Refused(LocalDate edition, LocalDate later) implements Ending {}

    /** Why nothing was withdrawn. */
    enum Reason {
        /** Somebody chose so. */
        NOT_WANTED,
        /** Rows were rejected, and the missing entries may be among them. */
        ROWS_REJECTED,
        /** Entries were left out because the catalogue's were verified later, so the edition may be an old one. */
        ENTRIES_OUTDATED,
        /** More entries that are not closed would go than stay, so this may be a part of the source. */
        MOST_WOULD_GO
    }
}
