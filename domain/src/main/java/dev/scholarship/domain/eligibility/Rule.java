package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may apply for one scholarship. Equal rules print the same text, and {@link RuleText#parse} of that text is equal
 * to the rule.
 *
 * @param source where the listing was read, empty where the rule has no listing
 * @param require decides
 * @param prefer only ranks; wishes that hold no {@link Criterion.Unsettled}
 * @param judged qualities that a committee weighs ("leadership"); never missing, never part of the verdict
 * @param agreed what the applicant promises by applying; never missing, never part of the verdict
 * @param notes information for readers
 */
public record Rule(
        Optional<Source> source,
        Criterion require,
        List<Criterion> prefer,
        List<String> judged,
        List<String> agreed,
        List<String> notes) {

    public Rule {
        prefer = List.copyOf(prefer);
        judged = Quotes.checked(judged);
        agreed = Quotes.checked(agreed);
        notes = Quotes.checked(notes);
        RuleLimits.check(require);
        for (var wish : prefer) {
            if (wish.equals(Criterion.NOTHING)) {
                throw new IllegalArgumentException("a wish that everybody meets is none");
            }
            RuleLimits.check(wish);
            RuleLimits.requireSettled(wish);
        }
    }

    /** A rule with requirements only. */
    public static Rule requiring(Criterion require) {
        return new Rule(Optional.empty(), require, List.of(), List.of(), List.of(), List.of());
    }

    /** Decides for one applicant; never throws for answers of their facts' kinds. */
    public Check check(Applicant applicant) {
        return Evaluation.check(this, applicant);
    }

    /**
     * The codes outside of which nobody can be eligible, as far as single criteria tell; empty where the rule does not
     * restrict the attribute. Whoever is eligible has, at some moment, a value, or among several a value, under one of
     * the codes.
     */
    public Set<Code> confinedTo(Attribute<?> attribute) {
        return Confinement.of(require, attribute).orElse(Set.of());
    }

    /** The listing's sentences that the rule quotes, in rule order: of requirements, wishes, and remarks. */
    public List<String> sentences() {
        return Stream.of(
                        sentences(require),
                        prefer.stream().flatMap(Rule::sentences),
                        judged.stream(),
                        agreed.stream(),
                        notes.stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static Stream<String> sentences(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Test<?> test -> test.sources().stream();
            case Criterion.Unsettled unsettled -> Stream.of(unsettled.source());
            case Criterion.Not not -> sentences(not.criterion());
            case Criterion.Of of -> sentences(of.of());
            case Criterion.AtLeast group ->
                Stream.concat(group.sources().stream(), group.of().stream().flatMap(Rule::sentences));
        };
    }

    /**
     * Where the listing was read.
     *
     * @param text an address or a citation, one line
     * @param seen the day on which the listing said so
     */
    public record Source(String text, Optional<LocalDate> seen) {

        public Source {
            Quotes.check(text);
        }
    }
}
