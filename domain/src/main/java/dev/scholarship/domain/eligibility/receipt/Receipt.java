package dev.scholarship.domain.eligibility.receipt;

import dev.scholarship.domain.eligibility.Check;

/**
 * What one check was made of and what came out, without the answers. Whoever has the same answers again can have the
 * check made again, and learns whether it comes out the same or what {@linkplain Difference differs}.
 *
 * <p>A receipt is not signed: anybody can write one. It is true if the check, made again, gives it again.
 *
 * @param salt of this receipt alone
 * @param applicant of all answers, salted
 */
public record Receipt(Circumstances circumstances, Inquiry inquiry, Salt salt, Digest applicant, Outcome outcome) {

    /**
     * The receipt of a check.
     *
     * @param shown the answer as it is given out, byte for byte
     */
    public static Receipt of(
            Circumstances circumstances, Inquiry inquiry, Salt salt, Answers answers, Check check, byte[] shown) {
        var outcome = new Outcome(
                check.verdict().word(), check.exact(), salt.digest(CheckText.print(check)), salt.digest(shown));
        return new Receipt(circumstances, inquiry, salt, answers.digest(salt), outcome);
    }

    /** Whether it is about somebody who answered so. */
    public boolean isAbout(Answers answers) {
        return answers.digest(salt).equals(applicant);
    }
}
