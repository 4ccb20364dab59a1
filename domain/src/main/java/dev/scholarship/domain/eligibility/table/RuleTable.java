package dev.scholarship.domain.eligibility.table;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.meaning.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody expects of a rule: one row for each applicant, with the verdict that they should get.
 *
 * <pre>{@code
 * rule: nevada.rule
 * as of: 2026-10-01
 * closes: 2026-10-31
 *
 * | case         | gpa         | residence | expect     | because | missing |
 * |--------------|-------------|-----------|------------|---------|---------|
 * | clear yes    | 3.2 on us4  | US-NV     | ELIGIBLE   |         |         |
 * | just below   | 3.19 on us4 | =         | INELIGIBLE | gpa     |         |
 * | not answered | ?           | =         | NEEDS_INFO |         | gpa     |
 * }</pre>
 *
 * <p>The same table may be written as comma-separated values (RFC 4180). An answer is written in the notation of
 * {@link Answer}; {@code =} repeats the one above, and a fact without a column is unknown. An empty cell under {@code
 * because} or {@code missing} expects nothing in particular.
 *
 * @param rule the file that holds the rule, as the table names it
 * @param dates the day of asking and the days that the scholarship states
 * @param rows at least one, each with a name of its own
 */
public record RuleTable(String rule, Dates dates, List<Row> rows) {

    public RuleTable {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table has rows");
        }
    }

    /**
     * Reads a table.
     *
     * @throws RuleTableException at the first thing that is not as it should be
     */
    public static RuleTable parse(String text, Attributes attributes) {
        return new TableReader(attributes).read(text);
    }

    /**
     * A table to begin with, whose rows expect what the rule gives today: somebody who gets as near to ELIGIBLE as a short
     * search finds, the same with one other answer for each that the rule tells apart, and somebody who says nothing. Rows
     * stand on both sides of each threshold, as far as there are such answers. Each is called {@code generated: …}, and
     * says nothing about the source until somebody has held it against that.
     *
     * @param file the file that holds the rule
     * @param dates the day of asking and the days that the scholarship states
     */
    public static RuleTable starter(String file, Rule rule, Dates dates) {
        return new RuleTable(file, dates, new StarterTable(rule, dates).rows());
    }

    /** The table in Markdown; reading that gives the same rows, each with the line where it then stands. */
    public String print() {
        return new TableWriter(this).write();
    }

    /**
     * What becomes of the rows when this rule decides.
     *
     * @param attributes those of the rule
     */
    public TableReport test(Rule tested, Attributes attributes) {
        return TableReport.of(this, tested, attributes);
    }

    /** What the rows expect and what they get when this rule decides, in their order. */
    public List<TableReport.Outcome> outcomes(Rule tested) {
        return rows.stream()
                .map(row -> TableReport.Outcome.of(row, tested, dates))
                .toList();
    }

    /** The sides of the rule's thresholds on which no row stands, in rule order. */
    public List<Threshold.Side> untouched(Rule tested) {
        var touched = rows.stream().map(Row::answers).toList();
        return Threshold.of(tested, dates).stream()
                .flatMap(threshold -> threshold.untouched(touched).stream())
                .toList();
    }

    /**
     * One applicant.
     *
     * @param line where the row stands, counted from 1; in a table that was not read, its place among the rows
     * @param answers what the row says of the applicant; nothing else is known
     * @param verdict the word of the expected verdict
     * @param because facts that have to be among those that rule the applicant out, empty where the row does not say
     * @param missing the facts that can still change the verdict, no more and no less; empty where the row does not say
     */
    public record Row(
            String name,
            int line,
            Map<Fact<?>, Answer<?>> answers,
            String verdict,
            Optional<Set<Fact<?>>> because,
            Optional<Set<Fact<?>>> missing) {

        public Row {
            answers = Map.copyOf(answers);
            because = because.map(Set::copyOf);
            missing = missing.map(Set::copyOf);
        }

        /** The applicant that the row describes. */
        public Applicant applicant() {
            return Applicant.of(answers);
        }
    }
}
