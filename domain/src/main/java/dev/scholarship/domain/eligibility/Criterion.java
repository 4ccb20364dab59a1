package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One demand of a rule. A few kinds of node carry every rule: all = n of n, any = 1 of n, none = not any.
 *
 * <p>Trees are at most {@value RuleSyntax#MOST_DEPTH} deep; {@link Rule} checks it.
 */
public sealed interface Criterion {

    /** The criteria directly below this one, in rule order. */
    List<Criterion> parts();

    /** The sentences of the listing that stand at this very criterion, as published. */
    List<String> sources();

    /** This criterion and everything below it, in rule order. */
    default Stream<Criterion> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Criterion::all));
    }

    /** The demand that everybody meets. */
    static Criterion nothing() {
        return AtLeast.NOTHING;
    }

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
    sealed interface Leaf extends Criterion {

        @Override
        default List<Criterion> parts() {
            return List.of();
        }
    }

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
     * @param count from 1 to the number of criteria; 0 of none is {@link #nothing}
     * @param of two or more
     * @param sources the sentences of the listing that say so, as published
     */
    record AtLeast(int count, List<Criterion> of, List<String> sources) implements Criterion {
        // Here, not in Criterion: two threads that first touch the one and the other would wait for each other.
        private static final AtLeast NOTHING = new AtLeast(0, List.of(), List.of());

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

        @Override
        public List<Criterion> parts() {
            return of;
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

        @Override
        public List<Criterion> parts() {
            return List.of(criterion);
        }

        @Override
        public List<String> sources() {
            return List.of();
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
            if (of.all().anyMatch(Of.class::isInstance)) {
                throw new BadTextException(
                        "a criterion about somebody's " + role.word() + " is not about others again");
            }
        }

        @Override
        public List<Criterion> parts() {
            return List.of(of);
        }

        @Override
        public List<String> sources() {
            return List.of();
        }
    }

    /**
     * What is demanded depends on a case: who is in it must meet one criterion, everybody else the other.
     *
     * @param condition says who is in the case: a {@link Test}, its negation, {@link Held}, or one of them {@link Of} somebody
     * @param then what those must meet; not another case
     * @param otherwise what everybody else must meet; {@link #nothing} where nothing is demanded of them
     */
    record When(Criterion condition, Criterion then, Criterion otherwise) implements Criterion {

        public When {
            if (!isOneTest(condition)) {
                throw new IllegalArgumentException("a case is told by one test");
            }
            if (isNothing(then)) {
                throw new IllegalArgumentException("a case demands something");
            }
            if (then instanceof When) {
                throw new BadTextException("a case directly within a case; put the inner one under \"otherwise\"");
            }
        }

        /** Whether it is one test that rule text states on one line. */
        static boolean isOneTest(Criterion criterion) {
            boolean oneTest = criterion.all().filter(Leaf.class::isInstance).count() == 1
                    && criterion.all().noneMatch(part -> part instanceof Unsettled || part instanceof Judged);
            return oneTest && RuleWriter.oneLine(criterion).isPresent();
        }

        @Override
        public List<Criterion> parts() {
            return isNothing(otherwise) ? List.of(condition, then) : List.of(condition, then, otherwise);
        }

        @Override
        public List<String> sources() {
            return List.of();
        }
    }

    /**
     * A demand that an exception waives. Under a negation the demand is that {@code demand} does not hold, and the
     * exception waives that: whoever is in the exception is not kept out.
     *
     * @param demand not itself waived, not a case, and not {@link Judged}
     * @param exception not itself waived and not a case; {@link Judged} where a committee may grant the exception as a
     *     favour, on which nobody can count
     */
    record Unless(Criterion demand, Criterion exception) implements Criterion {

        public Unless {
            if (isNothing(demand) || isNothing(exception)) {
                throw new IllegalArgumentException("a demand that everybody meets stands alone");
            }
            if (demand instanceof When || demand instanceof Judged) {
                throw new BadTextException("\"unless\" stands under a demand, not under \""
                        + (demand instanceof When ? "when" : "judged") + "\"");
            }
            if (demand instanceof Unless || exception instanceof Unless) {
                throw new BadTextException("one \"unless\" stands under a line; for several write \"unless any of\"");
            }
            if (exception instanceof When) {
                throw new BadTextException("an exception does not depend on a case; write \"unless all of\"");
            }
        }

        @Override
        public List<Criterion> parts() {
            return List.of(demand, exception);
        }

        @Override
        public List<String> sources() {
            return List.of();
        }
    }

    /**
     * A test that has to have held without a break for some time.
     *
     * @param test tells where, such as residence in a district
     * @param since the attribute that tells since when it holds of the value that was answered
     * @param span for how long at least; no time at all means that it held on that day
     * @param at until when
     */
    record Held(Test<Code> test, Attribute<LocalDate> since, Span span, Anchor at) implements Criterion {

        public Held {
            if (test.fact().moment() != Moment.NOW
                    || !since.id().equals(test.fact().attribute().id() + "-since")) {
                throw new IllegalArgumentException(
                        since.id() + " does not tell since when " + test.fact().id() + " is");
            }
            if (span.isNone() && at == Anchor.Named.NOW) {
                throw new IllegalArgumentException("what holds now is a plain test");
            }
            // A day refuses to be earlier than dates can be written, here rather than when somebody is checked.
            Day.before(span, at);
        }

        /** The test of the day since which it holds. */
        public Test<LocalDate> beginning() {
            return new Test<>(since.now(), Condition.Days.until(Day.before(span, at)));
        }

        @Override
        public List<Criterion> parts() {
            return List.of(test);
        }

        @Override
        public List<String> sources() {
            return List.of();
        }
    }

    /**
     * A quality that a committee weighs. As one of several ways it is a right: who takes it may apply, subject to the
     * committee. As the exception of {@link Unless} it is a favour. It is never missing, and stands nowhere else.
     *
     * @param source the sentence of the listing, as published
     */
    record Judged(String source) implements Leaf {

        public Judged {
            Quotes.check(source);
        }

        @Override
        public List<String> sources() {
            return List.of(source);
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

        @Override
        public List<String> sources() {
            return List.of(source);
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
