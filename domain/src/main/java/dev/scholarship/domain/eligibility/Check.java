package dev.scholarship.domain.eligibility;

import java.util.List;

/**
 * A rule applied to a person.
 *
 * @param exact true if the verdict is certain to be as definite as the answers allow. ELIGIBLE and INELIGIBLE always
 *     are. NEEDS_INFO is where no fact that can still matter stands twice; where one does, a decided verdict may have
 *     been missed, and {@code missing} may name a fact that can no longer matter
 * @param findings one for each leaf of the requirements, in rule order
 * @param preferences one for each leaf of the wishes, in rule order
 */
public record Check(Verdict verdict, boolean exact, List<Finding> findings, List<Finding> preferences) {

    public Check {
        findings = List.copyOf(findings);
        preferences = List.copyOf(preferences);
    }
}
