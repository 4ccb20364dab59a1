package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    private static final String LOOSE = "rule 1\n\nrequire all of\n  residence   in US-NV\n";
    private static final String CANONICAL = "rule 1\nrequire all of\n  residence in US-NV\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheCanonicalText() throws Exception {
        assertThat(run("rules", "print", file("loose.rule", LOOSE))).isZero();
        assertThat(out.toString()).isEqualTo(CANONICAL);
    }

    @Test
    void saysTheFirstErrorOfEachFileWithItsPlace() throws Exception {
        var bad = file("bad.rule", "rule 1\nrequire all of\n  residnce in US\n");
        var good = file("good.rule", CANONICAL);
        var gone = folder.resolve("gone.rule").toString();
        for (var verb : new String[] {"print", "check"}) {
            err.getBuffer().setLength(0);
            assertThat(run("rules", verb, bad, good, gone)).isEqualTo(1);
            assertThat(err.toString().lines())
                    .containsExactly(
                            bad + ":3:3: unknown attribute \"residnce\"; did you mean \"residence\"?",
                            gone + ": there is no such file");
        }
        assertThat(out.toString()).isEqualTo(CANONICAL + good + ": ok\n");
    }

    @Test
    void warnsOfWhatIsProbablyNotMeant() throws Exception {
        var odd = file("odd.rule", CANONICAL + "  residence in US\n");
        assertThat(run("rules", "check", odd)).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        odd + ": ok",
                        "  warning no-effect: \"residence in US\" has no effect: without it, the same people qualify; leave"
                                + " it out or look for a slip in it");
        assertThat(run("rules", "check", "--strict", odd)).isEqualTo(1);
        assertThat(run("rules", "check", "--strict", file("good.rule", CANONICAL)))
                .isZero();
    }

    @Test
    void saysWhoGetsAnotherVerdict() throws Exception {
        var old = file("old.rule", CANONICAL + "  age at least 18 years at closes\n");
        var later = file("new.rule", CANONICAL + "  age at least 16 years at closes\n");
        assertThat(run("rules", "diff", old, later, "--as-of", "2026-10-01", "--closes", "2026-10-31"))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .contains("INELIGIBLE before, ELIGIBLE now: who says age 2008-11-01, residence US-NV");
        out.getBuffer().setLength(0);
        var wordy = file("wordy.rule", CANONICAL + "  residence in US\n");
        assertThat(run("rules", "diff", file("plain.rule", CANONICAL), wordy)).isZero();
        assertThat(out.toString()).isEqualTo("The same people qualify.\n");
        assertThat(run("rules", "diff", old, folder.resolve("gone.rule").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no such file");
    }

    @Test
    void tellsEachRuleInEnglish() throws Exception {
        var bad = file("bad.rule", "rule 1\n");
        var good = file("good.rule", CANONICAL);
        assertThat(run("rules", "explain", bad, good)).isEqualTo(1);
        assertThat(err.toString()).startsWith(bad + ":");
        assertThat(out.toString().lines())
                .startsWith(good + ":", "You must meet this:", "  • residence in Nevada", "You are asked:")
                .hasSize(5);
    }

    @Test
    void whatIsAskedOfNobodyAndHasNoThresholdIsLeftOut() throws Exception {
        assertThat(run("rules", "explain", file("open.rule", "rule 1\nrequire nothing\n")))
                .isZero();
        assertThat(out.toString().lines()).hasSize(2).contains("Everybody may apply.");
    }

    @Test
    void aTableToBeginWithNamesTheFileBesideWhichItIsKept() throws Exception {
        var good = file("good.rule", CANONICAL);
        assertThat(run("rules", "explain", "--table", good)).isZero();
        assertThat(out.toString()).contains("\nrule: good.rule\n").doesNotContain("closes:");
        assertThat(run("rules", "explain", "--table", good, good)).isEqualTo(2);
        assertThat(run("rules", "explain", "--table", "-")).isEqualTo(2);
        assertThat(err.toString()).contains("--table wants the name of one file");
    }

    @Test
    void readsTheStandardInput() {
        var before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(CANONICAL.getBytes(StandardCharsets.UTF_8)));
            assertThat(run("rules", "check", "-")).isZero();
            assertThat(out.toString()).isEqualTo("-: ok\n");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void whatIsNotUtf8IsAnErrorToo() throws Exception {
        var file = Files.write(folder.resolve("latin.rule"), new byte[] {'r', (byte) 0xE9});
        assertThat(run("rules", "check", file.toString())).isEqualTo(1);
        assertThat(err.toString()).isEqualTo(file + ": is not UTF-8\n");
    }

    @Test
    void withoutAVerbItIsExplained() {
        assertThat(run("rules")).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: scholarship rules", "print", "check");
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        return Main.commandLine(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
