package dev.scholarship.domain.eligibility.meaning;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.RuleTextException;
import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule with one slip in it, such as an author makes: a line left out, "more than" for "at least", a number that is off
 * by one, "any of" for "all of", "is not" for "is", one code of several forgotten. A good table notices each.
 *
 * @param original the line of the rule's canonical text that is another one, without the spaces before it
 * @param mutated what stands there instead; empty where it is left out with all that belongs to it
 * @param rule the rule that this makes
 */
public record Mutant(String original, String mutated, Rule rule) {

    private static final Pattern DATE = Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w:.%-])(?:[0-9]+\\.[0-9]+|[0-9]+)(?![\\w:.-])");
    private static final Pattern COUNT = Pattern.compile("( of) [0-9]+$");
    private static final Pattern CODES = Pattern.compile("(.* (?:is|is not|in|not in|includes|excludes) )(.+)");
    private static final Pattern SEPARATOR = Pattern.compile(", | or | and ");
    private static final List<List<String>> SWAPS = List.of(
            List.of("at least ", "more than "),
            List.of("at most ", "less than "),
            List.of("all of", "any of"),
            List.of("none of", "any of"),
            List.of(" is ", " is not "),
            List.of(" in ", " not in "),
            List.of("on or after ", "after "),
            List.of("on or before ", "before "));

    /**
     * All slips in the requirements of a rule that make another rule, in rule order.
     *
     * @param attributes those of the rule
     */
    public static List<Mutant> of(Rule rule, Attributes attributes) {
        return new Text(rule, attributes).mutants().toList();
    }

    /** The lines of one rule. */
    private record Text(Rule rule, List<String> lines, Attributes attributes) {

        Text(Rule rule, Attributes attributes) {
            this(
                    rule,
                    RuleText.print(rule)
                            .lines()
                            .map(line -> COUNT.matcher(line).replaceFirst("$1"))
                            .toList(),
                    attributes);
        }

        Stream<Mutant> mutants() {
            int first = firstLine();
            return Stream.iterate(first, i -> i < lines.size() && isBelow(i, first - 1), i -> i + 1)
                    .filter(i -> !lines.get(i).strip().startsWith("\""))
                    .flatMap(this::mutants);
        }

        private int firstLine() {
            int i = 0;
            while (!lines.get(i).startsWith("require")) {
                i++;
            }
            return i + 1;
        }

        private boolean isBelow(int i, int other) {
            return indent(lines.get(i)) > indent(lines.get(other));
        }

        private static int indent(String line) {
            return line.length() - line.stripLeading().length();
        }

        private Stream<Mutant> mutants(int i) {
            var line = lines.get(i);
            var spaces = line.substring(0, indent(line));
            return Stream.concat(
                    without(i).stream(), variants(line.strip()).flatMap(variant -> with(i, spaces, variant).stream()));
        }

        /** The rule without a line and all below it. */
        private Optional<Mutant> without(int i) {
            var rest = new ArrayList<>(lines.subList(0, i));
            int next = i + 1;
            while (next < lines.size() && isBelow(next, i)) {
                next++;
            }
            rest.addAll(lines.subList(next, lines.size()));
            return mutant(i, "", rest);
        }

        private Optional<Mutant> with(int i, String spaces, String variant) {
            var changed = new ArrayList<>(lines);
            changed.set(i, spaces + variant);
            return mutant(i, variant, changed);
        }

        private Optional<Mutant> mutant(int i, String mutated, List<String> text) {
            try {
                var other = RuleText.parse(String.join("\n", text) + "\n", attributes);
                return other.require().equals(rule.require())
                        ? Optional.empty()
                        : Optional.of(new Mutant(lines.get(i).strip(), mutated, other));
            } catch (RuleTextException | BadTextException noRule) {
                return Optional.empty();
            }
        }
    }

    private static Stream<String> variants(String line) {
        return Stream.of(swapped(line), dates(line), numbers(line), codes(line), negated(line))
                .flatMap(variants -> variants)
                .distinct();
    }

    private static Stream<String> swapped(String line) {
        return SWAPS.stream()
                .flatMap(pair -> Stream.of(swap(line, pair.get(0), pair.get(1)), swap(line, pair.get(1), pair.get(0))))
                .flatMap(Optional::stream);
    }

    private static Optional<String> swap(String line, String from, String to) {
        boolean contained = to.contains(from) && line.contains(to);
        int at = line.indexOf(from);
        return at < 0 || contained
                ? Optional.empty()
                : Optional.of(line.substring(0, at) + to + line.substring(at + from.length()));
    }

    private static Stream<String> negated(String line) {
        return line.startsWith("not ") ? Stream.of(line.substring(4)) : Stream.of("not " + line);
    }

    private static Stream<String> dates(String line) {
        return DATE.matcher(line).results().flatMap(found -> {
            var day = LocalDate.parse(found.group());
            return Stream.of(day.minusDays(1), day.plusDays(1)).map(other -> put(line, found, other.toString()));
        });
    }

    private static Stream<String> numbers(String line) {
        return NUMBER.matcher(line).results().flatMap(found -> {
            var number = new BigDecimal(found.group());
            var step = BigDecimal.ONE.movePointLeft(number.scale());
            return Stream.of(number.subtract(step), number.add(step))
                    .map(other -> put(line, found, other.toPlainString()));
        });
    }

    private static String put(String line, MatchResult found, String other) {
        return line.substring(0, found.start()) + other + line.substring(found.end());
    }

    /** The line with one code of several left out. */
    private static Stream<String> codes(String line) {
        var parts = CODES.matcher(line);
        if (!parts.matches()) {
            return Stream.empty();
        }
        var codes = List.of(SEPARATOR.split(parts.group(2)));
        var last = parts.group(2).contains(" and ") ? " and " : " or ";
        return codes.size() < 2
                ? Stream.empty()
                : codes.stream()
                        .map(left -> codes.stream()
                                .filter(code -> !code.equals(left))
                                .toList())
                        .map(rest -> parts.group(1) + listed(rest, last));
    }

    private static String listed(List<String> codes, String last) {
        return codes.size() == 1
                ? codes.get(0)
                : String.join(", ", codes.subList(0, codes.size() - 1)) + last + codes.get(codes.size() - 1);
    }
}
