package dev.scholarship.domain.eligibility;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a check would say that stops at Kleene's logic, as most do: to be compared with {@link Rule#check}.
 *
 * @param truth UNKNOWN for NEEDS_INFO
 * @param missing the facts of the open tests that count; none where the truth is known
 */
public record KleeneOnly(Truth truth, Set<Fact<?>> missing) {

    public static KleeneOnly check(Rule rule, Applicant applicant, Dates dates) {
        var node = new Evaluation(applicant, dates, finding -> Optional.empty()).node(rule.require());
        var missing = new LinkedHashSet<Fact<?>>();
        if (node.truth() == Truth.UNKNOWN) {
            node.open().forEach(finding -> {
                if (finding instanceof Finding.Tested<?> tested) {
                    missing.add(tested.fact());
                }
                if (finding instanceof Finding.Undated undated && undated.missing()) {
                    missing.add(undated.fact());
                }
            });
        }
        return new KleeneOnly(node.truth(), missing);
    }
}
