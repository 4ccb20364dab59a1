package dev.scholarship.domain.recommendation;

/**
 * Puts contributions into words, in one language. Stateless and safe for many threads. Repeats no answer of a person.
 */
public interface Reasons {

    /** Plain English. */
    static Reasons english() {
        return EnglishReasons.INSTANCE;
    }

    /** The language as an IETF BCP 47 tag. */
    String language();

    /** Why the contribution has its points; one full sentence. */
    String reason(Contribution contribution);
}
