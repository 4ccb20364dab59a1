package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** The words of one line of rule text, read from left to right; knows where each stands, for messages. */
final class Words {

    private final int line;
    private final List<Word> words;
    private final int end;
    private int at;
    private int lastJoint;

    private Words(int line, List<Word> words, int end) {
        this.line = line;
        this.words = words;
        this.end = end;
    }

    /** Splits a line into words, commas and quoted strings; {@code indent} characters stood before {@code text}. */
    static Words of(int line, int indent, String text) {
        var words = new ArrayList<Word>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ') {
                i++;
            } else if (c == '"') {
                int close = closingQuote(line, indent, text, i);
                words.add(new Word(unquote(text.substring(i + 1, close)), indent + i + 1, true));
                i = close + 1;
            } else {
                int stop = wordEnd(text, i);
                words.add(new Word(text.substring(i, stop), indent + i + 1, false));
                i = stop;
            }
        }
        return new Words(line, words, indent + text.length() + 1);
    }

    /** Reads a whole text that is a part of a line. */
    static <T> T whole(String text, Function<Words, T> reader) {
        try {
            var words = of(1, 0, text);
            var read = reader.apply(words);
            words.expectEnd();
            return read;
        } catch (RuleTextException e) {
            throw new BadTextException(e.problem());
        }
    }

    /** "A", "A or B", "A, B or C". */
    static String printList(List<String> items) {
        return printList(items, "or");
    }

    static String printList(List<String> items, String last) {
        if (items.size() == 1) {
            return items.get(0);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " " + last + " " + items.get(items.size() - 1);
    }

    /** Whether a text outside of rules is a list with this word before its last item. */
    static boolean isList(String text, String last) {
        return text.contains(" " + last + " ") || text.contains(",");
    }

    /** The items of "A" and of "A, B and C", each once, where {@code last} is "and". */
    static <T> List<T> items(String text, String last, Function<String, T> conversion) {
        var joint = text.lastIndexOf(" " + last + " ");
        var before = joint < 0 ? text : text.substring(0, joint);
        if (joint < 0 && text.contains(",")) {
            throw new BadTextException("say \"" + last + "\" before the last one of the list");
        }
        var words = new ArrayList<>(List.of(before.split("\\s*,\\s*|\\s+" + last + "\\s+", -1)));
        if (joint >= 0) {
            words.add(text.substring(joint + last.length() + 2));
        }
        var items = words.stream().map(String::strip).map(conversion).toList();
        if (new HashSet<>(items).size() != items.size()) {
            throw new BadTextException("\"" + text + "\" names something twice");
        }
        return items;
    }

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    boolean hasNext() {
        return at < words.size();
    }

    /** Where the next word starts, or the line's end. */
    int column() {
        return hasNext() ? words.get(at).column() : end;
    }

    /** Takes these words if they are next. */
    boolean accept(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (at + i >= words.size() || !words.get(at + i).is(expected[i])) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw error(column(), "expected \"" + word + "\"" + found());
        }
    }

    /** Takes the next word and converts it; a {@link BadTextException} becomes an error at its place. */
    <T> T next(String what, Function<String, T> conversion) {
        int column = column();
        if (!hasNext() || words.get(at).quoted()) {
            throw error(column, "expected " + what + found());
        }
        var text = words.get(at++).text();
        return checked(column, () -> conversion.apply(text));
    }

    /** Takes a quoted string. */
    String string(String what) {
        if (!hasNext() || !words.get(at).quoted()) {
            throw error(column(), "expected " + what + " in double quotes" + found());
        }
        return words.get(at++).text();
    }

    boolean startsWithString() {
        return hasNext() && words.get(at).quoted();
    }

    boolean startsWithNumber() {
        return hasNext()
                && !words.get(at).quoted()
                && words.get(at).text().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Takes ": 20 points" from the end of the line. */
    OptionalInt points() {
        int colon = words.size() - 3;
        if (colon < at || !words.get(colon).is(":") || !words.get(colon + 2).is("points")) {
            return OptionalInt.empty();
        }
        var number = words.get(colon + 1);
        int points = checked(number.column(), () -> RuleGroup.number(number.text()));
        words.subList(colon, words.size()).clear();
        return OptionalInt.of(points);
    }

    /** Takes a label in brackets after a code and compares it with the code's own. */
    void label(String label) {
        if (!hasNext() || words.get(at).quoted() || !words.get(at).text().startsWith("(")) {
            return;
        }
        int column = column();
        var said = new ArrayList<String>();
        do {
            said.add(words.get(at++).text());
        } while (hasNext() && !said.get(said.size() - 1).endsWith(")"));
        var text = String.join(" ", said).replace(" ,", ",");
        if (!text.equals("(" + label + ")")) {
            throw error(column, "the code before this is called (" + label + ")");
        }
    }

    /** Reads "A", "A or B" or "A, B or C"; each item is taken by {@code item}. */
    void separated(Runnable item) {
        if (joined(item)) {
            throw error(
                    lastJoint, "one of these is enough, so write \"or\"; for a demand of several write several lines");
        }
    }

    /** Reads such a list, or one with "and"; tells whether it was "and". */
    private boolean joined(Runnable item) {
        item.run();
        boolean commas = false;
        while (accept(",")) {
            commas = true;
            if (isNext("or") || isNext("and")) {
                throw error(column(), "no comma stands before the last \"or\" or \"and\" of a list");
            }
            item.run();
        }
        lastJoint = column();
        boolean and = accept("and");
        if (and || accept("or")) {
            item.run();
        } else if (commas) {
            throw error(column(), "say \"or\" or \"and\" before the last one of the list");
        }
        if (hasNext()
                && (words.get(at).is("or")
                        || words.get(at).is("and")
                        || words.get(at).is(","))) {
            throw error(
                    column(),
                    "one \"or\" or \"and\" stands in a list, before the last one; put commas between the others");
        }
        return and;
    }

    /** Reads a list of codes, joined by "or". */
    List<Code> codes(Vocabulary vocabulary) {
        var codes = new ArrayList<Code>();
        separated(() -> codes.add(nextOther(codes, vocabulary)));
        return List.copyOf(codes);
    }

    /** Reads a list of codes, joined by "or" or "and". */
    Conjoined conjoined(Vocabulary vocabulary) {
        var codes = new ArrayList<Code>();
        boolean every = joined(() -> codes.add(nextOther(codes, vocabulary)));
        return new Conjoined(List.copyOf(codes), every);
    }

    private Code nextOther(List<Code> codes, Vocabulary vocabulary) {
        int column = column();
        var code = next("a value", vocabulary::parse);
        if (codes.contains(code)) {
            throw error(column, "\"" + code + "\" stands in this list twice");
        }
        label(vocabulary.label(code));
        return code;
    }

    /** A list and whether "and" joins it. */
    record Conjoined(List<Code> codes, boolean every) {}

    /** Whether these words are next; takes nothing. */
    boolean isNext(String... expected) {
        int start = at;
        boolean next = accept(expected);
        at = start;
        return next;
    }

    /** Takes "a parent's" and tells "parent"; empty where nobody else is named. */
    Optional<String> whose() {
        boolean possessive = at + 1 < words.size()
                && words.get(at).is("a")
                && words.get(at + 1).text().endsWith("'s");
        if (!possessive) {
            return Optional.empty();
        }
        at += 2;
        var word = words.get(at - 1).text();
        return Optional.of(word.substring(0, word.length() - 2));
    }

    /** Takes words up to an operator, a string or the end, and joins them with single spaces. */
    String name() {
        var name = new ArrayList<String>();
        while (hasNext()
                && !words.get(at).quoted()
                && !words.get(at).is(":")
                && !RuleSyntax.OPERATORS.contains(words.get(at).text())) {
            name.add(words.get(at++).text());
        }
        return String.join(" ", name);
    }

    void expectEnd() {
        if (hasNext() && words.get(at).is(":")) {
            throw error(column(), "only a wish has points, at the end of its first line, as in \": 20 points\"");
        }
        if (hasNext()) {
            throw error(column(), "\"" + words.get(at).text() + "\" does not belong here");
        }
    }

    <T> T checked(int column, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (BadTextException e) {
            throw error(column, e.getMessage());
        }
    }

    RuleTextException error(int column, String problem) {
        return new RuleTextException(line, column, problem);
    }

    private String found() {
        if (!hasNext()) {
            return ", but the line ends here";
        }
        var word = words.get(at);
        return ", found " + (word.quoted() ? "a quoted sentence" : "\"" + word.text() + "\"");
    }

    private static int wordEnd(String text, int start) {
        if (text.charAt(start) == ',') {
            return start + 1;
        }
        int i = start;
        while (i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != '"' && !separates(text, i)) {
            i++;
        }
        boolean endsInColon = i > start + 1 && text.charAt(i - 1) == ':';
        return endsInColon ? i - 1 : i;
    }

    /** A comma ends a word unless digits follow it directly: "25,000" is one word, so that the message can repair it. */
    private static boolean separates(String text, int i) {
        return text.charAt(i) == ',' && (i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1)));
    }

    private static int closingQuote(int line, int indent, String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i;
            }
            if (c == '\\') {
                i++;
                if (i >= text.length() || text.charAt(i) != '"' && text.charAt(i) != '\\') {
                    throw new RuleTextException(
                            line, indent + i, "a backslash stands before a quote or another backslash only");
                }
            }
        }
        throw new RuleTextException(line, indent + open + 1, "this quote is never closed; quotes do not span lines");
    }

    private static String unquote(String quoted) {
        return quoted.replaceAll("\\\\([\"\\\\])", "$1");
    }

    private record Word(String text, int column, boolean quoted) {

        boolean is(String word) {
            return !quoted && text.equals(word);
        }
    }
}
