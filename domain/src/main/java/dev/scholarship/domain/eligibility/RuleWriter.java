package dev.scholarship.domain.eligibility;

import java.util.List;
import java.util.Optional;

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
        require(rule.require());
        if (!rule.prefer().isEmpty()) {
            line(0, "prefer");
            rule.prefer().forEach(wish -> criterion(1, wish));
        }
        rule.judged().forEach(quality -> line(0, "judged " + Words.quote(quality)));
        rule.agreed().forEach(promise -> line(0, "agree " + Words.quote(promise)));
        rule.notes().forEach(note -> line(0, "note " + Words.quote(note)));
        return text.toString();
    }

    private void require(Criterion criterion) {
        switch (criterion) {
            case Criterion.AtLeast group when group.of().isEmpty() -> line(0, "require nothing");
            case Criterion.AtLeast group -> {
                line(0, "require " + heading(group));
                group(0, group);
            }
            case Criterion.Not(Criterion.AtLeast group) -> {
                line(0, "require none of");
                none(0, group);
            }
            case Criterion.Test<?> test -> alone(test);
            case Criterion.Unsettled unsettled -> alone(unsettled);
            case Criterion.Of of -> alone(of);
            case Criterion.Not not -> alone(not);
        }
    }

    private void alone(Criterion criterion) {
        line(0, "require all of");
        criterion(1, criterion);
    }

    private void criterion(int depth, Criterion criterion) {
        switch (criterion) {
            case Criterion.Test<?> test -> test(depth, "", test, false);
            case Criterion.Unsettled unsettled ->
                line(depth, unsettled.why().word() + " " + Words.quote(unsettled.source()));
            case Criterion.AtLeast group -> {
                line(depth, heading(group) + " " + group.of().size());
                group(depth, group);
            }
            case Criterion.Of(var role, Criterion.Test<?> test) -> test(depth, "a " + role.word() + "'s ", test, false);
            case Criterion.Of(var role, Criterion.Not(Criterion.Test<?> test))
            when demand(test, true).filter(words -> !words.isEmpty()).isPresent() ->
                test(depth, "a " + role.word() + "'s ", test, true);
            case Criterion.Of of -> about(depth, of);
            case Criterion.Not(Criterion.Test<?> test)
            when demand(test, true).isPresent() -> test(depth, "", test, true);
            case Criterion.Not(Criterion.AtLeast group)
            when group.count() == 1 -> {
                line(depth, "none of " + group.of().size());
                none(depth, group);
            }
            case Criterion.Not not -> {
                line(depth, "none of 1");
                criterion(depth + 1, not.criterion());
            }
        }
    }

    private void about(int depth, Criterion.Of of) {
        var somebody = "for a " + of.role().word() + " ";
        if (of.of() instanceof Criterion.AtLeast group && !group.of().isEmpty()) {
            line(depth, somebody + heading(group) + " " + group.of().size());
            group(depth, group);
        } else {
            line(depth, somebody + "all of 1");
            criterion(depth + 1, of.of());
        }
    }

    private void group(int depth, Criterion.AtLeast group) {
        quotes(depth + 1, group.sources());
        group.of().forEach(part -> criterion(depth + 1, part));
    }

    /** "None of" its lines denies "any of" them; another group stands as the only line below. */
    private void none(int depth, Criterion.AtLeast group) {
        if (group.count() == 1) {
            group(depth, group);
        } else {
            criterion(depth + 1, group);
        }
    }

    private static String heading(Criterion.AtLeast group) {
        if (group.count() == group.of().size()) {
            return "all of";
        }
        return group.count() == 1 ? "any of" : "at least " + group.count() + " of";
    }

    /** "Not" stands before a name that demands nothing else. */
    private <V> void test(int depth, String whose, Criterion.Test<V> test, boolean negated) {
        var fact = test.fact();
        var demand = demand(test, negated).orElseThrow();
        var name = fact.attribute().name();
        var words = demand.isEmpty() ? (negated ? "not " : "") + whose + name : whose + name + " " + demand;
        var moment = fact.moment() == Moment.NOW ? "" : " at " + fact.moment().words();
        line(depth, words + moment);
        quotes(depth + 1, test.sources());
    }

    private static <V> Optional<String> demand(Criterion.Test<V> test, boolean negated) {
        return test.fact().attribute().kind().printDemand(new Kind.Demand<>(test.condition(), negated));
    }

    private void quotes(int depth, List<String> quotes) {
        quotes.forEach(quote -> line(depth, Words.quote(quote)));
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
