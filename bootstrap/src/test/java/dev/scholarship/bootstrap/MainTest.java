package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void suggestsTheVerbThatWasMeant() {
        assertThat(run("sttings")).isEqualTo(2);
        assertThat(err.toString()).contains("sttings", "Did you mean: scholarship settings?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAnUnknownOption() {
        assertThat(run("version", "--loud")).isEqualTo(2);
        assertThat(err.toString()).contains("--loud", "Try 'scholarship version --help'.");
    }

    @Test
    void printsTheSettingsAndHidesSecrets() {
        assertThat(run(Map.of("SCHOLARSHIP_DATABASE_PASSWORD", "hidden"), "settings"))
                .isZero();
        assertThat(out.toString())
                .contains("scholarship.http.port=8080 (default)")
                .contains("scholarship.database.password=*** (environment)")
                .containsPattern("sha256:[0-9a-f]{64}\n")
                .doesNotContain("hidden");
    }

    @Test
    void takesTheSettingsFileBeforeAndAfterTheVerb() throws Exception {
        var file = Files.writeString(temporary.resolve("file"), "scholarship.http.port=8085")
                .toString();

        assertThat(run("settings", "--settings", file)).isZero();
        assertThat(run("--settings", file, "settings")).isZero();
        assertThat(out.toString().lines().filter("scholarship.http.port=8085 (file)"::equals))
                .hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithoutAStackTrace() {
        assertThat(run(Map.of("SCHOLARSHIP_HTTP_PORT", "http"), "settings")).isEqualTo(1);
        assertThat(err.toString()).contains("SCHOLARSHIP_HTTP_PORT").doesNotContain("\tat ");
    }

    @Test
    void printsTheVersions() {
        assertThat(run("version")).isZero();
        assertThat(out.toString())
                .contains("Scholarship API " + Build.current().version())
                .contains("Java " + System.getProperty("java.version"))
                .contains("PostgreSQL 18");
    }

    @Test
    void explainsAVerbInThreeWays() {
        assertThat(run("help", "reset")).isZero();
        assertThat(run("reset", "--help")).isZero();
        assertThat(run("reset", "-h")).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("Usage: scholarship reset")))
                .hasSize(3);
        assertThat(run("help", "nothing")).isEqualTo(2);
    }

    @Test
    void resetsTheDataDirectory() {
        DataDirectory.open(data()).close();

        assertThat(run(inData(), "reset", "--yes")).isZero();
        assertThat(data()).doesNotExist();
    }

    @Test
    void doesNotResetWhatIsInUse() {
        try (var directory = DataDirectory.open(data())) {
            assertThat(run(inData(), "reset", "--yes")).isEqualTo(1);
            assertThat(err.toString()).contains("in use");
            assertThat(directory.path()).exists();
        }
    }

    @Test
    void doesNotResetWhatIsNotItsOwn() throws Exception {
        Files.createDirectory(data());
        Files.writeString(data().resolve("thesis.txt"), "years of work");

        assertThat(run(inData(), "reset", "--yes")).isEqualTo(1);
        assertThat(data().resolve("thesis.txt")).exists();
    }

    @Test
    void resetsWhenAServerWasLeftRunning() {
        try (var directory = DataDirectory.open(data())) {
            LocalDatabase.start(directory, 2);
        }

        assertThat(run(inData(), "reset", "--yes")).isZero();
        assertThat(data()).doesNotExist();
    }

    @Test
    void anExportThatCannotStartIsNotCalledOneThatCannotBeWritten() throws Exception {
        DataDirectory.open(data()).close();
        Files.createDirectories(Postmaster.fileIn(DataDirectory.clusterIn(data())));

        assertThat(run(inData(), "export")).isEqualTo(1);
        assertThat(err.toString())
                .contains("the data directory " + data() + " cannot be used (")
                .doesNotContain("\tat ", "export");
    }

    @Test
    void describesEveryVerb() {
        Main.commandLine(Map.of())
                .getSubcommands()
                .values()
                .forEach(verb -> assertThat(verb.getCommandSpec().usageMessage().description())
                        .as(verb.getCommandName())
                        .isNotEmpty());
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private Map<String, String> inData() {
        return Map.of("SCHOLARSHIP_DATA_DIRECTORY", data().toString());
    }

    private int run(String... arguments) {
        return run(new HashMap<>(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Main.commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
