package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values are sets of codes of one vocabulary; a person has any number of them. A known value is complete: what is not
 * in it, the person does not have.
 *
 * <p>As text: {@code none}, {@code A}, {@code A and B}; {@code A and more} is partial, at least these; {@code A or B} is
 * partial, at least one of these.
 */
public final class CodeSetKind extends Kind<Codes> {

    private static final String NONE = "none";
    private static final String MORE = "more";
    private static final String AND_MORE = " and " + MORE;

    private final Vocabulary vocabulary;

    /** @param vocabulary without the codes {@code none} and {@code more}, which mean something else in answers */
    public CodeSetKind(Vocabulary vocabulary) {
        for (var word : List.of(NONE, MORE)) {
            if (vocabulary.find(word).isPresent()) {
                throw new IllegalArgumentException("of a set, \"" + word + "\" is no code");
            }
        }
        this.vocabulary = vocabulary;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The condition that holds for a set with at least one code at or below one of these. */
    public Condition<Codes> includesAny(Code... codes) {
        return new Condition.Includes(vocabulary, List.of(codes), false);
    }

    @Override
    public String name() {
        return "code_set";
    }

    @Override
    public String example() {
        return vocabulary.terms().iterator().next().code().value();
    }

    @Override
    public Codes parse(String text) {
        return text.equals(NONE) ? new Codes(List.of()) : new Codes(items(text, "and"));
    }

    @Override
    boolean admits(Condition<Codes> condition) {
        return switch (condition) {
            case Condition.Includes includes -> includes.vocabulary() == vocabulary;
        };
    }

    @Override
    boolean admits(Codes value) {
        return value.codes().stream().allMatch(vocabulary::contains);
    }

    @Override
    public String print(Codes value) {
        return value.codes().isEmpty() ? NONE : join(value.codes(), " and ");
    }

    @Override
    Optional<Condition<Codes>> parsePartial(String text, LocalDate asOf) {
        if (text.endsWith(AND_MORE)) {
            var least = items(text.substring(0, text.length() - AND_MORE.length()), "and");
            return Optional.of(new Condition.Includes(vocabulary, least, true));
        }
        return text.contains(" or ")
                ? Optional.of(new Condition.Includes(vocabulary, items(text, "or"), false))
                : Optional.empty();
    }

    @Override
    String printPartial(Condition<Codes> within) {
        return switch (within) {
            case Condition.Includes includes ->
                includes.every() || includes.codes().size() == 1
                        ? join(includes.codes(), " and ") + AND_MORE
                        : join(includes.codes(), " or ");
        };
    }

    @Override
    Demand<Codes> parseDemand(Words words) {
        boolean negated = words.accept("excludes");
        if (!negated) {
            words.expect("includes");
        }
        int column = words.column();
        var list = words.conjoined(vocabulary);
        if (negated && !list.every() && list.codes().size() > 1) {
            throw words.error(column, "\"excludes\" keeps out each of them, so write \"and\" before the last one");
        }
        boolean every = !negated && list.every();
        return new Demand<>(new Condition.Includes(vocabulary, list.codes(), every), negated);
    }

    /** "Excludes" denies "includes any"; the denial of "includes every" has no words of its own. */
    @Override
    Optional<String> printDemand(Demand<Codes> demand) {
        var includes = switch (demand.condition()) {
            case Condition.Includes some -> some;
        };
        if (demand.negated()) {
            return includes.every() ? Optional.empty() : Optional.of("excludes " + list(includes, "and"));
        }
        return Optional.of("includes " + list(includes, includes.every() ? "and" : "or"));
    }

    private static String list(Condition.Includes includes, String last) {
        return Words.printList(includes.codes().stream().map(Code::value).toList(), last);
    }

    private List<Code> items(String text, String last) {
        return Words.items(text, last, vocabulary::parse);
    }

    private static String join(Iterable<Code> codes, String joint) {
        var all = new ArrayList<String>();
        codes.forEach(code -> all.add(code.value()));
        return all.stream().collect(Collectors.joining(joint));
    }
}
