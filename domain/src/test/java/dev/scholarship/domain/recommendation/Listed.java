package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.RuleVersion;
import dev.scholarship.domain.eligibility.RuleText;
import java.time.Instant;
import java.util.Optional;

/** Entries as the catalogue publishes them. */
public final class Listed {

    private Listed() {}

    /** The listing of an entry whose rule is its first; its digest is not the text's. */
    public static Listing of(Entry entry) {
        var rule = new RuleVersion(1, entry.rule(), RuleText.print(entry.rule()), "0".repeat(64), Instant.EPOCH);
        return new Listing(entry.scholarship(), rule, Optional.empty(), 1);
    }
}
