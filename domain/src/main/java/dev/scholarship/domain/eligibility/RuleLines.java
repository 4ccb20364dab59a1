package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The lines of a rule as a tree: a line's own lines stand one level, two spaces, deeper. */
final class RuleLines {

    private RuleLines() {}

    /** The lines that are not indented, each with what is below it. */
    static List<Line> of(String text) {
        if (text.length() > RuleSyntax.MOST_CHARACTERS) {
            throw new RuleTextException(
                    1, 1, "a rule's text has at most " + RuleSyntax.MOST_CHARACTERS + " characters");
        }
        var root = new Line(0, -1, "", new ArrayList<>());
        var open = new ArrayList<>(List.of(root));
        int number = 0;
        for (var raw : withoutMark(text).split("\r?\n", -1)) {
            number++;
            if (!raw.isBlank() || hasStraySpace(raw)) {
                place(line(number, raw), open);
            }
        }
        return List.copyOf(root.below());
    }

    static <T> T checked(int line, int column, Supplier<T> construction) {
        try {
            return construction.get();
        } catch (BadTextException e) {
            throw new RuleTextException(line, column, e.getMessage());
        }
    }

    /** Some editors put a byte order mark before the first letter. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static void place(Line line, List<Line> open) {
        int deepest = open.get(open.size() - 1).depth() + 1;
        if (line.depth() > deepest) {
            throw new RuleTextException(
                    line.number(),
                    1,
                    "indented too far: " + 2 * line.depth() + " spaces, where at most " + 2 * deepest
                            + " are possible");
        }
        if (line.depth() > RuleSyntax.MOST_DEPTH + 1) {
            throw line.error("a rule nests at most " + RuleSyntax.MOST_DEPTH + " levels deep");
        }
        while (open.get(open.size() - 1).depth() >= line.depth()) {
            open.remove(open.size() - 1);
        }
        open.get(open.size() - 1).below().add(line);
        open.add(line);
    }

    private static Line line(int number, String raw) {
        int indent = 0;
        while (indent < raw.length() && raw.charAt(indent) == ' ') {
            indent++;
        }
        refuseStrayCharacters(number, raw);
        if (indent % 2 != 0) {
            throw new RuleTextException(
                    number, 1, "indented by " + indent + " space" + (indent == 1 ? "" : "s") + "; each level has two");
        }
        return new Line(number, indent / 2, raw.substring(indent).stripTrailing(), new ArrayList<>());
    }

    private static boolean hasStraySpace(String raw) {
        return raw.chars().anyMatch(c -> c != ' ');
    }

    /** Outside of quotes only plain spaces part words: a tab or a wide space looks like two and is one. */
    private static void refuseStrayCharacters(int number, String raw) {
        boolean quoted = false;
        boolean escaped = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"' && !escaped) {
                quoted = !quoted;
            }
            escaped = quoted && c == '\\' && !escaped;
            if (c == '\t') {
                throw new RuleTextException(number, i + 1, "a tab; indent with two spaces per level");
            }
            boolean stray = Character.isISOControl(c)
                    || !quoted && c != ' ' && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
            if (stray) {
                throw new RuleTextException(
                        number, i + 1, String.format("the character U+%04X; use plain spaces", (int) c));
            }
        }
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param depth levels of indentation
     * @param text without indentation
     * @param below the lines one level deeper
     */
    record Line(int number, int depth, String text, List<Line> below) {

        Words words() {
            return Words.of(number, 2 * depth, text);
        }

        boolean startsWith(String word) {
            return firstWord().equals(word);
        }

        String firstWord() {
            int end = text.indexOf(' ');
            return end < 0 ? text : text.substring(0, end);
        }

        int lastNumber() {
            return below.isEmpty() ? number : below.get(below.size() - 1).lastNumber();
        }

        /** The quoted sentences that stand first under this line. */
        List<String> quotes() {
            var quotes = new ArrayList<String>();
            for (var line : below.subList(0, quoteCount())) {
                var words = line.words();
                quotes.add(words.string("a sentence"));
                words.expectEnd();
                line.expectNothingBelow("nothing stands under a quoted sentence");
            }
            return quotes;
        }

        /** The line under this one that says to whom it does not apply. */
        Optional<Line> exception() {
            int at = quoteCount();
            boolean here = at < below.size() && below.get(at).startsWith("unless");
            return here ? Optional.of(below.get(at)) : Optional.empty();
        }

        /** The lines under this one that are neither quotes nor an exception. */
        List<Line> body() {
            return below.subList(quoteCount() + (exception().isPresent() ? 1 : 0), below.size());
        }

        void expectNothingMore() {
            exception().ifPresent(unless -> {
                throw unless.error("nothing is demanded here that \"unless\" could waive");
            });
            expectNoBody();
        }

        void expectNoBody() {
            if (!body().isEmpty()) {
                throw body().get(0)
                        .error("only quoted sentences stand under a criterion; is this line indented too far?");
            }
        }

        void expectNothingBelow(String rule) {
            if (!below.isEmpty()) {
                throw below.get(0).error(rule + "; is this line indented too far?");
            }
        }

        <T> T checked(Supplier<T> construction) {
            return RuleLines.checked(number, 2 * depth + 1, construction);
        }

        RuleTextException error(String problem) {
            return new RuleTextException(number, 2 * depth + 1, problem);
        }

        private int quoteCount() {
            int count = 0;
            while (count < below.size() && below.get(count).text().startsWith("\"")) {
                count++;
            }
            return count;
        }
    }
}
