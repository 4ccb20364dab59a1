package dev.scholarship.domain.catalog;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the catalogue, without its rule.
 *
 * @param description what it is, empty where the source has none
 * @param amountNote what the source adds about the amount
 * @param renewable whether winners may get it again; empty where the source does not say
 * @param windowNote what the source adds about dates
 * @param information the page that describes it
 * @param application the page on which one applies, empty where the source has none
 * @param remarks doubts that the source's own reviewers noted
 */
public record Scholarship(
        ScholarshipId id,
        String title,
        Kind kind,
        Provider provider,
        Optional<String> description,
        Amount amount,
        Optional<String> amountNote,
        Optional<Boolean> renewable,
        Window window,
        Optional<String> windowNote,
        URI information,
        Optional<URI> application,
        Provenance provenance,
        List<String> remarks) {

    public Scholarship {
        Texts.requireText("the title", title);
        description.ifPresent(text -> Texts.requireText("the description", text));
        amountNote.ifPresent(text -> Texts.requireText("the note on the amount", text));
        windowNote.ifPresent(text -> Texts.requireText("the note on the dates", text));
        WebAddress.require("the information page", information);
        application.ifPresent(page -> WebAddress.require("the application page", page));
        remarks = List.copyOf(remarks);
        remarks.forEach(remark -> Texts.requireText("a remark", remark));
    }

    /** What sort of award it is. */
    public enum Kind {
        SCHOLARSHIP,
        GRANT,
        WAIVER,
        FELLOWSHIP,
        LOAN_FORGIVENESS,
        PRIZE,
        /** Money that is paid back. */
        LOAN
    }
}
