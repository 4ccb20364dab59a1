package dev.scholarship.domain.eligibility.question;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Fact;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person is best asked next, and why. Does not depend on the order of the scholarships.
 *
 * <p>First comes the fact with the most shared credit in one currency; then what one answer unlocks more in it, what
 * settles more verdicts, what is not sensitive, and the first id. Amounts of two currencies are never compared or added.
 *
 * @param currency in which the questions are ranked; empty where no scholarship that waits states its worth in money
 * @param waiting how many of the scholarships wait for answers
 * @param ranked all facts that a scholarship waits for, the best first
 */
public record Questions(Optional<Currency> currency, int waiting, List<Question> ranked) {

    public Questions {
        ranked = List.copyOf(ranked);
    }

    /**
     * Ranks what is missing. Scholarships that are decided, or open only for demands that no answer settles, do not
     * count; those that also wait for answers do.
     *
     * @param currency in which to rank; empty for the one in which most scholarships that wait state their worth, the
     *     first by code of several
     */
    public static Questions rank(Applicant applicant, List<Prospect> prospects, Optional<Currency> currency) {
        var waiting = prospects.stream()
                .flatMap(prospect -> Waiting.of(prospect, applicant).stream())
                .toList();
        var chosen = currency.or(() -> commonest(waiting));
        var questions = byFact(waiting).entrySet().stream()
                .map(entry -> new Trial<>(entry.getKey(), applicant, entry.getValue()).question())
                .sorted(order(chosen))
                .toList();
        return new Questions(chosen, waiting.size(), questions);
    }

    private static Map<Fact<?>, List<Waiting>> byFact(List<Waiting> waiting) {
        return waiting.stream()
                .flatMap(one -> one.missing().stream().map(fact -> Map.<Fact<?>, Waiting>entry(fact, one)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Optional<Currency> commonest(List<Waiting> waiting) {
        var counts = waiting.stream()
                .flatMap(one -> one.prospect().worth().stream())
                .collect(Collectors.groupingBy(Worth::currency, Collectors.counting()));
        return counts.entrySet().stream()
                .min(Map.Entry.<Currency, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().getCurrencyCode()))
                .map(Map.Entry::getKey);
    }

    private static Comparator<Question> order(Optional<Currency> currency) {
        Function<Question, Optional<Credit>> credit = question -> currency.map(question::credit);
        return Comparator.comparing((Question question) ->
                        credit.apply(question).map(Credit::shared).orElse(Share.NOTHING))
                .thenComparing(
                        question -> credit.apply(question).map(Credit::unlocks).orElse(BigInteger.ZERO))
                .thenComparingInt(Question::settles)
                .reversed()
                .thenComparing(question -> question.fact().attribute().sensitive())
                .thenComparing(question -> question.fact().id());
    }
}
