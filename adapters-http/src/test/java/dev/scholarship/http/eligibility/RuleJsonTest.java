package dev.scholarship.http.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.http.json.Json;
import dev.scholarship.http.problem.FieldProblem;
import dev.scholarship.http.problem.ProblemException;
import dev.scholarship.http.request.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in JSON: both ways, and what is said of JSON that is none. */
class RuleJsonTest {

    private static final RuleFields RULES = new RuleFields(Attributes.standard());

    @Test
    @Tag("fuzz")
    void everyRuleIsTheSameAfterAWayThroughItsJson() {
        Seeds.each(5_000, random -> {
            var rule = new RandomRules(random).rule();
            var json = json(rule);
            assertThat(read("{\"rule\":" + json + "}")).as(json).contains(rule);
            assertThat(json(read("{\"rule\":" + json + "}").orElseThrow())).isEqualTo(json);
        });
    }

    @Test
    void aRuleIsReadFromItsText() {
        var rule = RuleText.parse("rule 1\nrequire all of\n  residence in US-NV\n", Attributes.standard());
        assertThat(read("{\"text\":\"rule 1\\nrequire all of\\n  residence in US-NV\\n\"}"))
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"tset"}                         | /rule/require/kind | Unknown kind of criterion "tset"; did you mean "test"?; known: test, held, at_least, not, of, when, unless, judged, unread, unclear.
            {"kind":"test","fact":"residnce","condition":{"any_of":["US"]}} | /rule/require/fact | Unknown fact "residnce"; did you mean "residence"?
            {"kind":"test","fact":"residence","condition":{"any_of":["US-NX"]}} | /rule/require/condition/any_of/0 | Unknown place "US-NX"; did you mean "US-NC"?
            {"kind":"test","fact":"residence","condition":{}} | /rule/require/condition/any_of | This field is required.
            {"kind":"test","fact":"parent.residence","condition":{"any_of":["US"]}} | /rule/require | A fact of somebody else is tested within Of.
            {"kind":"test","fact":"gpa","condition":{"within":[{"unit":"us4","low":"4.5"}]}} | /rule/require/condition | 4.5 is off the scale us4, which runs from 0 to 4.0.
            {"kind":"test","fact":"gpa","condition":{"within":[{"unit":"us4"}]}} | /rule/require/condition/within/0 | A range needs a bound.
            {"kind":"at_least","count":3,"of":[{"kind":"unread","source":"a"},{"kind":"unread","source":"b"}]} | /rule/require | A group has two or more criteria and wants 1 to all of them, not 3 of 2.
            {"kind":"not","criterion":{"kind":"at_least","count":0,"of":[]}} | /rule/require | A negation stands over a demand that is not negated.
            {"kind":"judged","source":"leadership"} | /rule | "judged" is one of several ways under "any of" or "at least", or stands after "unless"; a quality that always counts is a line of its own at the end of the rule.
            {"kind":"held","fact":"residence","condition":{"any_of":["US"]},"since":"age","at":"now"} | /rule/require | Age does not tell since when residence is.
            {"kind":"held","fact":"residence","condition":{"any_of":["US"]},"since":"residence-since","at":"tomorrow"} | /rule/require/at | Unknown day "tomorrow"; known: now, opens, closes, notice, or a date such as 2026-06-16.
            {"kind":"of","role":"aunt","criterion":{"kind":"unread","source":"a"}} | /rule/require/role | Unknown person "aunt"; known: parent, guardian, grandparent, spouse.
            {"kind":"unread","source":"a","surce":"b"} | /rule/require/surce | No such field. Did you mean source?
            """)
    void saysWhatIsWrongAndWhere(String criterion, String pointer, String detail) {
        assertThat(errors("{\"rule\":{\"require\":" + criterion + "}}")).anySatisfy(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.detail()).isEqualTo(detail);
        });
    }

    @Test
    void textThatIsNoRuleIsRefusedWithItsPlace() {
        assertThat(errors("{\"text\":\"rule 1\\nrequire all of\\n  residnce in US\\n\"}"))
                .containsExactly(FieldProblem.inBody(
                        "/text", "invalid_rule", "3:3: unknown attribute \"residnce\"; did you mean \"residence\"?"));
        assertThat(errors("{}")).extracting(FieldProblem::code).containsExactly("required");
        assertThat(errors("{\"text\":\"x\",\"rule\":{}}"))
                .extracting(FieldProblem::code)
                .containsExactly("required");
    }

    private static List<FieldProblem> errors(String body) {
        var json = JsonBody.parse(body.getBytes(StandardCharsets.UTF_8));
        RULES.in(json);
        return catchThrowableOfType(ProblemException.class, json::done)
                .problem()
                .errors();
    }

    private static Optional<Rule> read(String body) {
        var json = JsonBody.parse(body.getBytes(StandardCharsets.UTF_8));
        var rule = RULES.in(json);
        try {
            json.done();
        } catch (ProblemException e) {
            throw new AssertionError(e.problem().errors() + " in " + body, e);
        }
        return rule;
    }

    private static String json(Rule rule) {
        return new String(Json.write(RuleJson.from(rule)), StandardCharsets.UTF_8);
    }
}
