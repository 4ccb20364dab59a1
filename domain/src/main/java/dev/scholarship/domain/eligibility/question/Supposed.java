package dev.scholarship.domain.eligibility.question;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Fact;

/** An applicant who has given one more answer. */
record Supposed(Applicant applicant, Fact<?> fact, Answer<?> answer) implements Applicant {

    @Override
    @SuppressWarnings("unchecked")
    public <V> Answer<V> answer(Fact<V> asked) {
        return asked.equals(fact) ? (Answer<V>) answer : applicant.answer(asked);
    }
}
