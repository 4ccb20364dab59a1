package dev.scholarship.domain.eligibility.receipt;

import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Document;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Finding;
import dev.scholarship.domain.eligibility.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A check in one text: its verdict and why, then every finding, preference and document, a line each. What a finding is
 * about is told by its place in the rule. Equal checks of one rule give one text. It contains answers.
 */
final class CheckText {

    private CheckText() {}

    static String print(Check check) {
        return Stream.of(
                        Stream.of("check 1", "verdict " + check.verdict().word(), "exact " + yesNo(check.exact())),
                        reasons(check),
                        check.findings().stream().map(finding -> "finding " + print(finding)),
                        check.preferences().stream().map(finding -> "preference " + print(finding)),
                        check.documents().stream().map(CheckText::print))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> reasons(Check check) {
        return switch (check.verdict()) {
            case Verdict.Eligible(var subjectTo) -> qualities("subject to", subjectTo);
            case Verdict.Ineligible(var because, var favours) ->
                Stream.concat(
                        because.stream().map(finding -> "because " + finding.path()), qualities("favour", favours));
            case Verdict.NeedsInfo(var missing, var unsettled) ->
                Stream.concat(
                        missing.stream().map(fact -> "missing " + fact.id()),
                        unsettled.stream().map(leaf -> "unsettled " + places(leaf, check)));
        };
    }

    private static Stream<String> qualities(String what, List<Criterion.Judged> qualities) {
        return qualities.stream().map(quality -> what + " " + quality.source());
    }

    private static String places(Criterion.Leaf leaf, Check check) {
        return check.findings().stream()
                .filter(finding -> finding.criterion().equals(leaf))
                .map(Finding::path)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String print(Finding finding) {
        var place = finding.path() + " " + word(finding.truth()) + (finding.negated() ? " not " : " ")
                + word(finding.part());
        return switch (finding) {
            case Finding.Tested<?> tested -> place + " tested " + answer(tested.fact(), tested);
            case Finding.Undated undated -> place + " undated " + answer(undated) + " " + anchors(undated.anchors());
            case Finding.Open open -> place + " open";
            case Finding.Weighed weighed -> place + " weighed";
        };
    }

    private static String answer(Fact<?> fact, Finding.Tested<?> tested) {
        return fact.id() + " " + Answers.print(fact, tested.answer());
    }

    private static String answer(Finding.Undated undated) {
        return undated.fact().id() + " " + Answers.print(undated.fact(), undated.answer());
    }

    private static String anchors(List<Anchor> anchors) {
        return anchors.stream().map(Anchor::word).collect(Collectors.joining(" "));
    }

    private static String print(Document.Asked asked) {
        return "document " + asked.document().copies() + " " + asked.document().name() + " " + word(asked.needed());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
