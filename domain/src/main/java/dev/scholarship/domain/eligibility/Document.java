package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.util.List;
import java.util.Optional;

/**
 * Something that an application has to contain. Says nothing about who may apply.
 *
 * @param name a code of {@link Documents#VOCABULARY}
 * @param copies how many, from 1 to 20
 * @param onlyIf who has to send it, empty for everybody; one test, or its negation, without sentences of its own
 * @param sources the sentences of the listing that say so, as published
 */
public record Document(Code name, int copies, Optional<Criterion> onlyIf, List<String> sources) {

    private static final int MOST_COPIES = 20;

    public Document {
        sources = Quotes.checked(sources);
        if (!Documents.VOCABULARY.contains(name)) {
            throw new BadTextException("unknown document \"" + name + "\"");
        }
        if (copies < 1 || copies > MOST_COPIES) {
            throw new BadTextException("1 to " + MOST_COPIES + " of a document are asked for, not " + copies);
        }
        onlyIf.ifPresent(Document::check);
    }

    private static void check(Criterion onlyIf) {
        if (!Criterion.When.isOneTest(onlyIf)) {
            throw new IllegalArgumentException("who has to send a document is told by one test");
        }
        if (onlyIf.all().anyMatch(part -> !part.sources().isEmpty())) {
            throw new IllegalArgumentException("the sentences about a document are its own");
        }
        RuleLimits.check(onlyIf);
    }

    /**
     * A document with what a check found about it.
     *
     * @param needed TRUE where this applicant has to send it, FALSE where not, UNKNOWN where an answer is missing
     */
    public record Asked(Document document, Truth needed) {}
}
