package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;

/**
 * One answerable thing about the applicant: an attribute at a moment. Level of study now and level of study at study
 * start are two facts with two answers.
 *
 * @param <V> its values' type
 */
public record Fact<V>(Attribute<V> attribute, Moment moment) {

    /** The key in queries, JSON and tables: {@code level}, or {@code level@study-start}. */
    public String id() {
        return moment == Moment.NOW ? attribute.id() : attribute.id() + "@" + moment.id();
    }

    /**
     * Reads an answer in the notation of {@link Answer}.
     *
     * @throws BadTextException if the text is no answer to this fact
     */
    public Answer<V> parseAnswer(String text) {
        return attribute.kind().parseAnswer(text);
    }

    @Override
    public String toString() {
        return id();
    }
}
