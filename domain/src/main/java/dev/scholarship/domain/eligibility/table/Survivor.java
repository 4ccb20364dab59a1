package dev.scholarship.domain.eligibility.table;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.meaning.Candidates;
import dev.scholarship.domain.eligibility.meaning.Mutant;
import dev.scholarship.domain.eligibility.table.RuleTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A slip in a rule that the rows of a table do not notice, and a row that would. A slip for which no such row is found
 * is left out: most of them mean the same as the rule.
 *
 * @param mutant the rule with the slip
 * @param suggestion a row that tells the two apart; its verdict is the one of the rule as it is, which the author has to
 *     hold against the source
 */
public record Survivor(Mutant mutant, Suggestion suggestion) {

    /** How many applicants are tried for one slip. */
    private static final int MOST_TRIED = 2_000;

    /**
     * A row that is like another one but for one or two answers.
     *
     * @param like the name of the row that it is like
     * @param changed the answers that are others
     * @param answers all of them
     * @param verdict the word of the verdict that the rule gives
     */
    public record Suggestion(
            String like, Map<Fact<?>, Answer<?>> changed, Map<Fact<?>, Answer<?>> answers, String verdict) {

        public Suggestion {
            changed = Map.copyOf(changed);
            answers = Map.copyOf(answers);
        }
    }

    static List<Survivor> of(RuleTable table, Rule rule, Attributes attributes) {
        return Mutant.of(rule, attributes).stream()
                .filter(mutant -> table.rows().stream().allMatch(row -> isAlike(row, table, rule, mutant.rule())))
                .flatMap(mutant -> new Search(table, rule, mutant)
                        .suggestion().map(suggestion -> new Survivor(mutant, suggestion)).stream())
                .toList();
    }

    /** Whether a row gets from the one rule just what it gets from the other, as far as the row says what it expects. */
    private static boolean isAlike(Row row, RuleTable table, Rule rule, Rule other) {
        var applicant = row.applicant();
        var verdict = rule.check(applicant, table.dates()).verdict();
        var others = other.check(applicant, table.dates()).verdict();
        return verdict.word().equals(others.word())
                && TableReport.differences(row, verdict).equals(TableReport.differences(row, others));
    }

    /** Changes the rows of a table by one answer, then by two, until somebody is treated otherwise. */
    private record Search(RuleTable table, Rule rule, Mutant mutant, Map<Fact<?>, List<Answer<?>>> candidates) {

        Search(RuleTable table, Rule rule, Mutant mutant) {
            this(table, rule, mutant, Candidates.of(List.of(rule, mutant.rule()), table.dates()));
        }

        Optional<Suggestion> suggestion() {
            var facts = List.copyOf(candidates.keySet());
            var one = table.rows().stream()
                    .flatMap(row -> facts.stream().flatMap(fact -> changes(Change.none(row), fact)));
            var two = table.rows().stream()
                    .flatMap(row -> IntStream.range(0, facts.size())
                            .boxed()
                            .flatMap(i -> changes(Change.none(row), facts.get(i))
                                    .flatMap(change -> facts.subList(i + 1, facts.size()).stream()
                                            .flatMap(fact -> changes(change, fact)))));
            return Stream.concat(one, two)
                    .limit(MOST_TRIED)
                    .filter(change -> !verdict(change, rule).equals(verdict(change, mutant.rule())))
                    .findFirst()
                    .map(change -> new Suggestion(
                            change.row().name(), change.changed(), change.answers(), verdict(change, rule)));
        }

        private Stream<Change> changes(Change before, Fact<?> fact) {
            return candidates.getOrDefault(fact, List.of()).stream()
                    .filter(answer -> !answer.equals(before.row().answers().get(fact)))
                    .map(answer -> before.and(fact, answer));
        }

        private String verdict(Change change, Rule decides) {
            return decides.check(Applicant.of(change.answers()), table.dates())
                    .verdict()
                    .word();
        }
    }

    /** A row with other answers to some facts. */
    private record Change(Row row, Map<Fact<?>, Answer<?>> changed) {

        static Change none(Row row) {
            return new Change(row, Map.of());
        }

        Change and(Fact<?> fact, Answer<?> answer) {
            var more = new LinkedHashMap<>(changed);
            more.put(fact, answer);
            return new Change(row, more);
        }

        Map<Fact<?>, Answer<?>> answers() {
            var all = new LinkedHashMap<>(row.answers());
            all.putAll(changed);
            return all;
        }
    }
}
