package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the text of one rule; see {@link RuleText}. */
final class RuleReader {

    private final Attributes attributes;
    private final Optional<Person.Role> about;

    RuleReader(Attributes attributes) {
        this(attributes, Optional.empty());
    }

    /** @param about whose facts the lines demand, empty for the applicant's */
    private RuleReader(Attributes attributes, Optional<Person.Role> about) {
        this.attributes = attributes;
        this.about = about;
    }

    Rule read(String text) {
        var sections = new RuleSections(RuleLines.of(text));
        sections.version();
        var source = sections.source();
        var require = require(sections.required("require"));
        var renew = sections.optional("renew").map(this::renew);
        var prefer = prefer(sections);
        var documents = sections.optional("documents").map(this::documents).orElse(List.of());
        var judged = sections.remarks("judged");
        var agreed = sections.remarks("agree");
        var notes = sections.remarks("note");
        sections.expectEnd();
        return RuleLines.checked(
                1, 1, () -> new Rule(source, require, renew, prefer, documents, judged, agreed, notes));
    }

    private Criterion require(RuleLines.Line line) {
        var words = line.words();
        words.expect("require");
        if (words.accept("nothing")) {
            words.expectEnd();
            line.expectNothingBelow("\"require nothing\" stands alone");
            return Criterion.nothing();
        }
        return top(
                line,
                words,
                "say what is required: \"all of\", \"any of\", \"at least 2 of\", \"none of\" or \"nothing\"");
    }

    private Criterion renew(RuleLines.Line line) {
        var words = line.words();
        words.expect("renew");
        return top(line, words, "say what keeps the award: \"all of\", \"any of\", \"at least 2 of\" or \"none of\"");
    }

    private Criterion top(RuleLines.Line line, Words words, String help) {
        var group = RuleGroup.read(words).orElseThrow(() -> words.error(words.column(), help));
        var count = count(words);
        line.exception().ifPresent(unless -> refuseWaiver(unless, "all of them"));
        boolean judged = line.body().stream().anyMatch(below -> below.startsWith("judged"));
        return line.checked(() -> {
            var top = group(group, line, 1, count);
            requireCount(count, judged, words, top.parts().size());
            RuleLimits.check(top);
            return top;
        });
    }

    /** One level up, a judged line is a remark: only the count tells that it has lost or gained that level. */
    private static void requireCount(Optional<Count> count, boolean judged, Words words, int found) {
        if (count.isEmpty() && judged) {
            throw words.error(
                    words.column(),
                    "a \"judged\" line stands right under this one, so say how many lines do: write " + found
                            + " at the end, or give it back the level that it lost or gained");
        }
    }

    /** How many lines are said to stand under a line, at its end. */
    private static Optional<Count> count(Words words) {
        if (!words.hasNext()) {
            return Optional.empty();
        }
        int column = words.column();
        int said = words.next("how many lines are under this one", RuleGroup::number);
        words.expectEnd();
        return Optional.of(new Count(said, words, column));
    }

    private record Count(int said, Words words, int column) {

        void check(int found) {
            if (said != found) {
                throw words.error(
                        column,
                        "says " + said + ", but " + (found == 1 ? "1 line is" : found + " lines are")
                                + " under it; did a line lose or gain indentation?");
            }
        }
    }

    private static void refuseWaiver(RuleLines.Line unless, String above) {
        throw unless.error("\"unless\" waives one line and stands under it, not under " + above);
    }

    private List<Wish.Tier> prefer(RuleSections sections) {
        var tiers = new ArrayList<Wish.Tier>();
        for (var line = sections.optional("prefer"); line.isPresent(); line = sections.optional("then")) {
            tiers.add(tier(line.get()));
        }
        return tiers;
    }

    private Wish.Tier tier(RuleLines.Line line) {
        var words = line.words();
        words.accept("then");
        words.expect("prefer");
        boolean strictly = words.accept("strictly");
        var count = count(words);
        if (line.below().isEmpty()) {
            throw line.error("\"prefer\" needs at least 1 line under it");
        }
        var tier = new Wish.Tier(strictly, wishes(line.below()));
        count.ifPresent(said -> said.check(tier.wishes().size()));
        requireCount(count, tier.isLikeRemarks(), words, tier.wishes().size());
        return tier;
    }

    private List<Wish> wishes(List<RuleLines.Line> lines) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < lines.size(); i++) {
            var words = lines.get(i).words();
            var points = words.points();
            if (words.isNext("higher") || words.isNext("lower")) {
                wishes.add(ranks(lines.get(i), words, points));
            } else if (words.accept("judged")) {
                var source = source(lines.get(i), words, "judged");
                wishes.add(lines.get(i).checked(() -> new Wish.Judged(source, points)));
            } else {
                var otherwise = otherwise(lines, i);
                var criterion = criterion(lines.get(i), words, otherwise);
                wishes.add(lines.get(i).checked(() -> new Wish.Meets(criterion, points)));
                i += otherwise.isPresent() ? 1 : 0;
            }
        }
        return wishes;
    }

    private Wish ranks(RuleLines.Line line, Words words, OptionalInt points) {
        boolean higher = words.accept("higher");
        if (!higher) {
            words.expect("lower");
        }
        int column = words.column();
        var attribute = attribute(words);
        if (!(attribute.kind() instanceof MeasureKind)) {
            throw words.error(column, "only numbers are higher or lower, and " + attribute.name() + " is none");
        }
        requireAsked(words, column, attribute, Optional.empty(), Moment.NOW);
        @SuppressWarnings("unchecked")
        var fact = ((Attribute<Measure>) attribute).at(moment(words, attribute, Optional.empty()));
        words.expectEnd();
        var sources = line.quotes();
        line.expectNothingMore();
        return line.checked(() -> new Wish.Ranks(higher, fact, points, sources));
    }

    private List<Document> documents(RuleLines.Line section) {
        var words = section.words();
        words.expect("documents");
        words.expectEnd();
        if (section.below().isEmpty()) {
            throw section.error("\"documents\" needs at least 1 line under it");
        }
        return section.below().stream().map(this::document).toList();
    }

    private Document document(RuleLines.Line line) {
        var words = line.words();
        int copies = words.startsWithNumber() ? words.next("how many", RuleGroup::number) : 1;
        var name = words.next("a document, such as transcript", Documents.VOCABULARY::parse);
        words.label(Documents.VOCABULARY.label(name));
        if (!words.accept("if")) {
            words.expectEnd();
            var quotes = line.quotes();
            line.expectNothingMore();
            return line.checked(() -> new Document(name, copies, Optional.empty(), quotes));
        }
        var test = test(line, words, List.of());
        var quotes = line.quotes();
        line.expectNothingMore();
        return line.checked(() -> new Document(name, copies, Optional.of(test), quotes));
    }

    /** The criteria of lines that stand on one level. */
    private List<Criterion> criteria(List<RuleLines.Line> lines) {
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < lines.size(); i++) {
            var otherwise = otherwise(lines, i);
            criteria.add(criterion(lines.get(i), lines.get(i).words(), otherwise));
            i += otherwise.isPresent() ? 1 : 0;
        }
        return criteria;
    }

    private static Optional<RuleLines.Line> otherwise(List<RuleLines.Line> lines, int at) {
        boolean here = lines.get(at).startsWith("when")
                && at + 1 < lines.size()
                && lines.get(at + 1).startsWith("otherwise");
        return here ? Optional.of(lines.get(at + 1)) : Optional.empty();
    }

    private Criterion criterion(RuleLines.Line line, Words words, Optional<RuleLines.Line> otherwise) {
        if (words.startsWithString()) {
            throw line.error("a quoted sentence stands first under the line that it is the source of");
        }
        if (words.accept("when")) {
            return when(line, words, otherwise);
        }
        if (words.isNext("otherwise")) {
            throw line.error("\"otherwise\" stands right after a \"when\" and what is under it, on the same level");
        }
        if (words.isNext("unless")) {
            throw line.error("\"unless\" stands under the line that it waives, after its quoted sentences");
        }
        var demand = demand(line, words);
        return line.exception().map(unless -> waived(demand, unless)).orElse(demand);
    }

    private Criterion waived(Criterion demand, RuleLines.Line unless) {
        var words = unless.words();
        words.expect("unless");
        var exception = criterion(unless, words, Optional.empty());
        unless.below().forEach(RuleReader::refuseJudgedBelow);
        return unless.checked(() -> new Criterion.Unless(demand, exception));
    }

    private Criterion when(RuleLines.Line line, Words words, Optional<RuleLines.Line> otherwise) {
        var condition = test(line, words, line.quotes());
        line.exception().ifPresent(unless -> refuseWaiver(unless, "\"when\""));
        var then = only(line.body(), line, "when");
        var other = otherwise.map(this::otherwise).orElse(Criterion.nothing());
        return line.checked(() -> new Criterion.When(condition, then, other));
    }

    private Criterion otherwise(RuleLines.Line line) {
        var words = line.words();
        words.expect("otherwise");
        words.expectEnd();
        return only(line.below(), line, "otherwise");
    }

    private Criterion only(List<RuleLines.Line> lines, RuleLines.Line above, String word) {
        var criteria = criteria(lines);
        refuseJudged(lines);
        if (criteria.size() != 1) {
            throw above.error("one line stands under \"" + word + "\", not " + criteria.size()
                    + "; put several under \"all of\", and look whether a line lost or gained indentation");
        }
        return criteria.get(0);
    }

    private static void refuseJudged(List<RuleLines.Line> lines) {
        lines.stream().filter(line -> line.startsWith("judged")).findFirst().ifPresent(line -> {
            throw line.error(RuleLimits.JUDGED_OUT_OF_PLACE);
        });
    }

    private static void refuseJudgedBelow(RuleLines.Line line) {
        if (line.startsWith("judged")) {
            throw line.error("nothing is judged under \"none of\" or within an exception; write \"unless judged\" under"
                    + " the one line that a committee may waive");
        }
        line.below().forEach(RuleReader::refuseJudgedBelow);
    }

    /** A line with what is under it, except for its exception. */
    private Criterion demand(RuleLines.Line line, Words words) {
        for (var why : Criterion.Why.values()) {
            if (words.accept(why.word())) {
                int column = words.column();
                var source = source(line, words, why.word());
                return words.checked(column, () -> new Criterion.Unsettled(why, source));
            }
        }
        if (words.accept("judged")) {
            int column = words.column();
            var source = source(line, words, "judged");
            return words.checked(column, () -> new Criterion.Judged(source));
        }
        if (words.accept("for", "a")) {
            return about(line, words);
        }
        if (words.isNext("for")) {
            throw words.error(words.column(), "say for whom: \"for a\" and one of " + roles());
        }
        var group = RuleGroup.read(words);
        if (group.isPresent()) {
            return nested(group.get(), line, words);
        }
        var test = test(line, words, line.quotes());
        line.expectNoBody();
        return test;
    }

    /** The sentence after a word, with nothing but an exception under the line. */
    private static String source(RuleLines.Line line, Words words, String word) {
        var source = words.string("the source's sentence");
        words.expectEnd();
        if (line.below().size() > line.exception().stream().count()) {
            line.expectNothingBelow("nothing stands under \"" + word + "\"");
        }
        return source;
    }

    private Criterion about(RuleLines.Line line, Words words) {
        var role = words.next("whose part: " + roles(), RuleReader::role);
        var group = RuleGroup.read(words)
                .orElseThrow(() -> words.error(words.column(), "expected \"all of\" or another group"));
        var of = new RuleReader(attributes, Optional.of(role)).nested(group, line, words, 1);
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

    private Criterion nested(RuleGroup group, RuleLines.Line line, Words words) {
        return nested(group, line, words, group.fewestLines());
    }

    private Criterion nested(RuleGroup group, RuleLines.Line line, Words words, int fewest) {
        return group(group, line, fewest, count(words));
    }

    private Criterion group(RuleGroup group, RuleLines.Line line, int fewest, Optional<Count> count) {
        var sources = line.quotes();
        var parts = criteria(line.body());
        count.ifPresent(said -> said.check(parts.size()));
        if (group instanceof RuleGroup.None) {
            line.body().forEach(RuleReader::refuseJudgedBelow);
        }
        if (!group.isChoice(parts.size())) {
            refuseJudged(line.body());
        }
        if (parts.size() < fewest) {
            throw line.error("needs at least " + fewest + " line" + (fewest == 1 ? "" : "s") + " under it, has "
                    + parts.size() + "; did a line lose its indentation?");
        }
        if (parts.size() == 1 && !sources.isEmpty()) {
            throw line.error("with one line under it, the quoted sentence belongs under that line");
        }
        return line.checked(() -> group.of(parts, sources));
    }

    /** The test that the rest of a line states. */
    private Criterion test(RuleLines.Line line, Words words, List<String> quotes) {
        boolean not = words.accept("not");
        int person = words.column();
        var role = words.whose().map(whose -> words.checked(person, () -> role(whose)));
        var whose = role.or(() -> about);
        if (not && role.isPresent()) {
            throw words.error(
                    person,
                    "nobody can tell whether this denies one or all; write \"none of\" over the line," + " or \"for a "
                            + role.get().word() + " all of\" with \"not\" in it");
        }
        var attribute = attribute(words);
        if (not && !(attribute.kind() instanceof YesNoKind)) {
            throw line.error("\"not\" stands before what is answered with yes or no only; write \"not in\", \"is not\","
                    + " \"excludes\" or \"none of\"");
        }
        requireAsked(words, person, attribute, whose, Moment.NOW);
        var test = test(line, words, attribute, whose, not, quotes);
        words.expectEnd();
        return role.isPresent() ? line.checked(() -> new Criterion.Of(role.get(), test)) : test;
    }

    private Attribute<?> attribute(Words words) {
        int column = words.column();
        var name = words.name();
        return attributes.find(name.replace(' ', '-')).orElseThrow(() -> words.error(column, unknown(name)));
    }

    private <V> Criterion test(
            RuleLines.Line line,
            Words words,
            Attribute<V> attribute,
            Optional<Person.Role> whose,
            boolean not,
            List<String> quotes) {
        int column = words.column();
        var demand = attribute.kind().parseDemand(words);
        var held = extent(words, attribute, whose);
        if (held.isPresent()) {
            if (demand.negated()) {
                throw words.error(column, "what did not last is not demanded; write \"none of\" over the line");
            }
            return held(line, attribute, demand.condition(), held.get(), quotes);
        }
        var fact = attribute.at(moment(words, attribute, whose));
        var test = line.checked(() -> new Criterion.Test<>(fact, demand.condition(), quotes));
        return not || demand.negated() ? new Criterion.Not(test) : test;
    }

    @SuppressWarnings("unchecked")
    private <V> Criterion held(
            RuleLines.Line line, Attribute<V> attribute, Condition<V> condition, Extent extent, List<String> quotes) {
        return line.checked(() -> new Criterion.Held(
                new Criterion.Test<>(((Attribute<Code>) attribute).now(), (Condition<Code>) condition, quotes),
                extent.since(),
                extent.span(),
                extent.at()));
    }

    /** "For at least 6 months at notice", or "at notice" alone, of what is known to last. */
    private Optional<Extent> extent(Words words, Attribute<?> attribute, Optional<Person.Role> whose) {
        var since = attributes
                .since(attribute)
                .filter(day -> day.refusal(whose, Moment.NOW).isEmpty());
        int column = words.column();
        if (words.accept("for", "at", "least")) {
            var span = Span.next(words);
            var at = words.accept("at") ? Day.anchor(words) : Anchor.Named.NOW;
            var day = since.orElseThrow(() ->
                    words.error(column, "nobody is asked for how long their " + attribute.name() + " has been so"));
            return Optional.of(words.checked(column, () -> new Extent(day, span, at)));
        }
        if (words.isNext("for")) {
            throw words.error(column, "say \"for at least\" and how long, such as \"for at least 6 months\"");
        }
        if (since.isEmpty() || !words.isNext("at") || words.isNext("at", "study", "start")) {
            return Optional.empty();
        }
        words.expect("at");
        int day = words.column();
        var at = words.next("a day, or \"study start\"", RuleReader::anchor);
        return Optional.of(words.checked(day, () -> new Extent(since.get(), Span.NONE, at)));
    }

    private static Anchor anchor(String word) {
        try {
            return Anchor.parse(word);
        } catch (BadTextException e) {
            throw new BadTextException(e.getMessage() + ", or \"study start\"");
        }
    }

    private record Extent(Attribute<LocalDate> since, Span span, Anchor at) {

        private Extent {
            if (span.isNone() && at == Anchor.Named.NOW) {
                throw new BadTextException("a fact without a moment is meant now; leave \"at now\" out");
            }
            Day.before(span, at);
        }
    }

    private static Moment moment(Words words, Attribute<?> attribute, Optional<Person.Role> whose) {
        int column = words.column();
        if (!words.accept("at")) {
            return Moment.NOW;
        }
        if (!words.accept("study", "start")) {
            throw words.error(words.column(), "expected a moment: \"study start\"");
        }
        requireAsked(words, column, attribute, whose, Moment.STUDY_START);
        return Moment.STUDY_START;
    }

    private static void requireAsked(
            Words words, int column, Attribute<?> attribute, Optional<Person.Role> whose, Moment moment) {
        attribute.refusal(whose, moment).ifPresent(refusal -> {
            throw words.error(column, refusal);
        });
    }

    private String unknown(String name) {
        if (name.isEmpty()) {
            return "expected an attribute, such as \"residence\"";
        }
        var first = name.split(" ")[0];
        if (first.equals("higher") || first.equals("lower")) {
            return "\"" + first + "\" ranks applicants, so it starts a line under \"prefer\"";
        }
        if (RuleSyntax.startsLine(name)) {
            return "\"" + name + "\" starts a line of its own; here stands one test of an attribute";
        }
        if (RuleSections.isName(first)) {
            return "\"" + first + "\" is a section, so it is not indented";
        }
        if (name.contains("'s ")) {
            return "unknown attribute \"" + name + "\"; other people's start with \"a\", as in \"a parent's\"; known: "
                    + roles();
        }
        return "unknown attribute \"" + name + "\"" + Nearest.hint(name, lineStarts());
    }

    /** What a misspelt line may be meant to start with; a denial is never taken for its opposite. */
    private Set<String> lineStarts() {
        var known = new TreeSet<>(RuleSyntax.LINE_STARTS);
        for (var attribute : attributes.all()) {
            known.add(attribute.name());
            if (attribute.kind() instanceof YesNoKind) {
                known.add("not " + attribute.name());
            }
        }
        return known;
    }
}
