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
 * @param renew what keeps the award from one year to the next, empty where nothing is said; never part of the verdict
 * @param prefer only ranks; in order of preference
 * @param documents what an application contains; never part of the verdict
 * @param judged qualities that a committee weighs ("leadership"); never missing, never part of the verdict
 * @param agreed what the applicant promises by applying; never missing, never part of the verdict
 * @param notes information for readers
 */
public record Rule(
        Optional<Source> source,
        Criterion require,
        Optional<Criterion> renew,
        List<Wish.Tier> prefer,
        List<Document> documents,
        List<String> judged,
        List<String> agreed,
        List<String> notes) {

    public Rule {
        prefer = List.copyOf(prefer);
        documents = List.copyOf(documents);
        judged = Quotes.checked(judged);
        agreed = Quotes.checked(agreed);
        notes = Quotes.checked(notes);
        RuleLimits.check(require);
        if (renew.isPresent()) {
            if (renew.get().equals(Criterion.nothing())) {
                throw new IllegalArgumentException("a renewal that asks for nothing is not stated");
            }
            RuleLimits.check(renew.get());
        }
    }

    /** A rule with requirements only. */
    public static Rule requiring(Criterion require) {
        return new Rule(
                Optional.empty(), require, Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Rule withSource(Source other) {
        return new Rule(Optional.of(other), require, renew, prefer, documents, judged, agreed, notes);
    }

    public Rule withJudged(List<String> qualities) {
        return new Rule(source, require, renew, prefer, documents, qualities, agreed, notes);
    }

    public Rule withNotes(List<String> others) {
        return new Rule(source, require, renew, prefer, documents, judged, agreed, others);
    }

    /** Decides for one applicant; never throws for answers of their facts' kinds. */
    public Check check(Applicant applicant, Dates dates) {
        return Evaluation.check(this, applicant, dates);
    }

    /**
     * What would have to become different for somebody whom the rule rules out; empty for everybody else. Never throws
     * for answers of their facts' kinds.
     *
     * <p>Of the sets of changes that help, it is the cheapest: fewer changes before more, waiting being one; then fewer
     * that take more than waiting; then those after which the person is ELIGIBLE; then, of days, those of this cycle and
     * the earlier; then the smaller distance, of a number the part of its scale (where that is open upwards, of the
     * larger number), of codes how many come or go, and 1 for yes and no; then rule order. All other answers are taken to
     * stay as they are. Only answers that were given change; of values that the rule does not tell apart the nearest is
     * named.
     */
    public Optional<Gap> gap(Applicant applicant, Dates dates) {
        return check(applicant, dates).verdict() instanceof Verdict.Ineligible(var because, var favours)
                ? Optional.of(new GapSearch(this, applicant, dates).gap(because))
                : Optional.empty();
    }

    /**
     * The verdict of {@link #check} without its reasons, which are most of the work: TRUE for ELIGIBLE, FALSE for
     * INELIGIBLE and UNKNOWN for NEEDS_INFO.
     */
    public Truth verdict(Applicant applicant, Dates dates) {
        return Evaluation.truth(this, applicant, dates);
    }

    /**
     * The facts that the requirements name and on which some test is still open, in rule order, each once; also those
     * of cases that do not apply. A coarse or partial answer is open where it does not settle a test.
     */
    public List<Fact<?>> openFacts(Applicant applicant, Dates dates) {
        return Evaluation.openFacts(this, applicant, dates);
    }

    /**
     * The codes outside of which nobody can be eligible, as far as single criteria tell; empty where the rule does not
     * restrict the attribute. Whoever is eligible has, at some moment, a value, or among several a value, under one of
     * the codes.
     */
    public Set<Code> confinedTo(Attribute<?> attribute) {
        return Confinement.of(require, attribute).orElse(Set.of());
    }

    /** The listing's sentences that the rule quotes, in rule order. */
    public List<String> sentences() {
        return Stream.of(
                        sentences(require),
                        renew.stream().flatMap(Rule::sentences),
                        prefer.stream()
                                .flatMap(tier -> tier.wishes().stream())
                                .flatMap(wish -> wish.sources().stream()),
                        documents.stream().flatMap(document -> document.sources().stream()),
                        judged.stream(),
                        agreed.stream(),
                        notes.stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static Stream<String> sentences(Criterion criterion) {
        return criterion.all().flatMap(part -> part.sources().stream());
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
