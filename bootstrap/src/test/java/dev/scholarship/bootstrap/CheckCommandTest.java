package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(run("check", "--from", file.toString())).isZero();
        assertThat(err.toString()).contains("left out", "bad.jsonl:1", "bad.jsonl:2");
    }

    private int run(String... arguments) {
        return Main.commandLine(Map.of())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
