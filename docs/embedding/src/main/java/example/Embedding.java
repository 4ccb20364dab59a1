package example;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Sentences;

/** Decides for two people with the domain alone. */
public final class Embedding {

    private static final Rule RULE = RuleText.parse("""
            rule 1
            require all of
              residence in US-NV
              gpa at least 3.0 on us4
            """, Attributes.standard());

    public static void main(String[] arguments) {
        show(Applicant.builder().parsed(Attributes.RESIDENCE.now(), "US-NV").build());
        show(Applicant.builder()
                .parsed(Attributes.RESIDENCE.now(), "US-CA")
                .parsed(Attributes.GPA.now(), "3.4 on us4")
                .build());
    }

    private static void show(Applicant applicant) {
        var check = RULE.check(applicant);
        System.out.println(check.verdict().word());
        check.findings().forEach(finding -> System.out.println("  " + Sentences.english().finding(finding)));
    }
}
