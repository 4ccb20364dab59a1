package dev.scholarship.domain.eligibility.question;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Finding;
import dev.scholarship.domain.eligibility.Truth;
import dev.scholarship.domain.eligibility.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scholarship that waits for answers.
 *
 * @param check NEEDS_INFO with something missing
 */
record Waiting(Prospect prospect, Check check) {

    static Optional<Waiting> of(Prospect prospect, Applicant applicant) {
        var check = prospect.rule().check(applicant, prospect.dates());
        return check.verdict().missing().isEmpty() ? Optional.empty() : Optional.of(new Waiting(prospect, check));
    }

    List<Fact<?>> missing() {
        return check.verdict().missing();
    }

    boolean isUnsettled() {
        return check.verdict() instanceof Verdict.NeedsInfo(var missing, var unsettled) && !unsettled.isEmpty();
    }

    /** What each missing fact gets of what this is worth. */
    Optional<Share> share() {
        return prospect.worth().map(worth -> Share.of(worth.minor(), missing().size()));
    }

    Truth verdict(Applicant applicant) {
        return prospect.rule().verdict(applicant, prospect.dates());
    }

    /** The conditions on a fact with their days as dates, without those of which no day is stated. */
    <V> Stream<Condition<V>> conditions(Fact<V> fact) {
        return tests(fact).flatMap(condition -> condition.on(prospect.dates()).stream());
    }

    /**
     * Answers for which this is equal are alike to the rule: they meet the same conditions. Where a place has to have
     * lasted, more matters, and each answer is like itself only.
     */
    <V> Object likeness(Fact<V> fact, Answer<V> answer) {
        return switch (answer) {
            case Answer.Known<V>(var value)
            when !lasts(fact) ->
                tests(fact).map(condition -> truth(condition, value)).toList();
            case Answer<V> other -> other;
        };
    }

    private <V> Truth truth(Condition<V> condition, V value) {
        return condition
                .on(prospect.dates())
                .map(stated -> stated.holdsFor(value))
                .orElse(Truth.TRUE);
    }

    private boolean lasts(Fact<?> fact) {
        return prospect.rule()
                .require()
                .all()
                .anyMatch(part -> part instanceof Criterion.Held held
                        && held.test().fact().attribute().equals(fact.attribute()));
    }

    @SuppressWarnings("unchecked")
    private <V> Stream<Condition<V>> tests(Fact<V> fact) {
        return check.findings().stream()
                .flatMap(finding -> condition(finding, fact).stream())
                .map(condition -> (Condition<V>) condition);
    }

    private static Optional<Condition<?>> condition(Finding finding, Fact<?> fact) {
        return switch (finding) {
            case Finding.Tested<?> tested
            when tested.fact().equals(fact) -> Optional.of(tested.criterion().condition());
            case Finding.Undated undated
            when undated.fact().equals(fact) -> Optional.of(undated.criterion().condition());
            default -> Optional.empty();
        };
    }
}
