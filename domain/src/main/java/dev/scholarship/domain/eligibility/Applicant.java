package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A person as far as they are known. Implementations answer the same each time during one check, and never throw for a
 * fact that they do not know.
 */
@FunctionalInterface
public interface Applicant {

    /** The answer to a fact; {@link Answer.Unknown} where there is none, never null. */
    <V> Answer<V> answer(Fact<V> fact);

    /** Somebody of whom nothing is known. */
    static Applicant nothingKnown() {
        return builder().build();
    }

    /**
     * Somebody with these answers.
     *
     * @throws IllegalArgumentException if an answer's values are not of its fact's kind
     */
    static Applicant of(Map<Fact<?>, Answer<?>> answers) {
        var applicant = builder();
        answers.forEach((fact, answer) -> add(fact, answer, applicant));
        return applicant.build();
    }

    @SuppressWarnings("unchecked")
    private static <V> void add(Fact<V> fact, Answer<?> answer, Builder applicant) {
        applicant.answer(fact, (Answer<V>) answer);
    }

    /** Starts an applicant with a fixed set of answers. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects answers; not safe for many threads. */
    final class Builder {

        private final Map<Fact<?>, Answer<?>> answers = new LinkedHashMap<>();

        private Builder() {}

        /** @throws IllegalArgumentException if the answer's values are not of the fact's kind */
        public <V> Builder answer(Fact<V> fact, Answer<V> answer) {
            if (!fact.attribute().kind().admits(answer)) {
                throw new IllegalArgumentException("the answer is not one to " + fact.id());
            }
            answers.put(fact, answer);
            return this;
        }

        public <V> Builder known(Fact<V> fact, V value) {
            return answer(fact, Answer.known(value));
        }

        /**
         * Adds an answer in the notation of {@link Answer}, given on a day.
         *
         * @throws BadTextException if the text is no answer to the fact
         */
        public <V> Builder parsed(Fact<V> fact, String text, LocalDate asOf) {
            return answer(fact, fact.parseAnswer(text, asOf));
        }

        public Applicant build() {
            return new FixedApplicant(Collections.unmodifiableMap(new LinkedHashMap<>(answers)));
        }
    }
}
