package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static final Sentences ENGLISH = Sentences.english();
    private static final Dates DATES = Dates.asOf(LocalDate.of(2026, 11, 21));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            residence in US-NV or US-CA | residence | ?             | Open: residence in Nevada or California; you have not said.
            residence in US-NV or US-CA | residence | -             | Open: residence in Nevada or California; you preferred not to say.
            residence in US-NV          | residence | US            | Open: residence in Nevada; you said the United States, which does not settle it.
            residence in US-NV          | residence | US-NV         | Met: residence in Nevada.
            residence in US-NV          | residence | KR            | Not met: residence in Nevada; you said South Korea.
            residence not in US-NV      | residence | US-NV         | Not met: not: residence in Nevada; you said Nevada.
            level is graduate           | level     | n/a           | Not met: level of study: graduate; you said that this does not apply to you.
            level is 2-year at study start | level@study-start | ? | Open: level of study: a two-year or community college when the studies start; you have not said.
            gpa at least 3.0 on us4     | gpa       | 2.5..3.5 on us4 | Open: GPA of at least 3.0 on the US 4-point scale, unweighted; you said 2.5..3.5 on us4, which does not settle it.
            gpa at least 3.0 on us4     | gpa       | 3.5 on kr45   | Met: GPA of at least 3.0 on the US 4-point scale, unweighted; you said 3.5 on kr45, which counts as 3.1111 to 3.3 on us4 (kr45-us4/1).
            gpa at least 3.0 on us4     | gpa       | 3.9 on kr40   | Open: GPA of at least 3.0 on the US 4-point scale, unweighted; you said 3.9 on kr40, which does not settle it.
            gpa at least 3.0 on us4     | gpa       | 3.1 on kr45   | Open: GPA of at least 3.0 on the US 4-point scale, unweighted; you said 3.1 on kr45, which counts as 2.7555 to 3.06 on us4 (kr45-us4/1), which does not settle it.
            gpa from 2.0 to 3.0 on us4  | gpa       | 3.5 on us4    | Not met: GPA of 2.0 to 3.0 on the US 4-point scale, unweighted; you said 3.5 on us4.
            program includes cip:11 or cip:14 | program | cip:51.38 | Not met: field of study: computer and information sciences or engineering; you said nursing.
            a parent's service includes us:veteran | parent.service | none | Not met: your parent’s military or emergency service: US veteran; you said none.
            not first generation        | first-generation | yes    | Not met: not: first generation in college; you said yes.
            unread "Need-based"         | gpa       | ?             | Open: “Need-based” is not covered by a rule yet. Read the listing, and ask the provider if in doubt.
            unclear "Need-based"        | gpa       | ?             | Open: “Need-based” cannot be decided from what the listing says. Ask the provider.
            """)
    void sayWhatWasFound(String line, String fact, String answer, String sentence) {
        var rule = RuleText.parse("rule 1\nrequire all of\n  " + line + "\n", Attributes.standard());
        var applicant = Applicant.builder()
                .parsed(Attributes.standard().fact(fact), answer, DATES.asOf())
                .build();
        assertThat(ENGLISH.finding(rule.check(applicant, DATES).findings().get(0)))
                .isEqualTo(sentence);
    }

    @Test
    void neverRepeatASensitiveAnswer() {
        var kind = new CodeKind(
                Vocabulary.of("faith").add("a", "faith A").add("b", "faith B").build(), CodeKind.Verb.IS);
        var faith = new Attribute<>("faith", kind, "faith", "Which faith?", true);
        var rule = Rule.requiring(new Criterion.Test<>(faith.now(), kind.under(new Code("a"))));
        var check =
                rule.check(Applicant.builder().known(faith.now(), new Code("b")).build(), DATES);
        assertThat(ENGLISH.finding(check.findings().get(0)))
                .isEqualTo("Not met: faith: faith A; not with your answer.");
    }

    @Test
    void sumUpAVerdict() {
        var unsettled = new Criterion.Unsettled(Criterion.Why.UNREAD, "x");
        var gpa = Attributes.GPA.now();
        assertThat(ENGLISH.verdict(new Verdict.Eligible(List.of()))).isEqualTo("You meet every requirement.");
        assertThat(ENGLISH.verdict(new Verdict.NeedsInfo(List.of(gpa), List.of())))
                .isEqualTo("It depends on 1 answer of yours.");
        assertThat(ENGLISH.verdict(new Verdict.NeedsInfo(List.of(gpa), List.of(unsettled))))
                .isEqualTo("It depends on 1 answer of yours and on 1 requirement that only the provider can settle.");
        assertThat(ENGLISH.verdict(new Verdict.NeedsInfo(List.of(), List.of(unsettled))))
                .isEqualTo("Nothing rules you out, but it depends on 1 requirement that only the provider can settle.");
    }
}
