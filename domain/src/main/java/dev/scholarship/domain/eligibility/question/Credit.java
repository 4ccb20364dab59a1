package dev.scholarship.domain.eligibility.question;

import dev.scholarship.domain.eligibility.Answer;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Optional;

/**
 * The money of one currency that waits for a fact: what a person may apply for, one award of each scholarship; never what
 * they can expect to win.
 *
 * @param shared of each scholarship that waits for the fact, the amount divided by the number of facts that it waits for;
 *     so facts that are needed together have a share each, although none of them unlocks anything alone
 * @param unlocks minor units of the scholarships that one answer to this fact makes ELIGIBLE, for the answer that makes
 *     the most
 * @param guaranteed likewise for the answer that makes the least
 * @param best an answer that unlocks that much; empty where none unlocks anything
 */
public record Credit(
        Currency currency, Share shared, BigInteger unlocks, BigInteger guaranteed, Optional<Answer<?>> best) {

    static Credit nothing(Currency currency) {
        return new Credit(currency, Share.NOTHING, BigInteger.ZERO, BigInteger.ZERO, Optional.empty());
    }
}
