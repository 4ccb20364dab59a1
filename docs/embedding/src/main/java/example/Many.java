package example;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.index.EligibilityIndex;
import dev.scholarship.domain.eligibility.index.Standing;
import java.time.LocalDate;

/** Decides for somebody for all scholarships at once. */
public final class Many {
    public static void main(String[] arguments) {
        var index = new EligibilityIndex<String>();
        put(index, "nevada", "residence in US-NV");
        put(index, "california", "residence in US-CA");
        put(index, "nevada-honours", "all of 2\n    residence in US-NV\n    gpa at least 3.5 on us4");
        var today = LocalDate.of(2026, 11, 21);
        var applicant = Applicant.builder().parsed(Attributes.RESIDENCE.now(), "US-NV", today).build();
        var match = index.match(applicant, today);
        for (var standing : Standing.values()) {
            System.out.println(standing + " " + match.keys(standing));
        }
    }

    private static void put(EligibilityIndex<String> index, String key, String demand) {
        var rule = RuleText.parse("rule 1\nrequire all of\n  " + demand + "\n", Attributes.standard());
        index.put(key, rule, Clause.Days.NONE);
    }
}
