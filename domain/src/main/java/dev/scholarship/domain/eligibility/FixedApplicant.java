package dev.scholarship.domain.eligibility;

import java.util.Map;

/** An applicant whose answers are a map; only the typed builder fills it, which makes the cast below sound. */
record FixedApplicant(Map<Fact<?>, Answer<?>> answers) implements Applicant {

    @Override
    @SuppressWarnings("unchecked")
    public <V> Answer<V> answer(Fact<V> fact) {
        var answer = (Answer<V>) answers.get(fact);
        return answer == null ? Answer.unknown() : answer;
    }
}
