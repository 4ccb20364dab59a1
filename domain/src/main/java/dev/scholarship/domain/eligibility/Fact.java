package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;

/**
 * One answerable thing: an attribute of a person at a moment. Level of study now and level of study at study start are
 * two facts with two answers.
 *
 * @param <V> its values' type
 */
public record Fact<V>(Attribute<V> attribute, Person person, Moment moment) {

    /** The key in queries, JSON and tables: {@code level}, {@code level@study-start}, {@code parent.service}. */
    public String id() {
        var whose = person == Person.APPLICANT ? "" : person.id() + ".";
        return whose + attribute.id() + (moment == Moment.NOW ? "" : "@" + moment.id());
    }

    /** The same fact about somebody else. */
    public Fact<V> of(Person somebody) {
        return somebody == person ? this : new Fact<>(attribute, somebody, moment);
    }

    /**
     * Reads an answer in the notation of {@link Answer}.
     *
     * @param asOf the day on which it is given, from which times such as "17 years" count
     * @throws BadTextException if the text is no answer to this fact
     */
    public Answer<V> parseAnswer(String text, LocalDate asOf) {
        return attribute.kind().parseAnswer(text, asOf);
    }

    /**
     * Writes an answer to this fact so that {@link #parseAnswer} reads it back.
     *
     * @throws ClassCastException if its values are not of the fact's kind
     */
    @SuppressWarnings("unchecked")
    public String printAnswer(Answer<?> answer) {
        return attribute.kind().printAnswer((Answer<V>) answer);
    }

    @Override
    public String toString() {
        return id();
    }
}
