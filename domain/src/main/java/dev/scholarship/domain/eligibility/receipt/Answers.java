package dev.scholarship.domain.eligibility.receipt;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Fact;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * All that one person has answered, in one text: a line for each answer, ordered by the facts' ids. An unknown answer is
 * none. Equal answers give one text, in whatever order and spelling they came; different answers give different texts.
 */
public final class Answers {

    private final String text;

    private Answers(String text) {
        this.text = text;
    }

    /** The answers to these attributes; what else the applicant may know of themself does not count. */
    public static Answers of(Applicant applicant, Attributes attributes) {
        return new Answers(attributes.facts().stream()
                .sorted(Comparator.comparing(Fact::id))
                .map(fact -> line(fact, applicant))
                .collect(Collectors.joining("", "answers 1\n", "")));
    }

    private static <V> String line(Fact<V> fact, Applicant applicant) {
        var answer = applicant.answer(fact);
        return answer instanceof Answer.Unknown<V> ? "" : fact.id() + " " + print(fact, answer) + "\n";
    }

    /** With its state, since a place that is known and some place within it are printed alike. */
    static String print(Fact<?> fact, Answer<?> answer) {
        return switch (answer) {
            case Answer.Known<?> known -> "known " + fact.printAnswer(known);
            case Answer.Partial<?> partial -> "within " + fact.printAnswer(partial);
            case Answer.Unknown<?> unknown -> "unknown";
            case Answer.Declined<?> declined -> "declined";
            case Answer.NotApplicable<?> none -> "not applicable";
        };
    }

    /** What tells these answers from all others, and nothing of them without the salt. */
    public Digest digest(Salt salt) {
        return salt.digest(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && text.equals(answers.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "answers";
    }
}
