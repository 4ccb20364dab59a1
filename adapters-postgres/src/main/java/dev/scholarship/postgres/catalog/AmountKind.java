package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Amount;

/** The names that the database has for the kinds of {@link Amount}. */
enum AmountKind {
    FIXED,
    RANGE,
    UP_TO,
    SHARE_OF_COST,
    IN_KIND,
    UNSTATED;

    static AmountKind of(Amount amount) {
        return switch (amount) {
            case Amount.Fixed fixed -> FIXED;
            case Amount.Range range -> RANGE;
            case Amount.UpTo upTo -> UP_TO;
            case Amount.ShareOfCost share -> SHARE_OF_COST;
            case Amount.InKind kind -> IN_KIND;
            case Amount.Unstated unstated -> UNSTATED;
        };
    }
}
