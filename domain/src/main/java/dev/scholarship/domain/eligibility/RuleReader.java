package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the text of one rule; see {@link RuleText}. */
final class RuleReader {

    private static final List<String> LINE_WORDS =
            List.of("all of", "any of", "none of", "at least", "for a", "unread", "unclear");

    private final Attributes attributes;

    RuleReader(Attributes attributes) {
        this.attributes = attributes;
    }

    Rule read(String text) {
        var sections = new RuleSections(RuleLines.of(text));
        sections.version();
        var source = sections.source();
        var require = require(sections.required("require"));
        var prefer = sections.optional("prefer").map(this::prefer).orElse(List.of());
        var judged = sections.remarks("judged");
        var agreed = sections.remarks("agree");
        var notes = sections.remarks("note");
        sections.expectEnd();
        return RuleLines.checked(1, 1, () -> new Rule(source, require, prefer, judged, agreed, notes));
    }

    private Criterion require(RuleLines.Line line) {
        var words = line.words();
        words.expect("require");
        if (words.accept("nothing")) {
            words.expectEnd();
            line.expectNothingBelow("\"require nothing\" stands alone");
            return Criterion.NOTHING;
        }
        var group = RuleGroup.read(words)
                .orElseThrow(() -> words.error(
                        words.column(),
                        "say what is required: \"all of\", \"any of\", \"at least 2 of\", \"none of\" or \"nothing\""));
        words.expectEnd();
        return group(group, line, 1);
    }

    private List<Criterion> prefer(RuleLines.Line line) {
        var words = line.words();
        words.expect("prefer");
        words.expectEnd();
        if (line.below().isEmpty()) {
            throw line.error("\"prefer\" needs at least 1 line under it");
        }
        return line.below().stream().map(this::wish).toList();
    }

    private Criterion wish(RuleLines.Line line) {
        var wish = criterion(line);
        return line.checked(() -> {
            RuleLimits.requireSettled(wish);
            return wish;
        });
    }

    private Criterion criterion(RuleLines.Line line) {
        var words = line.words();
        if (words.startsWithString()) {
            throw line.error("a quoted sentence stands first under the line that it is the source of");
        }
        for (var why : Criterion.Why.values()) {
            if (words.accept(why.word())) {
                return unsettled(line, words, why);
            }
        }
        if (words.accept("for", "a")) {
            return about(line, words);
        }
        var group = RuleGroup.read(words);
        return group.isPresent() ? nested(group.get(), line, words) : test(line, words);
    }

    private Criterion about(RuleLines.Line line, Words words) {
        var role = words.next("whose part: " + roles(), RuleReader::role);
        var group = RuleGroup.read(words)
                .orElseThrow(() -> words.error(words.column(), "expected \"all of\" or another group"));
        var of = nested(group, line, words, 1);
        return line.checked(() -> new Criterion.Of(role, of));
    }

    private static Person.Role role(String word) {
        return Arrays.stream(Person.Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadTextException("unknown person \"" + word + "\"; known: " + roles()));
    }

    private static String roles() {
        return Arrays.stream(Person.Role.values()).map(Person.Role::word).collect(Collectors.joining(", "));
    }

    private static Criterion unsettled(RuleLines.Line line, Words words, Criterion.Why why) {
        int column = words.column();
        var source = words.string("the source's sentence");
        words.expectEnd();
        line.expectNothingBelow("nothing stands under \"" + why.word() + "\"");
        return words.checked(column, () -> new Criterion.Unsettled(why, source));
    }

    private Criterion nested(RuleGroup group, RuleLines.Line line, Words words) {
        return nested(group, line, words, group.fewestLines());
    }

    private Criterion nested(RuleGroup group, RuleLines.Line line, Words words, int fewest) {
        if (words.hasNext()) {
            int column = words.column();
            int said = words.next("how many lines are under this one", RuleGroup::number);
            int found = line.criteriaBelow();
            if (said != found) {
                throw words.error(
                        column,
                        "says " + said + ", but " + lines(found) + " under it; did a line lose or gain indentation?");
            }
        }
        words.expectEnd();
        return group(group, line, fewest);
    }

    private Criterion group(RuleGroup group, RuleLines.Line line, int fewest) {
        var sources = line.quotes();
        var parts = line.withoutQuotes().stream().map(this::criterion).toList();
        if (parts.size() < fewest) {
            throw line.error("needs at least " + fewest + " line" + (fewest == 1 ? "" : "s") + " under it, has "
                    + parts.size() + "; did a line lose its indentation?");
        }
        if (parts.size() == 1 && !sources.isEmpty()) {
            throw line.error("with one line under it, the quoted sentence belongs under that line");
        }
        return line.checked(() -> group.of(parts, sources));
    }

    private Criterion test(RuleLines.Line line, Words words) {
        boolean not = words.accept("not");
        int person = words.column();
        var role = words.whose().map(whose -> words.checked(person, () -> role(whose)));
        if (not && role.isPresent()) {
            throw words.error(
                    person,
                    "nobody can tell whether this denies one or all; write \"none of\" over the line," + " or \"for a "
                            + role.get().word() + " all of\" with \"not\" in it");
        }
        var test = test(line, words, not);
        return role.isPresent() ? line.checked(() -> new Criterion.Of(role.get(), test)) : test;
    }

    private Criterion test(RuleLines.Line line, Words words, boolean not) {
        int column = words.column();
        var name = words.name();
        var attribute = attributes.find(name.replace(' ', '-')).orElseThrow(() -> words.error(column, unknown(name)));
        if (not && !(attribute.kind() instanceof YesNoKind)) {
            throw line.error("\"not\" stands before what is answered with yes or no only; write \"not in\", \"is not\","
                    + " \"excludes\" or \"none of\"");
        }
        return test(line, words, attribute, not);
    }

    private <V> Criterion test(RuleLines.Line line, Words words, Attribute<V> attribute, boolean not) {
        var demand = attribute.kind().parseDemand(words);
        var fact = attribute.at(moment(words));
        words.expectEnd();
        var quotes = line.quotes();
        line.expectOnlyQuotes();
        var test = line.checked(() -> new Criterion.Test<>(fact, demand.condition(), quotes));
        return not || demand.negated() ? new Criterion.Not(test) : test;
    }

    private static Moment moment(Words words) {
        if (!words.accept("at")) {
            return Moment.NOW;
        }
        if (words.accept("study", "start")) {
            return Moment.STUDY_START;
        }
        throw words.error(words.column(), "expected a moment: \"study start\"");
    }

    private String unknown(String name) {
        if (name.isEmpty()) {
            return "expected an attribute, such as \"residence\"";
        }
        var known = new TreeSet<>(LINE_WORDS);
        attributes.all().forEach(attribute -> known.add(attribute.name()));
        return "unknown attribute \"" + name + "\"" + Nearest.hint(name, known);
    }

    private static String lines(int count) {
        return count == 1 ? "1 line is" : count + " lines are";
    }
}
