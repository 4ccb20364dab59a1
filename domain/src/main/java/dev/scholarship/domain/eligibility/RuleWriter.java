package dev.scholarship.domain.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints one rule; used once. */
final class RuleWriter {

    private final StringBuilder text = new StringBuilder();

    String write(Rule rule) {
        line(0, "rule " + RuleSyntax.VERSION);
        rule.source()
                .ifPresent(source -> line(
                        0,
                        "source " + Words.quote(source.text())
                                + source.seen().map(day -> " seen " + day).orElse("")));
        section("require", rule.require());
        rule.renew().ifPresent(renew -> section("renew", renew));
        for (int i = 0; i < rule.prefer().size(); i++) {
            tier((i == 0 ? "" : "then ") + "prefer", rule.prefer().get(i));
        }
        documents(rule.documents());
        rule.judged().forEach(quality -> line(0, "judged " + Words.quote(quality)));
        rule.agreed().forEach(promise -> line(0, "agree " + Words.quote(promise)));
        rule.notes().forEach(note -> line(0, "note " + Words.quote(note)));
        return text.toString();
    }

    private void section(String word, Criterion criterion) {
        if (criterion.equals(Criterion.NOTHING)) {
            line(0, word + " nothing");
            return;
        }
        var heading = Heading.of(criterion);
        if (heading.isPresent()) {
            line(0, word + " " + heading.get().inSection());
            group(0, heading.get().group(), Optional.empty());
        } else if (criterion instanceof Criterion.Not(Criterion.AtLeast group)) {
            line(0, word + " none of");
            criterion(1, group);
        } else {
            line(0, word + " all of");
            criterion(1, criterion);
        }
    }

    private void tier(String word, Wish.Tier tier) {
        var count = tier.isLikeRemarks() ? " " + tier.wishes().size() : "";
        line(0, word + (tier.strictly() ? " strictly" : "") + count);
        tier.wishes().forEach(this::wish);
    }

    private void wish(Wish wish) {
        var points = points(wish.points());
        switch (wish) {
            case Wish.Meets meets -> criterion(1, "", points, meets.criterion());
            case Wish.Judged judged -> line(1, "judged " + Words.quote(judged.source()) + points);
            case Wish.Ranks ranks -> {
                line(
                        1,
                        (ranks.higher() ? "higher " : "lower ")
                                + ranks.fact().attribute().name()
                                + moment(ranks.fact())
                                + points);
                quotes(2, ranks.sources());
            }
        }
    }

    private static String points(OptionalInt points) {
        return points.isPresent() ? ": " + points.getAsInt() + " points" : "";
    }

    private void documents(List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        line(0, "documents");
        for (var document : documents) {
            var copies = document.copies() == 1 ? "" : document.copies() + " ";
            line(
                    1,
                    copies
                            + document.name()
                            + document.onlyIf()
                                    .map(test -> " if " + oneTest(test))
                                    .orElse(""));
            quotes(2, document.sources());
        }
    }

    private void criterion(int depth, Criterion criterion) {
        criterion(depth, "", "", criterion);
    }

    private void criterion(int depth, String before, String after, Criterion criterion) {
        if (criterion instanceof Criterion.When when) {
            when(depth, before, after, when);
        } else if (criterion instanceof Criterion.Unless(var demand, var exception)) {
            demand(depth, before, after, demand, Optional.of(exception));
        } else {
            demand(depth, before, after, criterion, Optional.empty());
        }
    }

    private void when(int depth, String before, String after, Criterion.When when) {
        line(depth, before + "when " + oneTest(when.condition()) + after);
        quotes(
                depth + 1,
                when.condition().all().flatMap(part -> part.sources().stream()).toList());
        criterion(depth + 1, when.then());
        if (!when.otherwise().equals(Criterion.nothing())) {
            line(depth, "otherwise");
            criterion(depth + 1, when.otherwise());
        }
    }

    /** A line with what is under it: quotes, the exception, and the lines of a group, in this order. */
    private void demand(int depth, String before, String after, Criterion demand, Optional<Criterion> exception) {
        var line = oneLine(demand);
        if (line.isPresent()) {
            line(depth, before + line.get() + after);
            quotes(depth + 1, quotesUnder(demand));
            exception(depth, exception);
            return;
        }
        var heading = Heading.of(demand);
        if (heading.isPresent()) {
            line(depth, before + heading.get().counted() + after);
            group(depth, heading.get().group(), exception);
        } else if (demand instanceof Criterion.Of of) {
            about(depth, before, after, of, exception);
        } else if (demand instanceof Criterion.Not(var denied)) {
            line(depth, before + "none of 1" + after);
            exception(depth, exception);
            criterion(depth + 1, denied);
        } else {
            throw new IllegalStateException("stands on one line");
        }
    }

    /** The sentences of what stands on one line; those that are named in the line itself are not repeated. */
    private static List<String> quotesUnder(Criterion oneLine) {
        boolean named = oneLine instanceof Criterion.Unsettled || oneLine instanceof Criterion.Judged;
        return named
                ? List.of()
                : oneLine.all().flatMap(part -> part.sources().stream()).toList();
    }

    private void about(int depth, String before, String after, Criterion.Of of, Optional<Criterion> exception) {
        var somebody = before + "for a " + of.role().word() + " ";
        var heading = Heading.of(of.of());
        if (heading.isPresent()) {
            line(depth, somebody + heading.get().counted() + after);
            group(depth, heading.get().group(), exception);
        } else {
            line(depth, somebody + "all of 1" + after);
            exception(depth, exception);
            criterion(depth + 1, of.of());
        }
    }

    private void group(int depth, Criterion.AtLeast group, Optional<Criterion> exception) {
        quotes(depth + 1, group.sources());
        exception(depth, exception);
        group.of().forEach(part -> criterion(depth + 1, part));
    }

    private void exception(int depth, Optional<Criterion> exception) {
        exception.ifPresent(unless -> criterion(depth + 1, "unless ", "", unless));
    }

    /** The words over a group's lines. */
    private record Heading(String words, Criterion.AtLeast group) {

        /** Empty for what is not a group; "none of" its lines denies "any of" them. */
        static Optional<Heading> of(Criterion criterion) {
            if (criterion instanceof Criterion.AtLeast group) {
                return Optional.of(new Heading(words(group), group));
            }
            return criterion instanceof Criterion.Not(Criterion.AtLeast group) && group.count() == 1
                    ? Optional.of(new Heading("none of", group))
                    : Optional.empty();
        }

        private static String words(Criterion.AtLeast group) {
            if (group.count() == group.of().size()) {
                return "all of";
            }
            return group.count() == 1 ? "any of" : "at least " + group.count() + " of";
        }

        String counted() {
            return words + " " + group.of().size();
        }

        /** One level up, a judged line would be a remark, so that only the count tells that none has moved. */
        String inSection() {
            return group.of().stream().anyMatch(Criterion.Judged.class::isInstance) ? counted() : words;
        }
    }

    /** What stands on one line, without quotes; empty where it needs lines below. */
    static Optional<String> oneLine(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Test<?> test -> test("", test, false);
            case Criterion.Not(Criterion.Test<?> test) -> test("", test, true);
            case Criterion.Of(var role, Criterion.Test<?> test) -> test("a " + role.word() + "'s ", test, false);
            case Criterion.Of(var role, Criterion.Not(Criterion.Test<?> test)) ->
                test("a " + role.word() + "'s ", test, true).filter(words -> !words.startsWith("not "));
            case Criterion.Held held -> Optional.of(held("", held));
            case Criterion.Of(var role, Criterion.Held held) -> Optional.of(held("a " + role.word() + "'s ", held));
            case Criterion.Unsettled unsettled ->
                Optional.of(unsettled.why().word() + " " + Words.quote(unsettled.source()));
            case Criterion.Judged judged -> Optional.of("judged " + Words.quote(judged.source()));
            case Criterion.Not not -> Optional.empty();
            case Criterion.Of of -> Optional.empty();
            case Criterion.When when -> Optional.empty();
            case Criterion.Unless unless -> Optional.empty();
            case Criterion.AtLeast group -> Optional.empty();
        };
    }

    private static String oneTest(Criterion test) {
        return oneLine(test).orElseThrow();
    }

    /** "Not" stands before a name that demands nothing else. */
    private static <V> Optional<String> test(String whose, Criterion.Test<V> test, boolean negated) {
        var attribute = test.fact().attribute();
        return attribute
                .kind()
                .printDemand(new Kind.Demand<>(test.condition(), negated))
                .map(demand -> demand.isEmpty()
                        ? (negated ? "not " : "") + whose + attribute.name()
                        : whose + attribute.name() + " " + demand)
                .map(words -> words + moment(test.fact()));
    }

    private static String held(String whose, Criterion.Held held) {
        return test(whose, held.test(), false).orElseThrow()
                + (held.span().isNone() ? "" : " for at least " + held.span())
                + (held.at() == Anchor.Named.NOW ? "" : " at " + held.at().word());
    }

    private static String moment(Fact<?> fact) {
        return fact.moment() == Moment.NOW ? "" : " at " + fact.moment().words();
    }

    private void quotes(int depth, List<String> quotes) {
        quotes.forEach(quote -> line(depth, Words.quote(quote)));
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
