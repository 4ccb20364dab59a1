package dev.scholarship.domain.eligibility.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTableTest {

    private static final Attributes ATTRIBUTES = Attributes.standard();
    private static final Dates DATES = new Dates(
            LocalDate.of(2026, 10, 1), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2026, 10, 31)));

    private static final String RULE = """
            rule 1
            require all of
              residence in US-NV
              gpa at least 3.2 on us4
              age at least 16 years at closes
              any of 2
                financial need
                level is undergraduate or graduate
            """;

    private static final String TABLE = """
            # Written from the listing of 2026.
            rule: nevada.rule
            as of: 2026-10-01
            closes: 2026-10-31

            | case         | gpa         | residence | age        | financial-need | expect     | because | missing |
            |--------------|-------------|-----------|------------|----------------|------------|---------|---------|
            | clear yes    | 3.2 on us4  | US-NV     | 2010-10-31 | yes            | ELIGIBLE   |         |         |
            | just below   | 3.19 on us4 | =         | =          | =              | INELIGIBLE | gpa     |         |
            | too young    | 3.2 on us4  | =         | 2010-11-01 | =              | INELIGIBLE | age     |         |
            | not answered | ?           | =         | 2008       | =              | NEEDS_INFO |         | gpa     |
            """;

    @Test
    void aRowIsAnApplicantAndWhatTheyShouldGet() {
        var table = RuleTable.parse(TABLE, ATTRIBUTES);
        assertThat(table.rule()).isEqualTo("nevada.rule");
        assertThat(table.dates().asOf()).isEqualTo("2026-10-01");
        assertThat(table.dates().closes()).contains(LocalDate.of(2026, 10, 31));
        assertThat(table.dates().opens()).isEmpty();
        var below = table.rows().get(1);
        assertThat(below.name()).isEqualTo("just below");
        assertThat(below.line()).isEqualTo(9);
        assertThat(below.verdict()).isEqualTo("INELIGIBLE");
        assertThat(below.because()).contains(Set.of(Attributes.GPA.now()));
        assertThat(below.missing()).isEmpty();
        assertThat(below.answers())
                .containsEntry(Attributes.RESIDENCE.now(), answer("residence", "US-NV"))
                .containsEntry(Attributes.GPA.now(), answer("gpa", "3.19 on us4"));
    }

    @Test
    void aTableToBeginWithHasARowForEachAnswerThatTheRuleTellsApart() {
        var rule = RuleText.parse(RULE, ATTRIBUTES);
        var table = RuleTable.starter("nevada.rule", rule, DATES);
        assertThat(table.rows())
                .extracting(row -> row.name() + " " + row.verdict())
                .contains(
                        "generated: what helps ELIGIBLE",
                        "generated: gpa 3.1 on us4 INELIGIBLE",
                        "generated: age 2010-11-01 INELIGIBLE",
                        "generated: residence US-AL INELIGIBLE",
                        "generated: financial-need no NEEDS_INFO",
                        "generated: nothing said NEEDS_INFO")
                .allMatch(name -> name.startsWith("generated: "));
        assertThat(table.untouched(rule)).isEmpty();
    }

    @Test
    void whatNobodyCanAnswerIsNoRow() {
        var rule = RuleText.parse("rule 1\nrequire all of\n  age at least 0 years at closes\n", ATTRIBUTES);
        assertThat(RuleTable.starter("a.rule", rule, DATES).rows())
                .extracting(RuleTable.Row::name)
                .containsExactly("generated: what helps", "generated: nothing said");
    }

    @Test
    void aRuleWithoutFactsHasARowToo() {
        var rule = RuleText.parse("rule 1\nrequire nothing\n", ATTRIBUTES);
        var text = RuleTable.starter("a.rule", rule, DATES).print();
        assertThat(RuleTable.parse(text, ATTRIBUTES).outcomes(rule))
                .singleElement()
                .matches(TableReport.Outcome::passes);
    }

    @Test
    void howLongSomebodyHasLivedThereHasAThreshold() {
        var rule = RuleText.parse(
                "rule 1\nrequire all of\n  residence in KR-46 for at least 6 months at closes\n", ATTRIBUTES);
        var table = RuleTable.starter("a.rule", rule, DATES);
        assertThat(table.rows())
                .extracting(row -> row.name() + " " + row.verdict())
                .contains("generated: what helps ELIGIBLE", "generated: residence-since 2026-05-01 INELIGIBLE");
        assertThat(table.untouched(rule)).isEmpty();
    }

    @Test
    void whatIsPrintedIsReadAgain() {
        Seeds.each(100, random -> {
            var rule = Rule.requiring(new RandomRules(random).criterion(2, true));
            var table = RuleTable.starter("random.rule", rule, DATES);
            var read = RuleTable.parse(table.print(), ATTRIBUTES);
            assertThat(read.dates()).isEqualTo(table.dates());
            assertThat(withoutLines(read)).isEqualTo(withoutLines(table));
            assertThat(read.outcomes(rule)).allMatch(TableReport.Outcome::passes);
        });
    }

    @Test
    void aTableThatClosesBeforeItOpensIsRefused() {
        assertThatThrownBy(() -> RuleTable.parse(TABLE.replace("closes:", "opens: 2026-11-01\ncloses:"), ATTRIBUTES))
                .hasMessage("5: it closes on 2026-10-31, before it opens on 2026-11-01");
    }

    @Test
    void commaSeparatedValuesSayTheSame() {
        var csv = """
                rule: nevada.rule,,,,,,,
                as of: 2026-10-01,,,,,,,
                closes: 2026-10-31,,,,,,,
                ,,,,,,,
                case,gpa,residence,age,financial-need,expect,because,missing
                clear yes,3.2 on us4,US-NV,2010-10-31,yes,ELIGIBLE,,
                just below,"3.19 on us4",=,=,=,INELIGIBLE,gpa,
                too young,3.2 on us4,=,2010-11-01,=,INELIGIBLE,age,
                not answered,?,=,2008,=,NEEDS_INFO,,"gpa"
                """;
        var table = RuleTable.parse(csv, ATTRIBUTES);
        assertThat(withoutLines(table)).isEqualTo(withoutLines(RuleTable.parse(TABLE, ATTRIBUTES)));
        assertThat(table.rows().get(3).line()).isEqualTo(9);
    }

    @Test
    void aCellMayHaveCommasQuotesBarsAndLineEnds() {
        var csv = RuleTable.parse(
                "rule: a\nas of: 2026-10-01\ncase,expect\n\"one, \"\"two\"\"\nthree\",ELIGIBLE\nfour,ELIGIBLE\n",
                ATTRIBUTES);
        assertThat(csv.rows().get(0).name()).isEqualTo("one, \"two\"\nthree");
        assertThat(csv.rows().get(1).line()).isEqualTo(6);
        var bars = RuleTable.parse(
                "rule: a\nas of: 2026-10-01\n| case | expect |\n|:-:|-|\n| a \\| b | ELIGIBLE |\n", ATTRIBUTES);
        assertThat(bars.rows().get(0).name()).isEqualTo("a | b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            as of: 2026-10-01     § as off: 2026-10-01   § 3: unknown line "as off:"; did you mean "as of"?; known: rule, as of, opens, closes, notice
            as of: 2026-10-01     § as of: tomorrow      § 3: "as of:" wants a date such as 2026-10-01, not "tomorrow"
            closes: 2026-10-31    § as of: 2026-10-31    § 4: "as of:" stands twice; leave one out
            rule: nevada.rule     § rule:                § 2: "rule:" says nothing
            rule: nevada.rule     § opens: 2026-01-01    § 6: say above the table which rule it tests, as in "rule: nevada.rule"
            | gpa                 § | gpaa               § 6: unknown column "gpaa"; did you mean "gpa"?
            | residence           § | gpa                § 6: the column "gpa" stands twice
            | expect              § | level              § 6: the column "expect" is not there; add it
            | clear yes           § |                    § 8: the row has no name; write one under "case"
            | just below          § | clear yes          § 9: another row is called "clear yes" too
            | US-NV               § | =                  § 8: residence: "=" repeats the row above, and there is none
            | US-NV               § | Nevada             § 8: residence: unknown place "Nevada"; did you mean "US-NV"?
            | US-NV               § |                    § 8: residence: an empty answer; write ? for unknown, - for declined, n/a for not applicable
            | US-NV               § | US-NV | US-NV      § 8: the row has 9 cells, and there are 8 columns
            | ELIGIBLE            § | YES                § 8: expect: "YES" is no verdict; the verdicts are ELIGIBLE, INELIGIBLE, NEEDS_INFO
            | INELIGIBLE | gpa    § | INELIGIBLE | gpe   § 9: because: unknown fact "gpe"; did you mean "gpa"?
            """)
    void aMistakeIsToldWithItsLineAndRepair(String right, String wrong, String message) {
        var text = TABLE.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);
        assertThatThrownBy(() -> RuleTable.parse(text, ATTRIBUTES))
                .isInstanceOf(RuleTableException.class)
                .hasMessage(message);
    }

    @Test
    void aTextWithoutATableOrRowsIsRefused() {
        assertThatThrownBy(() -> RuleTable.parse("rule: a\nas of: 2026-10-01\n", ATTRIBUTES))
                .hasMessage("2: there is no table; write a row of column names, as in | case | gpa | expect |");
        assertThatThrownBy(() -> RuleTable.parse("", ATTRIBUTES)).hasMessageStartingWith("1: there is no table");
        assertThatThrownBy(() -> RuleTable.parse("rule: a\nas of: 2026-10-01\n|case|expect|\n|-|-|\n", ATTRIBUTES))
                .hasMessage("3: the table has no rows; write one for each applicant");
        assertThatThrownBy(() -> RuleTable.parse("rule: a\nas of: 2026-10-01\ncase,expect\n\"a,ELIGIBLE\n", ATTRIBUTES))
                .hasMessage("4: a quote is not closed");
        assertThatThrownBy(() -> RuleTable.parse(TABLE + "thanks\n", ATTRIBUTES))
                .hasMessage(
                        "12: neither a row of the table nor a comment; begin a row with \"|\", a comment with \"#\"");
    }

    @Test
    void rowsThatGetWhatTheyExpectPass() {
        var report = report(TABLE, RULE);
        assertThat(report.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.differences()).isEmpty());
        assertThat(report.passes()).isTrue();
    }

    @Test
    void aRowThatGetsSomethingElseSaysWhat() {
        var report = report(
                TABLE.replace(
                                "3.19 on us4 | =         | =          | =              | INELIGIBLE",
                                "3.3 on us4 | = | = | = | INELIGIBLE")
                        .replace("|         | gpa     |", "| | residence |"),
                RULE);
        assertThat(report.passes()).isFalse();
        assertThat(report.outcomes().get(1).differences())
                .containsExactly("expected INELIGIBLE, is ELIGIBLE", "expected because of gpa, is because of nothing");
        assertThat(report.outcomes().get(3).differences())
                .containsExactly("expected missing residence, is missing gpa");
    }

    @Test
    void thresholdsAreTouchedOnBothSidesByAnswersRightBesideThem() {
        assertThat(report(TABLE, RULE).untouched()).isEmpty();
        var without = TABLE.replace("3.19 on us4", "2.5 on us4").replace("2010-11-01", "2015-01-01");
        assertThat(report(without, RULE).untouched())
                .extracting(side -> side.fact().id() + " " + side.text() + " " + side.inside())
                .containsExactly("gpa 3.1 on us4 false", "age 2010-11-01 false");
    }

    @Test
    void aSlipThatNoRowNoticesComesWithARowThatWould() {
        var survivors = report(TABLE, RULE).survivors();
        assertThat(survivors)
                .extracting(survivor -> survivor.mutant().original() + " -> "
                        + survivor.mutant().mutated())
                .contains(
                        "residence in US-NV -> ",
                        "any of -> ",
                        "level is undergraduate or graduate -> level is graduate")
                .doesNotContain("gpa at least 3.2 on us4 -> gpa more than 3.2 on us4");
        assertThat(survivors).allSatisfy(survivor -> {
            var applicant = Applicant.of(survivor.suggestion().answers());
            var dates = RuleTable.parse(TABLE, ATTRIBUTES).dates();
            var right = RuleText.parse(RULE, ATTRIBUTES)
                    .check(applicant, dates)
                    .verdict()
                    .word();
            assertThat(right).isEqualTo(survivor.suggestion().verdict());
            assertThat(survivor.mutant()
                            .rule()
                            .check(applicant, dates)
                            .verdict()
                            .word())
                    .isNotEqualTo(right);
        });
    }

    @Test
    void whoAddsTheSuggestedRowsIsToldOfNoMore() {
        var table = RuleTable.parse(TABLE, ATTRIBUTES);
        var rule = RuleText.parse(RULE, ATTRIBUTES);
        var rows = new ArrayList<>(table.rows());
        for (int i = 0; i < 40; i++) {
            var survivors = new RuleTable(table.rule(), table.dates(), rows)
                    .test(rule, ATTRIBUTES)
                    .survivors();
            if (survivors.isEmpty()) {
                assertThat(i).isPositive();
                return;
            }
            var suggestion = survivors.get(0).suggestion();
            rows.add(new RuleTable.Row(
                    "suggested " + i,
                    0,
                    suggestion.answers(),
                    suggestion.verdict(),
                    Optional.empty(),
                    Optional.empty()));
        }
        throw new AssertionError("40 rows do not suffice");
    }

    @Test
    @Tag("fuzz")
    void spoiltTablesAreReadOrRefusedWithALine() {
        var pieces = List.of(
                "|", ",", "\"", "\\", "=", "?", "-", "\n", "\r\n", "\0", "rule:", "as of: 2026-10-01\n", "#", "한");
        var csv = TABLE.replaceAll("(?m)^\\| | \\|$", "").replace("|", ",");
        Seeds.each(2_000, random -> {
            var text = random.nextBoolean() ? TABLE : csv;
            for (int i = 0; i <= random.nextInt(4); i++) {
                int at = random.nextInt(text.length());
                int end = random.nextBoolean() ? at : at + random.nextInt(text.length() - at);
                text = text.substring(0, at) + pieces.get(random.nextInt(pieces.size())) + text.substring(end);
            }
            try {
                var table = RuleTable.parse(text, ATTRIBUTES);
                assertThat(table.rows())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.line()).isPositive());
            } catch (RuleTableException e) {
                assertThat(e.line()).isBetween(1, Math.max(1, (int) text.lines().count()));
                assertThat(e.getMessage()).startsWith(e.line() + ": ");
            }
        });
    }

    private static TableReport report(String table, String rule) {
        return RuleTable.parse(table, ATTRIBUTES).test(RuleText.parse(rule, ATTRIBUTES), ATTRIBUTES);
    }

    private static Answer<?> answer(String fact, String text) {
        return ATTRIBUTES.fact(fact).parseAnswer(text, LocalDate.of(2026, 10, 1));
    }

    private static List<RuleTable.Row> withoutLines(RuleTable table) {
        return table.rows().stream()
                .map(row ->
                        new RuleTable.Row(row.name(), 0, row.answers(), row.verdict(), row.because(), row.missing()))
                .toList();
    }
}
