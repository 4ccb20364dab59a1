package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.eligibility.RuleText;

/** An entry with its rule's canonical text; equal rules have equal texts. */
record PreparedEntry(Entry entry, String ruleText, String ruleSha256) {

    static PreparedEntry of(Entry entry) {
        var text = RuleText.print(entry.rule());
        return new PreparedEntry(entry, text, RuleText.sha256(text));
    }

    String id() {
        return entry.scholarship().id().value();
    }
}
