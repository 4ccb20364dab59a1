package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Slips of the hand in realistic rules, which together use every production of the grammar. */
class RuleSlipsTest {

    private static final List<String> CORPUS = corpus();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    @Test
    void theCorpusIsCanonical() {
        assertThat(CORPUS)
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(RuleText.print(parse(text))).isEqualTo(text));
    }

    @Test
    void noLineAndNoSubtreeCanMoveUnnoticed() {
        var silent = new ArrayList<String>();
        for (var text : CORPUS) {
            var lines = List.of(text.split("\n"));
            for (int from = 0; from < lines.size(); from++) {
                for (int to : List.of(from + 1, endOfSubtree(lines, from))) {
                    for (int spaces : List.of(-4, -3, -2, -1, 1, 2, 3, 4)) {
                        moved(lines, from, to, spaces)
                                .filter(slip -> changes(text, slip))
                                .ifPresent(silent::add);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void aLetterThatIsMissingTooManyOrSwappedIsRefusedOnItsLine() {
        int tried = 0;
        var silent = new ArrayList<String>();
        var elsewhere = new ArrayList<String>();
        for (var text : CORPUS) {
            for (int at : letters(text)) {
                for (var slip : slips(text, at)) {
                    tried++;
                    int line = (int) text.substring(0, at)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()
                            + 1;
                    var error = error(slip);
                    if (error.isEmpty() && changes(text, slip)) {
                        silent.add(at(slip, line));
                    } else if (error.isPresent() && error.get().line() != line) {
                        elsewhere.add(at(slip, line) + " -> " + error.get().getMessage());
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(10_000);
        assertThat(silent).hasSizeLessThan(tried / 100);
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void wordsAndLinesInAnyOrderAreARuleOrAnError() {
        var words = CORPUS.stream()
                .flatMap(text ->
                        Stream.of(text.replace(",", " ,").replace(":", " :").split("\\s+")))
                .distinct()
                .toList();
        var lines = CORPUS.stream().flatMap(String::lines).distinct().toList();
        Seeds.each(30_000, random -> {
            var text = new ArrayList<>(
                    CORPUS.get(random.nextInt(CORPUS.size())).lines().toList());
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = 1 + random.nextInt(text.size() - 1);
                var line = text.get(at);
                var said = new ArrayList<>(List.of(line.strip().split(" ")));
                switch (random.nextInt(4)) {
                    case 0 -> said.set(random.nextInt(said.size()), words.get(random.nextInt(words.size())));
                    case 1 -> said.add(random.nextInt(said.size() + 1), words.get(random.nextInt(words.size())));
                    case 2 ->
                        said.subList(random.nextInt(said.size()), said.size()).clear();
                    default ->
                        said.set(0, lines.get(random.nextInt(lines.size())).strip());
                }
                text.set(at, " ".repeat(indent(line)) + String.join(" ", said));
            }
            var slip = String.join("\n", text) + "\n";
            if (error(slip).isEmpty()) {
                assertThat(parse(RuleText.print(parse(slip)))).isEqualTo(parse(slip));
            }
        });
    }

    /** Every letter outside of quotes, where it stands. */
    private static List<Integer> letters(String text) {
        var quoted = new boolean[text.length()];
        Pattern.compile("\"[^\"\n]*\"").matcher(text).results().forEach(match -> {
            for (int i = match.start(); i < match.end(); i++) {
                quoted[i] = true;
            }
        });
        return IntStream.range(0, text.length())
                .filter(i -> !quoted[i] && Character.isLetter(text.charAt(i)))
                .boxed()
                .toList();
    }

    /** Without the letter, with another one, with it twice, and swapped with the next. */
    private static List<String> slips(String text, int at) {
        var before = text.substring(0, at);
        var after = text.substring(at + 1);
        char letter = text.charAt(at);
        char lower = LETTERS.charAt((at * 7 + letter) % LETTERS.length());
        char other = Character.isUpperCase(letter) ? Character.toUpperCase(lower) : lower;
        var slips = new ArrayList<>(List.of(before + after, before + other + after, before + letter + letter + after));
        if (Character.isLetter(after.charAt(0))) {
            slips.add(before + after.charAt(0) + letter + after.substring(1));
        }
        return slips;
    }

    private static int endOfSubtree(List<String> lines, int from) {
        int to = from + 1;
        while (to < lines.size() && indent(lines.get(to)) > indent(lines.get(from))) {
            to++;
        }
        return to;
    }

    private static Optional<String> moved(List<String> lines, int from, int to, int spaces) {
        if (indent(lines.get(from)) + spaces < 0) {
            return Optional.empty();
        }
        var changed = new ArrayList<>(lines);
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            changed.set(i, " ".repeat(indent(line) + spaces) + line.stripLeading());
        }
        return Optional.of(String.join("\n", changed) + "\n");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean changes(String text, String slip) {
        return error(slip).isEmpty() && !parse(slip).equals(parse(text));
    }

    private static Optional<RuleTextException> error(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (RuleTextException e) {
            return Optional.of(e);
        }
    }

    private static String at(String text, int line) {
        return text.lines().skip(line - 1).findFirst().orElseThrow().strip();
    }

    private static Rule parse(String text) {
        return RuleText.parse(text, Attributes.standard());
    }

    private static List<String> corpus() {
        try (var file = RuleSlipsTest.class.getResourceAsStream("corpus.txt")) {
            return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("====\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
