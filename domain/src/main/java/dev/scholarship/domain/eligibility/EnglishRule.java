package dev.scholarship.domain.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Tells one rule in English, see {@link Sentences#rule}. Used once. */
final class EnglishRule {

    private static final String BULLET = "• ";
    private static final String GOING_ON = "  ";

    private final StringBuilder text = new StringBuilder();

    String write(Rule rule) {
        if (rule.require().equals(Criterion.nothing())) {
            line(0, "Everybody may apply.");
        } else {
            section("You must meet ", rule.require());
        }
        rule.renew().ifPresent(renew -> section("To keep the award from year to year, you must meet ", renew));
        for (int i = 0; i < rule.prefer().size(); i++) {
            tier(i == 0, rule.prefer().get(i));
        }
        list("An application contains:", rule.documents().stream().map(EnglishRule::document));
        list("A committee weighs:", rule.judged().stream().map(EnglishRule::quoted));
        list("By applying you promise:", rule.agreed().stream().map(EnglishRule::quoted));
        list("Notes:", rule.notes().stream());
        return text.toString();
    }

    private void section(String opening, Criterion criterion) {
        var heading = Heading.of(criterion);
        line(0, opening + heading.words() + ":");
        heading.lines().forEach(part -> item(1, BULLET, "", "", part));
    }

    private void tier(boolean first, Wish.Tier tier) {
        var opening = first ? "Among those who may apply, these come first" : "Then, among equals, these come first";
        line(0, opening + (tier.strictly() ? ", and others only if none of these is suitable:" : ":"));
        tier.wishes().forEach(this::wish);
    }

    private void wish(Wish wish) {
        var points = points(wish.points());
        switch (wish) {
            case Wish.Meets meets -> item(1, BULLET, "", points, meets.criterion());
            case Wish.Judged judged -> line(1, BULLET + judged(judged.source()) + points);
            case Wish.Ranks ranks ->
                line(
                        1,
                        BULLET
                                + (ranks.higher() ? "the higher, the better: " : "the lower, the better: ")
                                + ranks.fact().attribute().label()
                                + EnglishSentences.moment(ranks.fact())
                                + points);
        }
    }

    private static String points(OptionalInt points) {
        if (points.isEmpty()) {
            return "";
        }
        return points.getAsInt() == 1 ? " (1 point)" : " (" + points.getAsInt() + " points)";
    }

    private static String document(Document document) {
        return EnglishSentences.copies(document)
                + document.onlyIf()
                        .flatMap(EnglishRule::sentence)
                        .map(test -> ", if " + test)
                        .orElse("");
    }

    private void list(String heading, Stream<String> items) {
        var lines = items.toList();
        if (!lines.isEmpty()) {
            line(0, heading);
            lines.forEach(item -> line(1, BULLET + item));
        }
    }

    /** @param mark {@link #GOING_ON} where it belongs to the item above */
    private void item(int depth, String mark, String opening, String closing, Criterion criterion) {
        switch (criterion) {
            case Criterion.When when -> when(depth, mark, opening, closing, when);
            case Criterion.Unless(var demand, var exception) -> {
                item(depth, mark, opening, closing, demand);
                exception(depth, exception);
            }
            case Criterion other ->
                sentence(other)
                        .ifPresentOrElse(
                                words -> line(depth, mark + opening + words + closing),
                                () -> nested(depth, mark + opening, closing, other));
        }
    }

    private void when(int depth, String mark, String opening, String closing, Criterion.When when) {
        var test = sentence(when.condition()).orElseThrow();
        item(depth, mark, opening + "if " + test + ", then ", closing, when.then());
        if (!when.otherwise().equals(Criterion.nothing())) {
            item(depth, GOING_ON, "otherwise ", "", when.otherwise());
        }
    }

    private void exception(int depth, Criterion exception) {
        if (exception instanceof Criterion.Judged(var quality)) {
            line(
                    depth,
                    GOING_ON + "unless a committee makes an exception for " + quoted(quality) + "; do not count on it");
        } else {
            item(depth, GOING_ON, "unless ", "", exception);
        }
    }

    private void nested(int depth, String opening, String closing, Criterion criterion) {
        var heading = Heading.of(criterion);
        line(depth, opening + heading.words() + closing + ":");
        heading.lines().forEach(part -> item(depth + 1, BULLET, "", "", part));
    }

    /** What stands over the parts of a criterion. */
    private record Heading(String words, List<Criterion> lines) {

        static Heading of(Criterion criterion) {
            return switch (criterion) {
                case Criterion.AtLeast(var count, var of, var sources) -> new Heading(counted(count, of.size()), of);
                case Criterion.Not(Criterion.AtLeast(var count, var of, var sources))
                when count == 1 -> new Heading("none of these", of);
                case Criterion.Not(var denied) -> new Heading("not this", List.of(denied));
                case Criterion.Of(var role, var of) when sentence(criterion).isEmpty() -> of(of).about(role);
                case Criterion alone -> new Heading("this", List.of(alone));
            };
        }

        private static String counted(int count, int of) {
            if (count == of) {
                return "all of these";
            }
            return count == 1 ? "at least one of these" : "at least " + count + " of these " + of;
        }

        private Heading about(Person.Role role) {
            return new Heading(words + ", for one person who is a " + role.word() + " of yours", lines);
        }
    }

    /** What one sentence says, without a full stop; empty where it needs lines below. */
    private static Optional<String> sentence(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Test<?> test -> Optional.of(EnglishSentences.INSTANCE.demand(test));
            case Criterion.Not(Criterion.Test<?> test) -> Optional.of("not: " + EnglishSentences.INSTANCE.demand(test));
            case Criterion.Held held -> Optional.of(EnglishSentences.held(held));
            case Criterion.Of(var role, var of)
            when of instanceof Criterion.Test || of instanceof Criterion.Held ->
                sentence(of).map(words -> "a " + role.word() + "’s " + words);
            case Criterion.Unsettled(var why, var source) -> Optional.of(quoted(source) + undecided(why));
            case Criterion.Judged(var quality) -> Optional.of(judged(quality));
            case Criterion.Not not -> Optional.empty();
            case Criterion.Of of -> Optional.empty();
            case Criterion.When when -> Optional.empty();
            case Criterion.Unless unless -> Optional.empty();
            case Criterion.AtLeast group -> Optional.empty();
        };
    }

    private static String undecided(Criterion.Why why) {
        return switch (why) {
            case UNREAD -> " (no rule covers this yet; read the listing, and ask the provider if in doubt)";
            case UNCLEAR -> " (the listing does not say enough to decide this; ask the provider)";
        };
    }

    private static String judged(String quality) {
        return quoted(quality) + ", as a committee judges it";
    }

    private static String quoted(String sentence) {
        return "“" + sentence + "”";
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
