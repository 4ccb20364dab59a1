package dev.scholarship.domain.eligibility.lint;

import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.meaning.Equivalence;
import dev.scholarship.domain.eligibility.meaning.Mutant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something in a rule that is probably not meant, or that a person should look at. A rule that is warned of is still a
 * rule.
 *
 * @param code what sort of thing it is
 * @param message what is so and what to do, one sentence without a full stop
 */
public record Lint(Code code, String message) {

    /** What is looked for; the word is stable. */
    public enum Code {
        /** No answers at all meet the rule. */
        NOBODY_QUALIFIES("nobody-qualifies"),
        /** All answers meet the rule, although it demands something. */
        EVERYBODY_QUALIFIES("everybody-qualifies"),
        /** Without a line the rule is met by the same people. */
        NO_EFFECT("no-effect"),
        /** What a case, or everybody outside of it, has to meet decides about nobody. */
        UNREACHABLE("unreachable"),
        /** An age, or the time that somebody has lived in a place, counts on the day of asking as no other day is written. */
        REFERENCE_DATE_ASSUMED("reference-date-assumed"),
        /** The rule asks for a trait that laws against discrimination protect in many places. */
        PROTECTED_TRAIT("protected-trait");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private static final Set<Attribute<?>> PROTECTED = Set.of(
            Attributes.ETHNICITY,
            Attributes.GENDER,
            Attributes.LGBTQ,
            Attributes.DISABILITY,
            Attributes.DOCUMENTED_DISABILITY);

    /**
     * Looks at a rule. Nothing is said where it takes too long to decide, and where a quality that is judged has a part in
     * it.
     *
     * @param attributes those of the rule
     * @param asOf a day of asking; conditions that count from days of the scholarship are looked at as if it were announced
     *     and opened on that day and closed 60 days later
     */
    public static List<Lint> of(Rule rule, Attributes attributes, LocalDate asOf) {
        if (rule.require().equals(Criterion.nothing())) {
            return List.of();
        }
        var dates = dates(asOf);
        var lints = new ArrayList<Lint>();
        var whole = whole(rule, dates);
        whole.ifPresent(lints::add);
        if (whole.isEmpty()) {
            lints.addAll(withoutEffect(rule, attributes, dates));
            lints.addAll(unreachable(rule, dates));
        }
        assumedDates(rule).forEach(lints::add);
        protectedTraits(rule).forEach(lints::add);
        return lints;
    }

    static Dates dates(LocalDate asOf) {
        return new Dates(asOf, Optional.of(asOf), Optional.of(asOf), Optional.of(asOf.plusDays(60)));
    }

    private static Optional<Lint> whole(Rule rule, Dates dates) {
        if (new Equivalence(dates).nobodyMeets(rule.require()).orElse(false)) {
            return Optional.of(new Lint(
                    Code.NOBODY_QUALIFIES,
                    "nobody can meet all of this; look for two demands that exclude each other"));
        }
        return new Equivalence(dates).everybodyMeets(rule.require()).orElse(false)
                ? Optional.of(new Lint(
                        Code.EVERYBODY_QUALIFIES,
                        "everybody meets this, whatever they answer; write \"require nothing\" if that is meant"))
                : Optional.empty();
    }

    private static List<Lint> withoutEffect(Rule rule, Attributes attributes, Dates dates) {
        return Mutant.of(rule, attributes).stream()
                .filter(mutant -> mutant.mutated().isEmpty())
                .filter(mutant -> new Equivalence(dates)
                        .same(rule.require(), mutant.rule().require())
                        .orElse(false))
                .map(mutant -> new Lint(
                        Code.NO_EFFECT,
                        "\"" + mutant.original() + "\" has no effect: without it, the same people qualify; leave it out"
                                + " or look for a slip in it"))
                .toList();
    }

    private static List<Lint> unreachable(Rule rule, Dates dates) {
        return Branch.of(rule.require())
                .filter(branch -> branch.decidesNothing(new Equivalence(dates)))
                .map(branch -> new Lint(Code.UNREACHABLE, unreachable(branch)))
                .toList();
    }

    private static String unreachable(Branch branch) {
        return branch.otherwise()
                ? "\"" + branch.line()
                        + "\": everybody about whom it could decide is in this case; write its demand without"
                        + " \"when\""
                : "\"" + branch.line()
                        + "\": nobody about whom it could decide is in this case; leave it out or look for a"
                        + " slip in it";
    }

    private static Stream<Lint> assumedDates(Rule rule) {
        return rule.require()
                .all()
                .flatMap(Lint::countedNow)
                .distinct()
                .map(attribute -> new Lint(
                        Code.REFERENCE_DATE_ASSUMED,
                        attribute.name()
                                + " counts on the day of asking, as no other day is written; write the one that"
                                + " the listing means, as in \"at closes\", or say in a note that it names none"));
    }

    private static Stream<Attribute<?>> countedNow(Criterion part) {
        return switch (part) {
            case Criterion.Held held
            when held.at() == Anchor.Named.NOW -> Stream.of(held.test().fact().attribute());
            case Criterion.Test<?> test
            when test.fact().attribute().equals(Attributes.AGE)
                    && test.condition() instanceof Condition.Days days
                    && Stream.concat(days.from().stream(), days.to().stream())
                            .anyMatch(bound -> bound.day().anchor() == Anchor.Named.NOW) ->
                Stream.of(test.fact().attribute());
            case Criterion other -> Stream.empty();
        };
    }

    private static Stream<Lint> protectedTraits(Rule rule) {
        return rule.require()
                .all()
                .flatMap(part -> part instanceof Criterion.Test<?> test
                        ? Stream.of(test.fact().attribute())
                        : Stream.<Attribute<?>>empty())
                .distinct()
                .filter(PROTECTED::contains)
                .map(attribute -> new Lint(
                        Code.PROTECTED_TRAIT,
                        "it asks for " + attribute.name()
                                + ", which laws against discrimination protect in many places; have it reviewed"));
    }
}
