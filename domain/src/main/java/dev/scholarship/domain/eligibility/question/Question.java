package dev.scholarship.domain.eligibility.question;

import dev.scholarship.domain.eligibility.Fact;
import java.util.Currency;
import java.util.List;

/**
 * A fact to ask for, and what depends on it.
 *
 * @param credits one for each currency in which a scholarship that waits for the fact states its worth, by code
 * @param waiting how many scholarships wait for the fact
 * @param unsettled how many of these also rest on a demand that no answer settles
 * @param settles how many of these some answer to this fact alone makes ELIGIBLE or INELIGIBLE
 * @param exhaustive whether every way of answering was tried with every scholarship. Otherwise a better answer than the
 *     best may exist, a worse one than the worst, and more may be settled
 */
public record Question(
        Fact<?> fact, List<Credit> credits, int waiting, int unsettled, int settles, boolean exhaustive) {

    public Question {
        credits = List.copyOf(credits);
    }

    /** What is at stake in a currency, nothing where no scholarship that waits states its worth in it. */
    public Credit credit(Currency currency) {
        return credits.stream()
                .filter(credit -> credit.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Credit.nothing(currency));
    }
}
