package dev.scholarship.domain.eligibility.table;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.meaning.Candidates;
import dev.scholarship.domain.eligibility.meaning.Promising;
import dev.scholarship.domain.eligibility.table.RuleTable.Row;
import dev.scholarship.domain.text.BadTextException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the rows of {@link RuleTable#starter}. Used once. */
final class StarterTable {

    private static final String MARK = "generated: ";

    private final Rule rule;
    private final Dates dates;
    private final Map<Fact<?>, List<Answer<?>>> candidates;
    private final List<Row> rows = new ArrayList<>();

    StarterTable(Rule rule, Dates dates) {
        this.rule = rule;
        this.dates = dates;
        this.candidates = writable(Candidates.of(List.of(rule), dates), dates);
    }

    /** Some thresholds lie where nobody can answer, such as on a day of birth that is still to come. */
    private static Map<Fact<?>, List<Answer<?>>> writable(Map<Fact<?>, List<Answer<?>>> all, Dates dates) {
        var writable = new LinkedHashMap<Fact<?>, List<Answer<?>>>();
        all.forEach((fact, answers) -> writable.put(
                fact,
                answers.stream()
                        .filter(answer -> isWritable(fact, answer, dates))
                        .toList()));
        return writable;
    }

    private static boolean isWritable(Fact<?> fact, Answer<?> answer, Dates dates) {
        try {
            return fact.parseAnswer(fact.printAnswer(answer), dates.asOf()).equals(answer);
        } catch (BadTextException cannotBeAnswered) {
            return false;
        }
    }

    List<Row> rows() {
        var base = complete(new Promising(rule, dates, candidates).answers());
        add("what helps", base);
        candidates.forEach((fact, answers) -> answers.stream()
                .filter(answer -> !answer.equals(base.get(fact)))
                .forEach(answer -> add(fact.id() + " " + fact.printAnswer(answer), with(base, fact, answer))));
        if (!candidates.isEmpty()) {
            add("nothing said", complete(Map.of()));
        }
        return rows;
    }

    /** With a cell for each fact. */
    private Map<Fact<?>, Answer<?>> complete(Map<Fact<?>, Answer<?>> answers) {
        var all = new LinkedHashMap<Fact<?>, Answer<?>>();
        candidates.keySet().forEach(fact -> all.put(fact, Answer.unknown()));
        all.putAll(answers);
        return all;
    }

    private static Map<Fact<?>, Answer<?>> with(Map<Fact<?>, Answer<?>> base, Fact<?> fact, Answer<?> answer) {
        var changed = new LinkedHashMap<>(base);
        changed.put(fact, answer);
        return changed;
    }

    private void add(String name, Map<Fact<?>, Answer<?>> answers) {
        var verdict = rule.check(Applicant.of(answers), dates).verdict();
        rows.add(new Row(
                MARK + name,
                rows.size() + 1,
                answers,
                verdict.word(),
                said(TableReport.because(verdict)),
                said(TableReport.missing(verdict))));
    }

    /** In a table, an empty cell expects nothing. */
    private static Optional<Set<Fact<?>>> said(Set<Fact<?>> facts) {
        return Optional.of(facts).filter(some -> !some.isEmpty());
    }
}
