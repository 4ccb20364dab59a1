package dev.scholarship.consumers.conformance;

import dev.scholarship.consumers.conformance.Corpus.Example;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data of a case for an engine that has variables with plain values. docs/conformance.md describes it, so that
 * others can do the same.
 *
 * <p>What a person has not said, or only in part, is no variable. What does not apply is an empty list, {@code false} or
 * {@code null}.
 */
final class Variables {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ON = Pattern.compile("(\\S+) on (\\S+)");
    private static final String SCALE = "_scale";
    private static final List<String> SCALES = List.of("us4", "kr40", "kr43", "kr45", "percent");

    private final Corpus corpus;
    private final Map<String, Fact<?>> facts;

    Variables(Corpus corpus) {
        this.corpus = corpus;
        this.facts = Attributes.standard().facts().stream()
                .filter(fact -> corpus.attributes().containsKey(fact.attribute().id()))
                .collect(Collectors.toMap(fact -> name(fact.id()), fact -> fact));
    }

    /** Every variable that a rule may name, with the kind of its values. */
    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        facts.forEach((name, fact) -> {
            var kind = corpus.attributes().get(fact.attribute().id());
            kinds.put(name, kind);
            if (kind.equals("measure")) {
                SCALES.forEach(scale -> kinds.put(name + "_" + scale, kind));
                kinds.put(name + SCALE, "word");
            }
        });
        Stream.of("as_of", "notice", "opens", "closes").forEach(day -> kinds.put(day, "day"));
        Stream.of("unsettled_1", "unsettled_2").forEach(open -> kinds.put(open, "yes_no"));
        return kinds;
    }

    /** The fact that a variable is about; none of days and of what nobody can settle. */
    Optional<String> factOf(String variable) {
        return Stream.of(variable, variable.replaceFirst("_[a-z0-9]+$", ""))
                .flatMap(name -> Optional.ofNullable(facts.get(name)).stream())
                .map(Fact::id)
                .findFirst();
    }

    /** The values of a case, {@code null} where something does not apply. */
    Map<String, Object> of(Example example) {
        var values = new LinkedHashMap<String, Object>();
        example.dates().forEach((name, day) -> values.put(name, number(day)));
        example.expected().applicant().forEach((fact, answer) -> put(values, fact, answer));
        return values;
    }

    private void put(Map<String, Object> values, String fact, String answer) {
        if (answer.equals("?") || answer.equals("-")) {
            return;
        }
        var name = name(fact);
        var kind = corpus.attributes().get(facts.get(name).attribute().id());
        switch (kind) {
            case "code" -> codes(answer, " or ").ifPresent(codes -> values.put(name, codes));
            case "code_set" -> set(answer).ifPresent(codes -> values.put(name, codes));
            case "yes_no" -> values.put(name, answer.equals("yes"));
            case "day" -> putDay(values, name, answer);
            case "measure" -> putMeasure(values, name, answer);
            default -> throw new IllegalArgumentException("no such kind: " + kind);
        }
    }

    /** One code and every code above it; empty where several are possible. */
    private Optional<List<String>> codes(String answer, String partial) {
        if (answer.equals("n/a")) {
            return Optional.of(List.of());
        }
        return answer.contains(partial) ? Optional.empty() : Optional.of(withAbove(answer));
    }

    private Optional<List<String>> set(String answer) {
        if (answer.equals("none")) {
            return Optional.of(List.of());
        }
        return answer.endsWith(" and more")
                ? Optional.empty()
                : codes(answer, " or ")
                        .map(one -> Arrays.stream(answer.split(" and "))
                                .flatMap(code -> code.equals("n/a") ? Stream.empty() : withAbove(code).stream())
                                .distinct()
                                .toList());
    }

    private List<String> withAbove(String code) {
        var codes = new ArrayList<String>();
        for (var next = code; next != null; next = corpus.above().get(next)) {
            codes.add(next);
        }
        return codes;
    }

    private static void putDay(Map<String, Object> values, String name, String answer) {
        if (answer.equals("n/a")) {
            values.put(name, null);
        } else if (DAY.matcher(answer).matches()) {
            values.put(name, number(answer));
        }
    }

    private static void putMeasure(Map<String, Object> values, String name, String answer) {
        var on = ON.matcher(answer);
        if (answer.equals("n/a")) {
            values.put(name, null);
            SCALES.forEach(scale -> values.put(name + "_" + scale, null));
        } else if (on.matches()) {
            values.put(name + SCALE, on.group(2));
            putNumber(values, name + "_" + on.group(2), on.group(1));
        } else {
            putNumber(values, name, answer.substring(0, answer.indexOf(' ')));
        }
    }

    private static void putNumber(Map<String, Object> values, String name, String number) {
        if (!number.contains("..")) {
            values.put(name, Double.valueOf(number));
        }
    }

    /** A day as a number whose last four digits are month and day, so that years can be added. */
    private static long number(String day) {
        return Long.parseLong(day.replace("-", ""));
    }

    private static String name(String fact) {
        return fact.replaceAll("[-.@]", "_");
    }
}
