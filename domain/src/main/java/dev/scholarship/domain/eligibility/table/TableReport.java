package dev.scholarship.domain.eligibility.table;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Finding;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.domain.eligibility.meaning.Threshold;
import dev.scholarship.domain.eligibility.table.RuleTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule does with the rows of a table.
 *
 * @param outcomes one for each row, in their order
 * @param untouched the sides of thresholds on which no row stands, in rule order; see {@link Threshold}
 * @param survivors slips in the rule that no row would notice, in rule order; see {@link Mutant}
 */
public record TableReport(List<Outcome> outcomes, List<Threshold.Side> untouched, List<Survivor> survivors) {

    public TableReport {
        outcomes = List.copyOf(outcomes);
        untouched = List.copyOf(untouched);
        survivors = List.copyOf(survivors);
    }

    static TableReport of(RuleTable table, Rule rule, Attributes attributes) {
        return new TableReport(table.outcomes(rule), table.untouched(rule), Survivor.of(table, rule, attributes));
    }

    /** Whether each row has what it expects. */
    public boolean passes() {
        return outcomes.stream().allMatch(Outcome::passes);
    }

    /**
     * What a row expects and what it gets.
     *
     * @param differences how they differ, each a sentence; none if they do not
     */
    public record Outcome(Row row, Check check, List<String> differences) {

        public Outcome {
            differences = List.copyOf(differences);
        }

        static Outcome of(Row row, Rule rule, Dates dates) {
            var check = rule.check(row.applicant(), dates);
            return new Outcome(row, check, TableReport.differences(row, check.verdict()));
        }

        public boolean passes() {
            return differences.isEmpty();
        }
    }

    static List<String> differences(Row row, Verdict verdict) {
        var differences = new ArrayList<String>();
        if (!verdict.word().equals(row.verdict())) {
            differences.add("expected " + row.verdict() + ", is " + verdict.word());
        }
        row.because()
                .filter(expected -> !because(verdict).containsAll(expected))
                .ifPresent(expected -> differences.add(
                        "expected because of " + ids(expected) + ", is because of " + ids(because(verdict))));
        row.missing()
                .filter(expected -> !missing(verdict).equals(expected))
                .ifPresent(expected ->
                        differences.add("expected missing " + ids(expected) + ", is missing " + ids(missing(verdict))));
        return differences;
    }

    static Set<Fact<?>> because(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Ineligible(var because, var favours) ->
                because.stream().flatMap(TableReport::fact).collect(Collectors.toCollection(LinkedHashSet::new));
            case Verdict.Eligible eligible -> Set.of();
            case Verdict.NeedsInfo needs -> Set.of();
        };
    }

    static Set<Fact<?>> missing(Verdict verdict) {
        return switch (verdict) {
            case Verdict.NeedsInfo(var missing, var unsettled) -> new LinkedHashSet<>(missing);
            case Verdict.Eligible eligible -> Set.of();
            case Verdict.Ineligible ineligible -> Set.of();
        };
    }

    private static Stream<Fact<?>> fact(Finding finding) {
        return switch (finding) {
            case Finding.Tested<?> tested -> Stream.of(tested.fact());
            case Finding.Undated undated -> Stream.of(undated.fact());
            case Finding.Open open -> Stream.empty();
            case Finding.Weighed weighed -> Stream.empty();
        };
    }

    private static String ids(Set<Fact<?>> facts) {
        return facts.isEmpty() ? "nothing" : facts.stream().map(Fact::id).collect(Collectors.joining(", "));
    }
}
