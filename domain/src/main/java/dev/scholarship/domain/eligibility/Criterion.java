package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.util.List;

/**
 * One demand of a rule. A few kinds of node carry every rule: all = n of n, any = 1 of n, none = not any.
 *
 * <p>Trees are at most {@value RuleSyntax#MOST_DEPTH} deep; {@link Rule} checks it.
 */
public sealed interface Criterion {

    /** The demand that everybody meets. */
    Criterion NOTHING = new AtLeast(0, List.of(), List.of());

    static Criterion all(List<Criterion> of) {
        return new AtLeast(of.size(), of, List.of());
    }

    static Criterion any(List<Criterion> of) {
        return new AtLeast(1, of, List.of());
    }

    private static boolean isNothing(Criterion criterion) {
        return criterion instanceof AtLeast group && group.of().isEmpty();
    }

    /** A criterion without criteria below it. */
    sealed interface Leaf extends Criterion {}

    /**
     * A fact must satisfy a condition.
     *
     * @param fact as of the applicant; within {@link Of} it is taken of somebody else
     * @param condition one of the attribute's kind
     * @param sources the sentences of the listing that say so, as published
     */
    record Test<V>(Fact<V> fact, Condition<V> condition, List<String> sources) implements Leaf {

        public Test {
            sources = Quotes.checked(sources);
            if (fact.person() != Person.APPLICANT) {
                throw new IllegalArgumentException("a fact of somebody else is tested within Of");
            }
            if (!fact.attribute().kind().admits(condition)) {
                throw new IllegalArgumentException("the condition is not one on " + fact.id());
            }
        }

        public Test(Fact<V> fact, Condition<V> condition) {
            this(fact, condition, List.of());
        }
    }

    /**
     * At least {@code count} of the criteria hold.
     *
     * @param count from 1 to the number of criteria; 0 of none is {@link #NOTHING}
     * @param of two or more
     * @param sources the sentences of the listing that say so, as published
     */
    record AtLeast(int count, List<Criterion> of, List<String> sources) implements Criterion {

        public AtLeast {
            of = List.copyOf(of);
            sources = Quotes.checked(sources);
            if (of.stream().anyMatch(Criterion::isNothing)) {
                throw new IllegalArgumentException("a demand that everybody meets stands alone");
            }
            boolean nothing = count == 0 && of.isEmpty() && sources.isEmpty();
            if (!nothing && (of.size() < 2 || count < 1 || count > of.size())) {
                throw new IllegalArgumentException("a group has two or more criteria and wants 1 to all of them, not "
                        + count + " of " + of.size());
            }
        }
    }

    /**
     * The criterion must not hold.
     *
     * @param criterion not itself a negation
     */
    record Not(Criterion criterion) implements Criterion {

        public Not {
            if (criterion instanceof Not || isNothing(criterion)) {
                throw new IllegalArgumentException("a negation stands over a demand that is not negated");
            }
        }
    }

    /**
     * The criterion must hold for somebody who has this part in the applicant's life: all of it for one person.
     *
     * @param of asks for facts as if that person were the applicant; not itself about somebody else
     */
    record Of(Person.Role role, Criterion of) implements Criterion {

        public Of {
            if (isNothing(of)) {
                throw new IllegalArgumentException("a demand that everybody meets stands alone");
            }
            if (isAboutOthers(of)) {
                throw new BadTextException(
                        "a criterion about somebody's " + role.word() + " is not about others again");
            }
        }

        private static boolean isAboutOthers(Criterion criterion) {
            return switch (criterion) {
                case Of of -> true;
                case Leaf leaf -> false;
                case Not not -> isAboutOthers(not.criterion());
                case AtLeast group -> group.of().stream().anyMatch(Of::isAboutOthers);
            };
        }
    }

    /**
     * A demand that exists but cannot be decided from answers. It is always open, so a rule that rests on it is never
     * ELIGIBLE.
     *
     * @param source the sentence of the listing, as published
     */
    record Unsettled(Why why, String source) implements Leaf {

        public Unsettled {
            Quotes.check(source);
        }
    }

    /** Why a demand cannot be decided. */
    enum Why {
        /** Nobody has translated the sentence into a criterion yet. */
        UNREAD("unread"),
        /** The source itself does not say enough; only the provider can. */
        UNCLEAR("unclear");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        /** The word in rule text. */
        public String word() {
            return word;
        }
    }
}
