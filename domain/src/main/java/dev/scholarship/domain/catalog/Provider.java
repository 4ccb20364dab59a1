package dev.scholarship.domain.catalog;

/**
 * Who gives the award and decides.
 *
 * @param name as the listing writes it
 */
public record Provider(String name, Kind kind) {

    public Provider {
        Texts.requireText("the provider's name", name);
    }

    /** What sort of organisation it is. */
    public enum Kind {
        FEDERAL,
        STATE,
        INSTITUTION,
        FOUNDATION,
        CIVIC,
        EMPLOYER,
        PRIVATE,
        OTHER
    }
}
