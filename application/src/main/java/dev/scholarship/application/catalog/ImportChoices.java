package dev.scholarship.application.catalog;

/**
 * What whoever imports has decided.
 *
 * @param unlisted what happens to entries that the source listed before and this edition does not
 * @param older whether what is known to be older than the catalogue is taken all the same
 */
public record ImportChoices(Unlisted unlisted, boolean older) {

    /** What is right when nobody looks. */
    public static ImportChoices safe() {
        return new ImportChoices(Unlisted.SAFE, false);
    }

    /** When unlisted entries are withdrawn. */
    public enum Unlisted {
        /** If the edition was read wholly, nothing in it was older than the catalogue, and most of the source stays. */
        SAFE,
        /** Whatever was read. */
        ALWAYS,
        /** Not by this import; they stay as they are. */
        NEVER
    }
}
