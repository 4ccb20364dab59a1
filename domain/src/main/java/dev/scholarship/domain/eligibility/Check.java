package dev.scholarship.domain.eligibility;

import java.util.List;

/**
 * A rule applied to a person.
 *
 * @param exact true if the verdict is certain to be as definite as the answers allow: NEEDS_INFO then means that two
 *     ways in which what is open can turn out give different verdicts. ELIGIBLE and INELIGIBLE always are exact.
 *     NEEDS_INFO is not where deciding would take too long, or where several tests wait for one day that the listing
 *     does not state or for one place that has to have lasted; then a decided verdict may have been missed, and
 *     {@code missing} may name a fact that no longer matters. How much is too long depends on the rule and on the order
 *     of its facts' names, never on the machine
 * @param findings one for each leaf of the requirements that counts for this person, in rule order; of a case that
 *     certainly does not apply nothing counts
 * @param preferences what was found about the wishes that are criteria, in rule order; their paths start with the
 *     positions of the tier and of the wish
 * @param documents what has to be sent, in rule order
 */
public record Check(
        Verdict verdict,
        boolean exact,
        List<Finding> findings,
        List<Finding> preferences,
        List<Document.Asked> documents) {

    public Check {
        findings = List.copyOf(findings);
        preferences = List.copyOf(preferences);
        documents = List.copyOf(documents);
    }

    /**
     * The open facts that can no longer change the verdict, whatever is answered: nobody needs to be asked for them.
     *
     * @param open the rule's {@link Rule#openFacts} for the same applicant and days
     */
    public List<Fact<?>> irrelevantAmong(List<Fact<?>> open) {
        return open.stream().filter(fact -> !verdict.missing().contains(fact)).toList();
    }
}
