package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Fact;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers as people write them. */
final class AnswerText {
    private AnswerText() {}

    /** Each fact with its answer, by the facts' ids. */
    static String list(Map<Fact<?>, Answer<?>> answers) {
        return answers.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().id()))
                .map(entry -> entry.getKey().id() + " " + entry.getKey().printAnswer(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
