package dev.scholarship.domain.eligibility.question;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.FinalAnswers;
import dev.scholarship.domain.eligibility.Truth;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tries every answer to one fact on every scholarship that waits for it. Used once. */
final class Trial<V> {

    private final Fact<V> fact;
    private final Applicant applicant;
    private final List<Waiting> waiting;
    private final FinalAnswers<V> tried;

    /** For each answer that is tried, by its place, what it unlocks. */
    private final List<Map<Currency, BigInteger>> unlocked = new ArrayList<>();

    /** @param waiting scholarships that all wait for the fact */
    Trial(Fact<V> fact, Applicant applicant, List<Waiting> waiting) {
        this.fact = fact;
        this.applicant = applicant;
        this.waiting = waiting;
        this.tried = FinalAnswers.of(
                fact.attribute().kind(),
                applicant.answer(fact),
                waiting.stream().flatMap(one -> one.conditions(fact)).distinct().toList());
        tried.answers().forEach(answer -> unlocked.add(new HashMap<>()));
    }

    Question question() {
        int settles = 0;
        for (var one : waiting) {
            settles += isTried(one) && settles(one) ? 1 : 0;
        }
        return new Question(
                fact,
                credits(),
                waiting.size(),
                (int) waiting.stream().filter(Waiting::isUnsettled).count(),
                settles,
                tried.all() && waiting.stream().allMatch(this::isTried));
    }

    /** Where a check is not exact, mostly because it would take too long, no more of them are made. */
    private boolean isTried(Waiting one) {
        return one.check().exact();
    }

    /** Whether some answer settles the verdict; notes what each unlocks. */
    private boolean settles(Waiting one) {
        var verdicts = new HashMap<Object, Truth>();
        for (int i = 0; i < unlocked.size(); i++) {
            var answer = tried.answers().get(i);
            var verdict = verdicts.computeIfAbsent(
                    one.likeness(fact, answer), unseen -> one.verdict(new Supposed(applicant, fact, answer)));
            if (verdict == Truth.TRUE) {
                note(one.prospect(), unlocked.get(i));
            }
        }
        return verdicts.values().stream().anyMatch(verdict -> verdict != Truth.UNKNOWN);
    }

    private static void note(Prospect prospect, Map<Currency, BigInteger> sums) {
        prospect.worth()
                .ifPresent(worth -> sums.merge(worth.currency(), BigInteger.valueOf(worth.minor()), BigInteger::add));
    }

    private List<Credit> credits() {
        var shares = new HashMap<Currency, Share>();
        for (var one : waiting) {
            one.prospect()
                    .worth()
                    .ifPresent(
                            worth -> shares.merge(worth.currency(), one.share().orElseThrow(), Share::plus));
        }
        return shares.keySet().stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> credit(currency, shares.getOrDefault(currency, Share.NOTHING)))
                .toList();
    }

    private Credit credit(Currency currency, Share shared) {
        var sums = unlocked.stream()
                .map(sum -> sum.getOrDefault(currency, BigInteger.ZERO))
                .toList();
        var most = sums.stream().max(Comparator.naturalOrder()).orElse(BigInteger.ZERO);
        var least = sums.stream().min(Comparator.naturalOrder()).orElse(BigInteger.ZERO);
        return new Credit(currency, shared, most, least, best(sums, most));
    }

    /** Of several the first by its text, so that the order of the scholarships does not matter. */
    private Optional<Answer<?>> best(List<BigInteger> sums, BigInteger most) {
        return IntStream.range(0, sums.size())
                .filter(i -> most.signum() > 0 && sums.get(i).equals(most))
                .mapToObj(tried.answers()::get)
                .min(Comparator.comparing(fact::printAnswer))
                .map(answer -> answer);
    }
}
