package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections of a rule in their order; each is taken once. */
final class RuleSections {

    private static final List<String> NAMES =
            List.of("rule", "source", "require", "renew", "prefer", "then", "documents", "judged", "agree", "note");

    private final List<RuleLines.Line> lines;
    private int at;

    RuleSections(List<RuleLines.Line> lines) {
        this.lines = lines;
    }

    static boolean isName(String word) {
        return NAMES.contains(word);
    }

    void version() {
        var line = required("rule");
        var words = line.words();
        words.expect("rule");
        int column = words.column();
        int version = words.next("the version of the grammar, 1", RuleGroup::number);
        words.expectEnd();
        line.expectNothingBelow("the sections of a rule are not indented");
        if (version != RuleSyntax.VERSION) {
            throw words.error(column, "this program reads version 1 of the rule language, not " + version);
        }
    }

    Optional<Rule.Source> source() {
        return optional("source").map(RuleSections::source);
    }

    private static Rule.Source source(RuleLines.Line line) {
        var words = line.words();
        words.expect("source");
        int column = words.column();
        var text = words.string("an address or citation");
        var seen = words.accept("seen")
                ? Optional.of(words.next("a date such as 2026-06-16", RuleSections::date))
                : Optional.<LocalDate>empty();
        words.expectEnd();
        line.expectNothingBelow("nothing stands under \"source\"");
        return words.checked(column, () -> new Rule.Source(text, seen));
    }

    List<String> remarks(String word) {
        var remarks = new ArrayList<String>();
        for (var line = optional(word); line.isPresent(); line = optional(word)) {
            var words = line.get().words();
            words.expect(word);
            remarks.add(words.string("a sentence"));
            words.expectEnd();
            line.get().expectNothingBelow("nothing stands under \"" + word + "\"");
        }
        return remarks;
    }

    RuleLines.Line required(String section) {
        return optional(section).orElseThrow(() -> missing(section));
    }

    Optional<RuleLines.Line> optional(String section) {
        boolean here = at < lines.size() && lines.get(at).startsWith(section);
        return here ? Optional.of(lines.get(at++)) : Optional.empty();
    }

    void expectEnd() {
        if (at < lines.size()) {
            throw unexpected(lines.get(at));
        }
    }

    private RuleTextException missing(String section) {
        if (at < lines.size() && !NAMES.contains(lines.get(at).firstWord())) {
            return unexpected(lines.get(at));
        }
        int line = at < lines.size()
                ? lines.get(at).number()
                : lines.stream()
                                .reduce((a, b) -> b)
                                .map(RuleLines.Line::lastNumber)
                                .orElse(0)
                        + 1;
        return new RuleTextException(
                line,
                1,
                section.equals("rule")
                        ? "a rule starts with the line \"rule 1\", the version of its grammar"
                        : "\"" + section + "\" is missing here; a rule that asks for nothing says \"require nothing\"");
    }

    private static RuleTextException unexpected(RuleLines.Line line) {
        var word = line.firstWord();
        return line.error(
                NAMES.contains(word)
                        ? "\"" + word + "\" does not stand here; the order is " + String.join(", ", NAMES)
                        : "unknown section \"" + word + "\"" + Nearest.hint(word, NAMES)
                                + "; did the line lose its indentation?");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadTextException("\"" + text + "\" is not a date; write it as in 2026-06-16");
        }
    }
}
