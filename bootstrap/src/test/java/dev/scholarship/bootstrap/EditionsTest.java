package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Editions of a source, one after the other, imported beside a server that shows what became of the entries. */
class EditionsTest {
    @TempDir
    static Path temporary;

    private static RunningApi api;

    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        api = RunningApi.start(temporary.resolve("data"));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void makeFolder(TestInfo test) throws IOException {
        folder = Files.createDirectory(
                temporary.resolve(test.getTestMethod().orElseThrow().getName()));
    }

    @Test
    void whatIsNotListedAnyMoreIsClosedAndStaysReadable() throws Exception {
        var file = folder.resolve("awards.jsonl");
        importing(write(file, "x-a", "x-b"));

        assertThat(importing(write(file, "x-a")).out())
                .contains("1 rows read: 0 created, 0 changed, 1 unchanged, 0 rejected, 0 restored, 1 withdrawn");

        var gone = api.get("/api/v1/scholarships/x-b");
        assertThat(gone.path("withdrawn").asText()).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
        assertThat(gone.at("/window/state").asText()).isEqualTo("CLOSED");
        assertThat(gone.at("/window/closes").asText()).isEqualTo("2999-12-31");
        assertThat(api.get("/api/v1/scholarships/x-a").has("withdrawn")).isFalse();
        assertThat(found("CLOSED", "x-b")).isTrue();
        assertThat(found("OPEN", "x-b")).isFalse();
        assertThat(found("OPEN", "x-a")).isTrue();
        var check = api.get("/api/v1/eligibility_check?scholarship_id=x-b").at("/items/0");
        assertThat(check.path("withdrawn")).isEqualTo(gone.path("withdrawn"));
        assertThat(check.at("/window/state").asText()).isEqualTo("CLOSED");
        assertThat(check.path("can_apply_now").asBoolean()).isFalse();
        assertThat(check.path("verdict").asText()).isEqualTo("ELIGIBLE");

        assertThat(importing(write(file, "x-a", "x-b")).out()).contains("1 restored, 0 withdrawn");
        assertThat(found("OPEN", "x-b")).isTrue();
    }

    @Test
    void whatIsWithdrawnIsNotExported() throws Exception {
        var file = folder.resolve("awards.jsonl");
        importing(write(file, "e-a", "e-b"));
        importing(write(file, "e-a"));

        var export = folder.resolve("export.jsonl");
        run("export", export.toString());
        assertThat(Files.readString(export)).contains("\"e-a\"").doesNotContain("\"e-b\"");
        assertThat(importing(export).out()).contains(" 0 created, 0 changed, ", " 0 restored, 0 withdrawn");
        assertThat(found("CLOSED", "e-b")).isTrue();
    }

    @Test
    void partsInFilesOfTheirOwnLoseNothing() throws Exception {
        importing(write(folder.resolve("a.jsonl"), "p-a"));

        assertThat(importing(write(folder.resolve("b.jsonl"), "p-b")).out()).contains(" 0 withdrawn");
        assertThat(found("OPEN", "p-a")).isTrue();
    }

    @Test
    void aFileOfAnotherDayIsAnotherEditionAndAnEarlierOneIsRefused() throws Exception {
        var november = write(folder.resolve("awards-2026-11-01.jsonl"), "d-a", "d-b");
        importing(november);
        importing(write(folder.resolve("awards-2026-12-01.jsonl"), "d-a"));
        assertThat(api.get("/api/v1/scholarships/d-b").path("withdrawn").asText())
                .isEqualTo("2026-12-01");

        var refused = importing(november);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out())
                .contains("Nothing was imported: this is the edition of 2026-11-01, and the catalogue has that of"
                        + " 2026-12-01. To go back to it, import with --allow-older.");
        assertThat(found("CLOSED", "d-b")).isTrue();

        assertThat(importing(november, "--allow-older").out()).contains("1 restored");
    }

    @Test
    void aRejectedRowKeepsWhatIsMissing() throws Exception {
        var file = folder.resolve("awards.jsonl");
        importing(write(file, "r-a", "r-b"));
        write(file, "r-a");
        Files.writeString(file, Files.readString(file) + "{\"id\":\"r-b\"}\n");

        var kept = importing(file);
        assertThat(kept.exit()).isEqualTo(1);
        assertThat(kept.out())
                .contains(
                        "Not listed any more, but not withdrawn: 1. They may be among the rejected rows; correct these"
                                + " and import again, or import with --withdraw-missing=always.");
        assertThat(found("OPEN", "r-b")).isTrue();

        assertThat(importing(file, "--withdraw-missing=always").out()).contains("1 withdrawn");
    }

    @Test
    void mostOfASourceGoesOnlyIfThatIsConfirmed() throws Exception {
        var file = folder.resolve("awards.jsonl");
        importing(write(file, "m-a", "m-b", "m-c"));

        var kept = importing(write(file, "m-a"));
        assertThat(kept.exit()).isEqualTo(1);
        assertThat(kept.out())
                .contains("Not listed any more, but not withdrawn: 2. 2 of them are not closed, and only 1 such entries"
                        + " would stay. If this is the whole edition, import with --withdraw-missing=always; if it is"
                        + " a part of it, with never.");

        var asked = importing(file, "--withdraw-missing=never");
        assertThat(asked.exit()).isZero();
        assertThat(asked.out()).contains(" 0 withdrawn").doesNotContain("Not listed");
        assertThat(found("OPEN", "m-c")).isTrue();
        assertThat(importing(file, "--withdraw-missing=always").exit()).isZero();
        assertThat(found("CLOSED", "m-c")).isTrue();
    }

    @Test
    void whatWasVerifiedEarlierIsLeftOut() throws Exception {
        var file = folder.resolve("awards.jsonl");
        importing(write(file, "v-a"));
        Files.writeString(file, Files.readString(file).replace("2026-06-16", "2026-06-15"));

        var left = importing(file);
        assertThat(left.exit()).isEqualTo(1);
        assertThat(left.out())
                .contains("Left out: 1. The catalogue has these entries as they were verified on a later day; to go"
                        + " back, import with --allow-older.");
        assertThat(importing(file, "--allow-older").out()).contains("1 changed");
    }

    @Test
    void aPageAfterWhichOtherWordsAreLookedForIsNotContinued() throws Exception {
        var file = folder.resolve("awards.jsonl");
        importing(write(file, "zymurgy-1", "zymurgy-2"));
        var first = api.get("/api/v1/search?q=zymrgy&limit=1");
        assertThat(first.at("/corrections/zymrgy/0").asText()).isEqualTo("zymurgy");
        var rest = "/api/v1/search?q=zymrgy&limit=1&cursor="
                + first.path("next_cursor").asText();
        assertThat(api.get(rest).path("items")).hasSize(1);

        importing(write(file, "zymurgy-1", "zymurgy-2", "zymrgy"));

        assertThat(api.refused(rest, 400).path("code").asText()).isEqualTo("cursor_outdated");
    }

    @Test
    void anUnknownChoiceIsExplained() throws Exception {
        var refused = importing(write(folder.resolve("awards.jsonl"), "u-a"), "--withdraw-missing=some");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--withdraw-missing", "SAFE, ALWAYS, NEVER", "some");
    }

    private static Path write(Path file, String... ids) throws IOException {
        return Files.write(file, Stream.of(ids).map(EditionsTest::line).toList());
    }

    private static String line(String id) {
        return """
                {"id":"%s","name":"Award %s","sponsor":"Somebody","sponsor_type":"civic","type":"prize",\
                "eligibility":{},"deadline":{"date":"2999-12-31"},"links":{"info_url":"https://example.org/%s"},\
                "provenance":{"source_url":"https://example.org/%s","source_name":"Somebody",\
                "last_verified":"2026-06-16","verification_method":"manual","added":"2026-06-16"},\
                "status":"active"}""".formatted(id, id, id, id);
    }

    private static boolean found(String status, String id) throws Exception {
        for (var item : api.get("/api/v1/search?q=" + id + "&status=" + status).path("items")) {
            if (item.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static Result importing(Path file, String... options) {
        return run(Stream.concat(Stream.of("import", file.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private static Result run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.commandLine(Map.of(
                        "SCHOLARSHIP_HTTP_PORT",
                        "0",
                        "SCHOLARSHIP_DATA_DIRECTORY",
                        temporary.resolve("data").toString()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    private record Result(int exit, String out, String err) {}
}
