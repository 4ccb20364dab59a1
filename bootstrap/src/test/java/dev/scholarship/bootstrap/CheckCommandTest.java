package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Fact;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explainsOneScholarshipWithoutAServer() {
        assertThat(run("check", "--answer", "residence=US-CA", "nv-silver-state-opportunity-grant"))
                .isZero();
        assertThat(out.toString())
                .contains("Silver State Opportunity Grant (nv-silver-state-opportunity-grant)")
                .contains("INELIGIBLE: You do not meet a requirement.")
                .contains("Not met: residence in Nevada; you said California.");
    }

    @Test
    void sumsUpTheCatalogueWhereNoneIsNamed() {
        assertThat(run("check", "-a", "residence=KR")).isZero();
        assertThat(out.toString().lines().filter(line -> line.contains("(us-") || line.contains("(nv-")))
                .hasSize(112);
        assertThat(out.toString()).containsPattern("INELIGIBLE +[0-9]+\n");
    }

    @Test
    void refusesAnAnswerThatIsNone() {
        assertThat(run("check", "-a", "gpa=3.4")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("--answer gpa: \"3.4\" is not a number with its unit; write it as in 3.4 on us4")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesAFactThatIsNone() {
        assertThat(run("check", "-a", "levle=graduate")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("--answer levle: unknown fact \"levle\"; did you mean \"level\"?\n");
    }

    @Test
    void suggestsTheScholarshipThatWasMeant() {
        assertThat(run("check", "nv-unvl-scholarships")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        "there is no scholarship \"nv-unvl-scholarships\"; did you mean \"nv-unlv-scholarships\"?\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysWhichFileIsNotThere(@TempDir Path folder) {
        assertThat(run("check", "--from", folder.resolve("none.json").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.json").doesNotContain("\tat ");
    }

    @Test
    void leavesOutRowsThatAreNoneAndSaysSo(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\": \"x\"}\n{\"id\": \"y\"}\n");
        assertThat(run("check", "--format", "open-scholarships", "--from", file.toString()))
                .isZero();
        assertThat(err.toString()).contains("left out", "bad.jsonl:1", "bad.jsonl:2");
    }

    @Test
    void saysWhatOnePromisesAndWhatIsPreferred(@TempDir Path folder) throws Exception {
        var rule = """
                rule 1
                require all of
                  residence in US-NV
                prefer
                  residence in KR
                judged "leadership"
                agree "to work for the agency"
                """;
        var file = catalogue(folder, line("xx-one", rule));

        assertThat(run("check", "--from", file.toString(), "xx-one"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("NEEDS_INFO")
                .containsPattern("\n  Preferred, not required\\. .*South Korea")
                .contains("\n  By applying you agree: to work for the agency\n");
    }

    /** Every fact stands twice, each with another: which ways are open takes too long to find out. */
    @Test
    void saysWhatIsNotExact(@TempDir Path folder) throws Exception {
        var facts = Attributes.standard().facts().stream()
                .filter(fact -> fact.equals(fact.attribute().now()))
                .map(Fact::attribute)
                .filter(attribute -> attribute.kind().name().equals("yes_no"))
                .map(Attribute::name)
                .toList();
        var rule = new StringBuilder("rule 1\nrequire all of\n");
        for (int i = 0; i < facts.size(); i++) {
            var next = facts.get((i + 1) % facts.size());
            rule.append("  any of 2\n    %s\n    not %s\n".formatted(facts.get(i), next));
        }
        var file = catalogue(folder, line("xx-one", rule.toString()));

        assertThat(run("check", "--from", file.toString(), "xx-one"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("NEEDS_INFO", "\n  This may not be exact: ");
    }

    @Test
    void anExactAnswerIsNotDoubted(@TempDir Path folder) throws Exception {
        var file = catalogue(folder, line("xx-one", "rule 1\nrequire all of\n  residence in US-NV\n"));

        assertThat(run("check", "--from", file.toString(), "xx-one")).isZero();
        assertThat(out.toString()).contains("NEEDS_INFO").doesNotContain("exact", "agree", "Preferred");
    }

    @Test
    void refusesTwoAnswersToOneFact() {
        assertThat(run("check", "-a", "residence=US-NV", "-a", "residence=US-CA"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo("--answer residence: this was answered before; answer each fact once\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAnAnswerWithoutAFact() {
        assertThat(run("check", "-a", "US-NV")).isEqualTo(2);
        assertThat(err.toString()).contains("--answer must be FACT=ANSWER", "US-NV");
    }

    @Test
    void leavesOutWhatHasTheIdOfAnEarlierRow(@TempDir Path folder) throws Exception {
        var one = line("xx-one", "rule 1\nrequire nothing\n");
        var file = catalogue(folder, one, one);

        assertThat(run("check", "--from", file.toString())).isZero();
        assertThat(err.toString())
                .startsWith("left out ")
                .contains("catalogue.jsonl:3: has the id of an earlier row, ", "catalogue.jsonl:2; an id stands for");
    }

    private static Path catalogue(Path folder, String... lines) throws Exception {
        var header = "{\"format\":\"scholarship-catalog\",\"version\":1}\n";
        return Files.writeString(folder.resolve("catalogue.jsonl"), header + String.join("\n", lines) + "\n");
    }

    private static String line(String id, String rule) {
        return """
                {"id":"%s","title":"Award","kind":"SCHOLARSHIP","provider":{"name":"Fund","kind":"FOUNDATION"},\
                "amount":{"kind":"unstated"},"window":{"zone":"UTC","zone_stated":true,"basis":"UNSTATED",\
                "cycle":"ONCE"},"information":"https://example.org/award","source":{"name":"Fund",\
                "url":"https://example.org/award","last_verified":"2026-06-16","credit":"Fund"},"rule":"%s"}\
                """.formatted(id, rule.replace("\"", "\\\"").replace("\n", "\\n"));
    }

    private int run(String... arguments) {
        return Main.commandLine(Map.of())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
