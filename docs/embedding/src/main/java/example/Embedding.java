package example;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Sentences;
import java.time.LocalDate;

/** Decides for two people with the domain alone. */
public final class Embedding {

    private static final Rule RULE = RuleText.parse("""
            rule 1
            require all of
              residence in US-NV
              gpa at least 3.0 on us4
            """, Attributes.standard());

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    public static void main(String[] arguments) {
        show(Applicant.builder().parsed(Attributes.RESIDENCE.now(), "US-NV", TODAY).build());
        show(Applicant.builder()
                .parsed(Attributes.RESIDENCE.now(), "US-CA", TODAY)
                .parsed(Attributes.GPA.now(), "3.4 on us4", TODAY)
                .build());
    }

    private static void show(Applicant applicant) {
        var check = RULE.check(applicant, Dates.asOf(TODAY));
        System.out.println(check.verdict().word());
        check.findings().forEach(finding -> System.out.println("  " + Sentences.english().finding(finding)));
    }
}
