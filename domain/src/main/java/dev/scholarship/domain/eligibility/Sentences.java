package dev.scholarship.domain.eligibility;

/**
 * Puts rules and findings into words, in one language. Stateless and safe for many threads.
 *
 * <p>What a person answered is repeated only where the attribute is not {@linkplain Attribute#sensitive sensitive}.
 */
public interface Sentences {

    /** Plain English. */
    static Sentences english() {
        return EnglishSentences.INSTANCE;
    }

    /** The language as an IETF BCP 47 tag. */
    String language();

    /** What a leaf of a rule demands, such as "residence in Nevada"; no capital, no full stop. */
    String demand(Criterion.Leaf criterion);

    /**
     * All that a rule says but for the sentences that it quotes from its listing: several lines, for the person who may
     * apply.
     */
    String rule(Rule rule);

    /** What was found, for the person who asked; one or two full sentences. */
    String finding(Finding finding);

    /** What to ask a person to learn a fact. */
    String question(Fact<?> fact);

    /** What a person has to send, and whether they do. */
    String document(Document.Asked asked);

    /** A verdict in one sentence. */
    String verdict(Verdict verdict);

    /** A gap in one sentence, without what would have to change. */
    String gap(Gap gap);

    /** What would have to become different, in one sentence for the person who asked. */
    String change(Change change);

    /** What rules a person out and why no change of it is advised. */
    String reason(Gap.Reason reason);
}
