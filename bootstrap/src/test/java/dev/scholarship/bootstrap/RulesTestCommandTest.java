package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTestCommandTest {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (file|run|csv)(?:: (\\S+))? -->\n```\n(.*?)```\n", Pattern.DOTALL);
    private static final String PROMPT = "$ ./scholarship ";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTheFilesOfThePage() throws Exception {
        for (var block : BLOCK.matcher(page()).results().toList()) {
            if (block.group(1).equals("file")) {
                file(block.group(2), block.group(3));
            }
        }
    }

    @Test
    void thePageShowsWhatIsPrinted() throws Exception {
        var verbs = new ArrayList<String>();
        for (var block : BLOCK.matcher(page()).results().toList()) {
            if (block.group(1).equals("run")) {
                verbs.add(runsAsShown(block.group(2), block.group(3)));
            }
        }
        assertThat(verbs).containsExactly("check", "explain", "explain", "test", "test", "diff");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theTableToBeginWithPassesOnBothSidesOfEachThreshold() throws Exception {
        run("rules", "explain", "--table", folder.resolve("nevada.rule").toString(), "--closes", "2026-10-31");
        file("start.md", out.toString());
        out.getBuffer().setLength(0);
        assertThat(test("start.md")).isZero();
        assertThat(out.toString())
                .contains("start.md: 8 of 8 rows get what they expect")
                .doesNotContain("no row stands");
    }

    /** @return the verb */
    private String runsAsShown(String status, String shown) {
        out.getBuffer().setLength(0);
        var command = shown.substring(PROMPT.length(), shown.indexOf('\n'));
        assertThat(run(Arrays.stream(command.split(" "))
                        .map(word -> word.contains(".") ? folder.resolve(word).toString() : word)
                        .toArray(String[]::new)))
                .as(command)
                .isEqualTo(Integer.parseInt(status));
        assertThat(PROMPT + command + "\n" + out.toString().replace(folder + "/", ""))
                .isEqualTo(shown);
        return command.split(" ")[1];
    }

    @Test
    void theTableOfCommaSeparatedValuesOnThePagePasses() throws Exception {
        var csv = BLOCK.matcher(page())
                .results()
                .filter(block -> block.group(1).equals("csv"))
                .findFirst()
                .orElseThrow();
        file("nevada.csv", csv.group(3));
        assertThat(test("nevada.csv")).isZero();
        assertThat(out.toString()).contains("nevada.csv: 2 of 2 rows get what they expect");
    }

    @Test
    void aRowThatGetsSomethingElseEndsWithOneAndSaysWhy() throws Exception {
        file("wrong.md", table("US-CA", "ELIGIBLE", ""));
        assertThat(test("wrong.md")).isEqualTo(1);
        assertThat(out.toString().lines())
                .contains(
                        folder + "/wrong.md: 0 of 1 rows get what they expect",
                        "  line 6, \"one\": expected ELIGIBLE, is INELIGIBLE",
                        "    Not met: residence in Nevada; you said California.");
    }

    @Test
    void whatNoRowNoticesFailsOnlyWhereThatIsAskedFor() {
        assertThat(test("first.md")).isZero();
        assertThat(test("first.md", "--strict")).isEqualTo(1);
        assertThat(test("nevada.md", "--strict")).isZero();
    }

    @Test
    void buildServersReadTheOutcome() throws Exception {
        file("wrong.md", table("US-CA", "ELIGIBLE", "<&\">"));
        var report = folder.resolve("report.xml");
        assertThat(test("wrong.md", "--junit", report.toString())).isEqualTo(1);
        assertThat(test("nevada.md", "--junit", report.toString())).isZero();
        assertThat(test("wrong.md", "--junit", report.toString())).isEqualTo(1);
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        var suite = xml.getDocumentElement().getFirstChild();
        assertThat(suite.getAttributes().getNamedItem("tests").getNodeValue()).isEqualTo("1");
        assertThat(suite.getAttributes().getNamedItem("failures").getNodeValue())
                .isEqualTo("1");
        var row = suite.getFirstChild();
        assertThat(row.getAttributes().getNamedItem("name").getNodeValue()).isEqualTo("one<&\">");
        assertThat(row.getFirstChild().getAttributes().getNamedItem("message").getNodeValue())
                .isEqualTo("expected ELIGIBLE, is INELIGIBLE");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheOthersAreStillRun() throws Exception {
        file("lost.md", table("US-NV", "ELIGIBLE", "").replace("nevada.rule", "gone.rule"));
        file("bad.md", table("Nevada", "ELIGIBLE", ""));
        assertThat(test(
                        "lost.md",
                        folder.resolve("bad.md").toString(),
                        folder.resolve("nevada.md").toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        folder + "/gone.rule: there is no such file",
                        folder + "/bad.md:6: residence: unknown place \"Nevada\"; did you mean \"US-NV\"?");
        assertThat(out.toString()).contains("nevada.md: 8 of 8 rows get what they expect");
    }

    private static String table(String residence, String expect, String name) {
        return "rule: nevada.rule\nas of: 2026-10-01\ncloses: 2026-10-31\n| case | residence | expect |\n|-|-|-|\n| one"
                + name + " | " + residence + " | " + expect + " |\n";
    }

    private void file(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private static String page() throws Exception {
        return Files.readString(Path.of("..", "docs", "rule-tables.md"));
    }

    private int test(String file, String... more) {
        var arguments =
                new ArrayList<>(List.of("rules", "test", folder.resolve(file).toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.commandLine(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
