package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values are codes of one vocabulary; a person has one of them. */
public final class CodeKind extends Kind<Code> {

    /** How rule text joins the attribute to its codes. */
    public enum Verb {
        /** {@code residence in US-NV}, {@code residence not in US-NV}. */
        IN("in", "not in", " in "),
        /** {@code level is graduate}, {@code level is not graduate}. */
        IS("is", "is not", ": ");

        private final String affirmed;
        private final String denied;
        private final String spoken;

        Verb(String affirmed, String denied, String spoken) {
            this.affirmed = affirmed;
            this.denied = denied;
            this.spoken = spoken;
        }

        /** What stands between the attribute's label and the codes' labels in an English sentence. */
        String spoken() {
            return spoken;
        }
    }

    private final Vocabulary vocabulary;
    private final Verb verb;

    public CodeKind(Vocabulary vocabulary, Verb verb) {
        this.vocabulary = vocabulary;
        this.verb = verb;
    }

    Verb verb() {
        return verb;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The condition that holds for these codes and everything below them. */
    public Condition<Code> under(Code... roots) {
        return under(List.of(roots));
    }

    /** The condition that holds for these codes and everything below them. */
    public Condition<Code> under(List<Code> roots) {
        return new Condition.Under(vocabulary, roots);
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public String example() {
        return vocabulary.terms().stream()
                .reduce((first, second) -> second)
                .map(term -> term.code().value())
                .orElseThrow();
    }

    @Override
    public Code parse(String text) {
        return vocabulary.parse(text);
    }

    @Override
    public String print(Code value) {
        return value.value();
    }

    @Override
    boolean admits(Condition<Code> condition) {
        return switch (condition) {
            case Condition.Under under -> under.vocabulary() == vocabulary;
        };
    }

    @Override
    boolean admits(Code value) {
        return vocabulary.contains(value);
    }

    @Override
    Optional<Condition<Code>> parsePartial(String text, LocalDate asOf) {
        return Words.isList(text, "or")
                ? Optional.of(under(Words.items(text, "or", vocabulary::parse)))
                : Optional.empty();
    }

    @Override
    String printPartial(Condition<Code> within) {
        return roots(within).stream().map(Code::value).collect(Collectors.joining(" or "));
    }

    @Override
    Demand<Code> parseDemand(Words words) {
        boolean negated = negated(words);
        return new Demand<>(under(words.codes(vocabulary)), negated);
    }

    @Override
    Optional<String> printDemand(Demand<Code> demand) {
        return Optional.of((demand.negated() ? verb.denied : verb.affirmed) + " "
                + Words.printList(
                        roots(demand.condition()).stream().map(Code::value).toList()));
    }

    private boolean negated(Words words) {
        return switch (verb) {
            case IN -> {
                boolean not = words.accept("not");
                words.expect("in");
                yield not;
            }
            case IS -> {
                words.expect("is");
                yield words.accept("not");
            }
        };
    }

    private static List<Code> roots(Condition<Code> condition) {
        return switch (condition) {
            case Condition.Under under -> under.roots();
        };
    }
}
