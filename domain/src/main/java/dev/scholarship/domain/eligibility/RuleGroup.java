package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.util.List;
import java.util.Optional;

/** The heading of a group: "all of", "any of", "none of" or "at least k of". */
sealed interface RuleGroup {

    Criterion of(List<Criterion> parts, List<String> sources);

    /** Whether fewer than all of so many lines are enough. */
    default boolean isChoice(int lines) {
        return false;
    }

    default int fewestLines() {
        return 2;
    }

    static Optional<RuleGroup> read(Words words) {
        if (words.accept("all", "of")) {
            return Optional.of(new All());
        }
        if (words.accept("any", "of")) {
            return Optional.of(new Any());
        }
        if (words.accept("none", "of")) {
            return Optional.of(new None());
        }
        if (words.accept("at", "least")) {
            int column = words.column();
            int count = words.next("a number, as in \"at least 2 of\"", RuleGroup::number);
            words.expect("of");
            return Optional.of(new AtLeast(count, column, words));
        }
        return Optional.empty();
    }

    static int number(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new BadTextException("\"" + text + "\" is not a whole number");
        }
        return Integer.parseInt(text);
    }

    private static Criterion group(int count, List<Criterion> parts, List<String> sources) {
        return parts.size() == 1 ? parts.get(0) : new Criterion.AtLeast(count, parts, sources);
    }

    record All() implements RuleGroup {
        @Override
        public Criterion of(List<Criterion> parts, List<String> sources) {
            return group(parts.size(), parts, sources);
        }
    }

    record Any() implements RuleGroup {
        @Override
        public boolean isChoice(int lines) {
            return lines > 1;
        }

        @Override
        public Criterion of(List<Criterion> parts, List<String> sources) {
            return group(1, parts, sources);
        }
    }

    record None() implements RuleGroup {
        @Override
        public int fewestLines() {
            return 1;
        }

        @Override
        public Criterion of(List<Criterion> parts, List<String> sources) {
            var any = group(1, parts, sources);
            if (any instanceof Criterion.Not) {
                throw new BadTextException(
                        "\"none of\" over a line that says \"not\" denies twice; state the demand itself");
            }
            return new Criterion.Not(any);
        }
    }

    record AtLeast(int count, int column, Words words) implements RuleGroup {
        @Override
        public boolean isChoice(int lines) {
            return count < lines;
        }

        @Override
        public Criterion of(List<Criterion> parts, List<String> sources) {
            if (count < 1 || count > parts.size()) {
                throw words.error(
                        column,
                        "of " + parts.size() + " lines, at least 1 and at most " + parts.size()
                                + " can be demanded, not " + count);
            }
            return group(count, parts, sources);
        }
    }
}
