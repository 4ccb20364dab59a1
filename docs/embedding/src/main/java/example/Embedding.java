package example;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.Verdict;
import java.time.LocalDate;

/** Decides for somebody who has not said everything. */
public final class Embedding {
    public static void main(String[] arguments) {
        var rule = RuleText.parse("""
                rule 1
                require all of
                  residence in US-NV
                  gpa at least 3.0 on us4
                """, Attributes.standard());
        var today = LocalDate.of(2026, 11, 21);
        var applicant = Applicant.builder().parsed(Attributes.RESIDENCE.now(), "US-NV", today).build();
        var check = rule.check(applicant, Dates.asOf(today));
        System.out.println(check.verdict().word());
        check.findings().forEach(finding -> System.out.println("  " + Sentences.english().finding(finding)));
        if (check.verdict() instanceof Verdict.NeedsInfo needs) {
            needs.missing().forEach(fact -> System.out.println("  Missing: " + fact.attribute().question()));
        }
    }
}
